import type { SchoolEvent } from '@minhchung/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRuns } from './merge-runs.ts';

const event = (sequence: number, minute: number, content: Partial<SchoolEvent> = {}): SchoolEvent => ({
  sequence,
  at: new Date(Date.UTC(2026, 10, 23, 1, minute)).toISOString(),
  actorId: 'acc_000001',
  actorName: 'Nguyễn Thị An',
  kind: 'plan.changed',
  subjectType: 'plan',
  subjectId: 'pln_000001',
  cycleId: 'cyc_000001',
  detail: {},
  ...content,
});

test('savings of one sitting are one line, from the oldest value to the newest', () => {
  const [entry, ...rest] = mergeRuns([
    event(3, 9, { detail: { before: { purpose: 'b', number: null }, after: { purpose: 'c', number: '15' } } }),
    event(2, 5, { detail: { before: { purpose: 'a' }, after: { purpose: 'b' } } }),
    event(1, 1, { detail: { before: { purpose: '' }, after: { purpose: 'a' } } }),
  ]);
  expect(rest).toEqual([]);
  expect(entry).toMatchObject({
    count: 3,
    firstAt: '2026-11-23T01:01:00.000Z',
    event: { sequence: 3, detail: { before: { purpose: '', number: null }, after: { purpose: 'c', number: '15' } } },
  });
});

test('another person, another thing, another act or a long pause begins a new line', () => {
  const last = event(9, 40);
  for (const older of [
    event(8, 39, { actorId: 'acc_000002' }),
    event(8, 39, { subjectId: 'pln_000002' }),
    event(8, 39, { kind: 'plan.added' }),
    event(8, 20),
  ])
    expect(mergeRuns([last, older])).toHaveLength(2);
});

test('additions and removals are never merged', () => {
  expect(mergeRuns([event(2, 2, { kind: 'row.added' }), event(1, 1, { kind: 'row.added' })])).toHaveLength(2);
});

test('whatever happened, every event is counted once', () => {
  const kinds = fc.constantFrom('plan.changed', 'row.changed', 'row.added');
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, fc.integer({ min: 0, max: 59 }), fc.boolean())), (drawn) => {
      const events = drawn.map(([kind, minute, isOther], index) =>
        event(drawn.length - index, minute, { kind, subjectId: isOther ? 'other' : 'one' }),
      );
      const total = mergeRuns(events).reduce((sum, { count }) => sum + count, 0);
      expect(total).toBe(events.length);
    }),
  );
});
