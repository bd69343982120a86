import type { RecognitionView } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';

/** The framework in force on that day for these levels; a month counts from its last day. */
export function frameworkOn(
  frameworks: readonly Framework[],
  levels: readonly string[],
  date: string,
): Framework | undefined {
  const day = date.length === 7 ? `${date}-31` : date;
  return frameworks.find(
    ({ legalBasis, schoolTypes }) =>
      legalBasis.effectiveFrom <= day &&
      (legalBasis.effectiveTo === null || legalBasis.effectiveTo >= day) &&
      fits(schoolTypes, levels),
  );
}

function fits(types: readonly string[], levels: readonly string[]): boolean {
  return (levels.length > 1 && types.includes('multi-level')) || levels.every((level) => types.includes(level));
}

/** Only the rules of external evaluation name a time for registering again. */
export function regimeOf({ recognition }: Framework): 'appraisal' | 'externalEvaluation' {
  return recognition.renewBeforeMonths === undefined ? 'appraisal' : 'externalEvaluation';
}

/** What a screen says of the rules: only what the framework itself holds. */
export function rulesOf(framework: Framework): NonNullable<RecognitionView['rules']> {
  const { recognition, legalBasis } = framework;
  return {
    circular: legalBasis.number,
    title: legalBasis.officialTitle.vi,
    article: recognition.article,
    regime: regimeOf(framework),
    validYears: recognition.validYears,
    renewBeforeMonths: recognition.renewBeforeMonths ?? null,
    upgradeAfterYears: recognition.upgradeAfterYears ?? null,
  };
}
