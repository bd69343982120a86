import type { RecognitionCondition, RecognitionView } from '@minhchung/contract';
import { concludeConditions, type Framework, latestRunOfYears } from '@minhchung/domain';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { regimeOf } from './rules-in-force.rules.ts';

interface Law {
  readonly rules: Framework | undefined;
  readonly frameworks: readonly Framework[];
}

const result = z.enum(['met', 'notMet', 'notAssessed']);

/**
 * What is known of the conditions of the rules in force (Điều 16.1 of TT57; Điều 34 of TT17): what the framework calls
 * computable stays "chưa xét" until sheets and reports are kept here, the rest is what people have said.
 */
export async function readConditions(
  tx: ReadTransaction,
  { schoolId }: SchoolScope,
  { rules, frameworks }: Law,
): Promise<Pick<RecognitionView, 'conditions' | 'conclusion' | 'evaluatedYears' | 'settings'>> {
  const statements = await tx
    .selectFrom('recognition_statement')
    .selectAll('recognition_statement')
    .where('recognition_statement.school_id', '=', schoolId)
    .limit(100)
    .execute();
  const setting = await tx
    .selectFrom('recognition_setting')
    .selectAll('recognition_setting')
    .where('recognition_setting.school_id', '=', schoolId)
    .executeTakeFirst();
  const closed = await tx
    .selectFrom('cycle')
    .select(['cycle.framework_id', 'cycle.framework_version', 'cycle.school_years'])
    .where('cycle.school_id', '=', schoolId)
    .where('cycle.status', '=', 'closed')
    .limit(200)
    .execute();
  const legacyYearsCount = setting?.legacy_years_count ?? false;
  const counted = closed.filter((cycle) => {
    const law = frameworks.find(({ id, version }) => id === cycle.framework_id && version === cycle.framework_version);
    return legacyYearsCount || (law !== undefined && regimeOf(law) === 'appraisal');
  });
  const conditions = (rules?.recognition.conditions ?? []).map(({ key, text, article, computable }) => {
    const said = computable ? undefined : statements.find(({ condition }) => condition === key);
    const known = result.parse(said?.result ?? 'notAssessed');
    return {
      condition: key,
      text,
      article,
      result: known,
      ground: groundOf(computable, known),
      statedOn: said?.stated_on ?? null,
      note: said?.note ?? '',
      version: said?.version ?? null,
    };
  });
  return {
    conditions,
    conclusion: concludeConditions(conditions.map((one) => one.result)),
    evaluatedYears: [...latestRunOfYears(counted.flatMap((cycle) => cycle.school_years))],
    settings: { legacyYearsCount, version: setting?.version ?? null },
  };
}

function groundOf(isComputable: boolean, known: RecognitionCondition['result']): RecognitionCondition['ground'] {
  if (isComputable) return 'noData';
  return known === 'notAssessed' ? 'needsStatement' : 'stated';
}
