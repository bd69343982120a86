import type { Person, PostKind } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { dutiesOfPosts } from './duties-of-posts.ts';

const post = (kind: PostKind, validTo: string | null = null): Person['posts'][number] => ({
  postId: 'pst_000001',
  personId: 'per_000001',
  kind,
  title: kind,
  unit: '',
  validFrom: null,
  validTo,
  version: 1,
});

test('the clerk who also keeps the accounts is proposed for both duties', () => {
  expect(dutiesOfPosts([post('clerk'), post('accountant'), post('teacher')], '2026-11-23')).toEqual([
    'clerk',
    'accountant',
  ]);
});

test('a post that has ended brings no duty', () => {
  expect(dutiesOfPosts([post('principal', '2026-08-31'), post('teacher')], '2026-11-23')).toEqual([]);
});
