import type { FrameworkSummary } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { fittingFrameworks, schoolYearsAround } from './fitting-frameworks.ts';

const framework = (content: Partial<FrameworkSummary>): FrameworkSummary => ({
  frameworkId: 'tt57-2026-general',
  version: 1,
  title: { vi: '', en: '' },
  number: '57/2026/TT-BGDĐT',
  effectiveFrom: '2026-07-07',
  effectiveTo: null,
  status: 'current',
  schoolTypes: ['primary', 'lower-secondary', 'multi-level'],
  standards: 4,
  criteria: 15,
  ...content,
});

test('only frameworks in force for all levels of the school are offered', () => {
  const old = framework({ frameworkId: 'tt17-2018-primary', status: 'historic' });
  const preschool = framework({ frameworkId: 'tt57-2026-preschool', schoolTypes: ['preschool'] });
  const ids = fittingFrameworks([old, preschool, framework({})], ['primary', 'lower-secondary']).map(
    ({ frameworkId }) => frameworkId,
  );
  expect(ids).toEqual(['tt57-2026-general']);
  expect(fittingFrameworks([framework({})], ['preschool'])).toEqual([]);
});

test('in November the running school year comes first', () => {
  expect(schoolYearsAround(new Date(2026, 10, 23))).toEqual(['2026-2027', '2027-2028']);
  expect(schoolYearsAround(new Date(2027, 2, 1))).toEqual(['2026-2027', '2027-2028']);
});
