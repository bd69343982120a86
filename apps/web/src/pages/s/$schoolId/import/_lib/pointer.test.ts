import { expect, test } from 'vitest';
import { valueAt, withValue } from './pointer.ts';

const draft = { head: { number: null }, workingGroups: [{ members: [{ name: 'Chu Thị Phượng' }] }], training: null };
const nothing = () => ({});

test('a value deep in a table is changed, and everything beside it stays the same object', () => {
  const changed = withValue(draft, '/workingGroups/0/members/0/name', 'Châu Thị Phượng', nothing);
  expect(valueAt(changed, '/workingGroups/0/members/0/name')).toBe('Châu Thị Phượng');
  expect(changed.head).toBe(draft.head);
  expect(draft.workingGroups[0]?.members[0]?.name).toBe('Chu Thị Phượng');
});

test('a part that the paper does not have is begun with its blank', () => {
  const changed = withValue(draft, '/training/content', 'quy trình', (at) =>
    at === '/training' ? { date: null } : {},
  );
  expect(changed.training).toEqual({ date: null, content: 'quy trình' });
});

test('a pointer to nothing reads as undefined', () => {
  expect(valueAt(draft, '/training/content')).toBeUndefined();
});
