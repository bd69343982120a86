import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RecognitionFact, recognitionHistory } from './recognition-history.ts';

const numbers = { validYears: 5, upgradeAfterYears: 2 };
const fact = (given: Partial<RecognitionFact> & { decidedOn: string }): RecognitionFact => ({
  kind: 'nationalStandard',
  level: 1,
  printedUntil: null,
  revokedOn: null,
  heldBy: '',
  effect: 'toBeDecided',
  ...given,
});
const one = (given: Parameters<typeof fact>[0], today: string, targets = [] as { kind: string; dueMonth: string }[]) =>
  recognitionHistory([fact(given)], targets, { today, numbers })[0];

test('recognised in 11/2018 for five years with a target of 10/2025: a gap of 23 months', () => {
  const dated = one({ decidedOn: '2018-11' }, '2026-11-02', [
    { kind: 'nationalStandard', dueMonth: '2023-10' },
    { kind: 'nationalStandard', dueMonth: '2025-10' },
    { kind: 'accreditation', dueMonth: '2024-01' },
  ]);
  expect(dated).toMatchObject({
    validUntil: '2023-11',
    state: 'expired',
    followedBy: { by: 'target', on: '2025-10' },
    gapMonths: 23,
    steps: [],
  });
});

test('a decision with a day holds until the day before, five years later; a printed end wins on an older paper only', () => {
  expect(one({ decidedOn: '2024-03-15' }, '2026-11-02')).toMatchObject({ validUntil: '2029-03-14', state: 'valid' });
  expect(one({ decidedOn: '2024-03-15', printedUntil: '2029-12-31' }, '2026-11-02')).toMatchObject({
    validUntil: '2029-12-31',
    isPrintedEnd: true,
  });
  expect(one({ decidedOn: '2026-09-01', printedUntil: '2027-12-31' }, '2026-11-02')).toMatchObject({
    validUntil: '2031-08-31',
    isPrintedEnd: false,
  });
});

test('warnings come twelve, eight and five months before the end', () => {
  const dated = one({ decidedOn: '2022-06-10' }, '2026-11-02');
  expect(dated?.state).toBe('expiring');
  expect(dated?.steps).toEqual([
    { monthsBefore: 12, on: '2026-06-09', isReached: true },
    { monthsBefore: 8, on: '2026-10-09', isReached: true },
    { monthsBefore: 5, on: '2027-01-09', isReached: false },
  ]);
});

test('a later recognition renews an earlier one in time; after a gap the earlier one has simply ended', () => {
  const states = (second: string) =>
    recognitionHistory([fact({ decidedOn: '2018-11' }), fact({ decidedOn: second })], [], {
      today: '2026-11-02',
      numbers,
    }).map(({ state, gapMonths }) => [state, gapMonths]);
  expect(states('2023-10-20')).toEqual([
    ['renewed', 0],
    ['valid', null],
  ]);
  expect(states('2024-04-20')).toEqual([
    ['expired', 5],
    ['valid', null],
  ]);
});

test('a revoked recognition is over from the day of its revocation and has no gap to count', () => {
  expect(one({ decidedOn: '2024-03-15', revokedOn: '2025-06-01' }, '2025-05-31')?.state).toBe('valid');
  expect(one({ decidedOn: '2024-03-15', revokedOn: '2025-06-01' }, '2025-06-01')).toMatchObject({
    state: 'revoked',
    gapMonths: null,
    upgradeFrom: null,
  });
});

test('the higher degree may be asked for after two years, and never from the highest', () => {
  expect(one({ decidedOn: '2026-08-01' }, '2026-11-02')?.upgradeFrom).toBe('2028-08-01');
  expect(one({ decidedOn: '2026-08-01', level: 2 }, '2026-11-02')?.upgradeFrom).toBeNull();
});

test('whatever the dates: order of entry does not matter, gaps are never negative, only what runs is warned of', () => {
  const month = fc
    .tuple(fc.integer({ min: 2010, max: 2030 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, at]) => `${year}-${String(at).padStart(2, '0')}`);
  const facts = fc.uniqueArray(month, { maxLength: 6 }).map((months) => months.map((decidedOn) => fact({ decidedOn })));
  fc.assert(
    fc.property(facts, month, (known, due) => {
      const when = { today: '2026-11-02', numbers };
      const targets = [{ kind: 'nationalStandard', dueMonth: due }];
      const there = recognitionHistory(known, targets, when);
      const back = recognitionHistory(known.toReversed(), targets, when).toReversed();
      expect(back).toEqual(there);
      for (const dated of there) {
        expect(dated.gapMonths ?? 0).toBeGreaterThanOrEqual(0);
        expect(dated.steps.length).toBe(dated.state === 'valid' || dated.state === 'expiring' ? 3 : 0);
      }
    }),
  );
});

test('of a predecessor: kept runs on, undecided is still watched, ended is over without a gap', () => {
  const held = (effect: RecognitionFact['effect']) =>
    one({ decidedOn: '2022-06-10', heldBy: 'Trường Khe Sậy', effect }, '2026-11-02', [
      { kind: 'nationalStandard', dueMonth: '2028-10' },
    ]);
  expect(held('kept')).toMatchObject({ state: 'expiring', gapMonths: 16 });
  expect(held('toBeDecided')?.steps).toHaveLength(3);
  expect(held('ended')).toMatchObject({ state: 'ended', gapMonths: null, steps: [], upgradeFrom: null });
});

test('a recognition of one predecessor does not renew that of another; the school itself renews both', () => {
  const kheSay = fact({ decidedOn: '2021-05', heldBy: 'Trường Khe Sậy', effect: 'kept' });
  const phaLong = fact({ decidedOn: '2023-05', heldBy: 'Trường Pha Long', effect: 'kept' });
  const when = { today: '2026-11-02', numbers };
  expect(recognitionHistory([kheSay, phaLong], [], when).map(({ followedBy }) => followedBy)).toEqual([null, null]);
  const own = fact({ decidedOn: '2026-04' });
  expect(recognitionHistory([kheSay, phaLong, own], [], when).map(({ state }) => state)).toEqual([
    'renewed',
    'renewed',
    'valid',
  ]);
});
