import { type ConcludeOptions, type Framework, type Verdict, verdictsFromResults } from '@minhchung/domain';
import { z } from 'zod';
import type { LocalText } from '../platform/config/index.ts';

const verdictFileSchema = z.strictObject({
  /** By address, finest or coarser: `1.3/2/b1`, `1.3/2/b`, `1.3/2`, `school/4/2`. */
  verdicts: z.record(z.string(), z.enum(['met', 'notMet', 'notAssessed', 'notApplicable'])).default({}),
  /** The level that each criterion reached, where only that is known. */
  results: z.record(z.string(), z.int().min(0)).default({}),
  traits: z.array(z.string()).optional(),
  evaluatedOn: z.iso.date().optional(),
});

export interface VerdictInput {
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly options: ConcludeOptions;
}

/** An address that the framework does not have is refused: a slip of the pen would otherwise read as "not assessed". */
export function parseVerdictFile(
  text: string,
  framework: Framework,
): VerdictInput | { readonly refusals: readonly LocalText[] } {
  const parsed = verdictFileSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    return {
      refusals: parsed.error.issues.map(({ path, message }) => ({
        vi: `chỗ "${path.join('.') || '$'}" không đúng dạng (${message}).`,
        en: `"${path.join('.') || '$'}" has the wrong form (${message}).`,
      })),
    };
  }
  const { verdicts, results, traits, evaluatedOn } = parsed.data;
  const unknown = [...Object.keys(verdicts), ...Object.keys(results)].filter((address) => !isKnown(address, framework));
  if (unknown.length > 0) {
    return {
      refusals: unknown.map((address) => ({
        vi: `bộ ${framework.id} không có "${address}".`,
        en: `${framework.id} has no "${address}".`,
      })),
    };
  }
  const levels = framework.levels.map(({ level }) => level);
  return {
    verdicts: { ...verdictsFromResults(results, levels), ...verdicts },
    options: { ...(traits ? { traits } : {}), ...(evaluatedOn ? { evaluatedOn } : {}) },
  };
}

function isKnown(address: string, framework: Framework): boolean {
  const [code, levelText, key, ...rest] = address.split('/');
  if (rest.length > 0) return false;
  const level = Number(levelText);
  if (code === 'school') {
    const rule = framework.conclusion.find((candidate) => candidate.level === level);
    return rule?.extraConditions.some((condition) => condition.key === key) ?? false;
  }
  const criterion = framework.standards
    .flatMap(({ criteria }) => criteria)
    .find((candidate) => candidate.code === code);
  if (!criterion || levelText === undefined) return criterion !== undefined;
  const found = criterion.levels.find((candidate) => candidate.level === level);
  if (!found || key === undefined) return found !== undefined;
  return found.requirements.some((requirement) => requirement.key === key || requirement.indicator === key);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
