import type { SchoolEvent } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { knownNames } from './known-names.ts';

const event = (content: Partial<SchoolEvent>): SchoolEvent => ({
  sequence: 1,
  at: '2026-11-23T01:00:00Z',
  actorId: null,
  actorName: 'Hệ thống',
  kind: 'row.changed',
  subjectType: 'tasks',
  subjectId: 'tsk_000001',
  cycleId: null,
  detail: {},
  ...content,
});

test('a thing is called by its newest name on the page', () => {
  const names = knownNames([
    event({ detail: { before: { status: 'todo' }, after: { status: 'done' } } }),
    event({ detail: { before: { label: 'Tập huấn' }, after: { label: 'Tập huấn nghiệp vụ' } } }),
    event({ kind: 'row.added', detail: { after: { label: 'Tập huấn' } } }),
    event({
      kind: 'grant.added',
      subjectType: 'grant',
      subjectId: 'grt_000001',
      detail: { after: { accountName: 'Lò Thị Mây' } },
    }),
  ]);
  expect(Object.fromEntries(names)).toEqual({ tsk_000001: 'Tập huấn nghiệp vụ', grt_000001: 'Lò Thị Mây' });
});
