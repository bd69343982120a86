import type { RecognitionView } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { timelineLayout } from './timeline-layout.ts';

const recognition: RecognitionView['recognitions'][number] = {
  recognitionId: null,
  milestoneId: null,
  kind: 'nationalStandard',
  level: 1,
  decidedOn: '2018-11',
  number: '',
  issuer: '',
  heldBy: '',
  effect: 'toBeDecided',
  atPredecessor: null,
  validUntil: '2023-11',
  isPrintedEnd: false,
  state: 'expired',
  revokedOn: null,
  revokedText: '',
  followedBy: { by: 'target', on: '2025-10' },
  gapMonths: 23,
  steps: [],
  decidedUnder: null,
  regime: 'appraisal',
  upgradeFrom: null,
  note: '',
  version: null,
};

test('a gap is drawn from the end of a recognition to the target that follows it', () => {
  const layout = timelineLayout({ today: '2026-11-02', recognitions: [recognition], targets: [] });
  expect(layout.years.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
  expect(layout.kinds).toEqual(['nationalStandard']);
  const [bar] = layout.bars;
  const [gap] = layout.gaps;
  expect(bar?.to).toBeCloseTo(gap?.from ?? 0);
  expect(gap).toMatchObject({ months: 23 });
  expect((gap?.to ?? 0) - (gap?.from ?? 0)).toBeCloseTo(23 / 12 / 9);
});

test('a recognition that was revoked or renewed is drawn no longer than it held', () => {
  const revoked = timelineLayout({
    today: '2026-11-02',
    recognitions: [{ ...recognition, state: 'revoked', revokedOn: '2020-11-01' }],
    targets: [],
  });
  expect(revoked.bars[0]?.to).toBeLessThan(0.4);
});

test('a school without any date has a line with today on it', () => {
  const layout = timelineLayout({ today: '2026-11-02', recognitions: [], targets: [] });
  expect(layout.bars).toEqual([]);
  expect(layout.today).toBeGreaterThan(0);
  expect(layout.today).toBeLessThan(1);
});
