import type { SchoolEvent } from '@minhchung/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherRows } from './gather-rows.ts';
import type { DiaryEntry } from './merge-runs.ts';

const entry = (sequence: number, second: number, content: Partial<SchoolEvent> = {}): DiaryEntry => {
  const at = new Date(Date.UTC(2026, 10, 23, 1, 0, second)).toISOString();
  const event: SchoolEvent = {
    sequence,
    at,
    actorId: 'acc_000001',
    actorName: 'Nguyễn Thị An',
    kind: 'row.changed',
    subjectType: 'evidenceNeeds',
    subjectId: `evn_${sequence}`,
    cycleId: 'cyc_000001',
    detail: {},
    ...content,
  };
  return { event, firstAt: at, count: 1 };
};
const counts = (entries: readonly DiaryEntry[]) =>
  gatherRows(entries).map((one) => ('entries' in one ? one.entries.length : 1));

test('twenty rows changed at one go are one heap', () => {
  expect(counts(Array.from({ length: 20 }, (_, index) => entry(20 - index, 30)))).toEqual([20]);
});

test('three rows stand one by one', () => {
  expect(counts([entry(3, 30), entry(2, 30), entry(1, 30)])).toEqual([1, 1, 1]);
});

test('another person, table, act or a pause of over a minute ends a heap', () => {
  const four = [entry(9, 50), entry(8, 50), entry(7, 50), entry(6, 50)];
  for (const older of [
    entry(5, 50, { actorId: 'acc_000002' }),
    entry(5, 50, { subjectType: 'tasks' }),
    entry(5, 50, { kind: 'row.added' }),
    entry(5, 50, { cycleId: 'cyc_000002' }),
    entry(5, -11),
  ])
    expect(counts([...four, older])).toEqual([4, 1]);
});

test('savings of a text and signatures are never heaped', () => {
  const signed = Array.from({ length: 6 }, (_, index) => entry(6 - index, 10, { kind: 'plan.changed' }));
  expect(counts(signed)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('whatever happened, every entry is shown once and in its order', () => {
  const kinds = fc.constantFrom('row.changed', 'row.added', 'plan.changed');
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, fc.integer({ min: 0, max: 59 }))), (drawn) => {
      const entries = drawn.map(([kind, second], index) => entry(drawn.length - index, second, { kind }));
      expect(gatherRows(entries).flatMap((one) => ('entries' in one ? one.entries : [one]))).toEqual(entries);
    }),
  );
});
