import type { Framework } from '../framework/framework.ts';
import { type ConcludeOptions, type Conclusion, conclude, outcomeOf } from './conclude.ts';
import type { MissingPart } from './reasons.ts';
import type { Verdicts } from './verdicts.ts';

/** One educational level of a school (`primary`, `lower-secondary` …) with verdicts of its own. */
export type EducationalLevelVerdicts = { educationalLevel: string; verdicts: Verdicts; options?: ConcludeOptions };

export type EducationalLevelConclusion = { educationalLevel: string; conclusion: Conclusion };

/** The whole school stands where its lowest educational level stands (TT 57/2026, Phụ lục II, note). */
export type WholeSchoolConclusion = {
  parts: readonly EducationalLevelConclusion[];
  /** Educational levels that hold the whole school where it is. */
  governedBy: readonly string[];
} & (
  | {
      status: 'determined';
      level: number;
      lower: number;
      upper: number;
      accreditationLevel: number | null;
      nationalStandardDegree: number | null;
    }
  | {
      status: 'undetermined';
      lower: number;
      upper: number;
      missing: readonly (MissingPart & { educationalLevel: string })[];
    }
);

/** Concludes each educational level by itself, then the whole school. Refuses (RangeError) a school without levels. */
export function concludeEducationalLevels(
  framework: Framework,
  schools: readonly EducationalLevelVerdicts[],
): WholeSchoolConclusion {
  if (schools.length === 0) throw new RangeError('a school has at least one educational level');
  const parts = schools.map(({ educationalLevel, verdicts, options }) => ({
    educationalLevel,
    conclusion: conclude(framework, verdicts, options),
  }));
  const lower = Math.min(...parts.map(({ conclusion }) => conclusion.lower));
  const upper = Math.min(...parts.map(({ conclusion }) => conclusion.upper));
  const governedBy = parts.filter(({ conclusion }) => conclusion.lower === lower).map((part) => part.educationalLevel);
  if (lower === upper) {
    return { status: 'determined', level: lower, lower, upper, ...outcomeOf(framework, lower), parts, governedBy };
  }
  const missing = parts.flatMap(({ educationalLevel, conclusion }) =>
    conclusion.lower < upper ? conclusion.missing.map((part) => ({ ...part, educationalLevel })) : [],
  );
  return { status: 'undetermined', lower, upper, missing, parts, governedBy };
}
