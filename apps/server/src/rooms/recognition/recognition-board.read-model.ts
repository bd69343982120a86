import type { RecognitionView } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { schoolReader } from '../schools/index.ts';
import { readConditions } from './conditions.read-model.ts';
import { readMilestones, readTargets } from './milestones.read-model.ts';
import { readRecognitions } from './recognitions.read-model.ts';
import { frameworkOn, rulesOf } from './rules-in-force.rules.ts';

/** Recognitions, targets and milestones of the school, the rules of today and what is known of their conditions. Undefined when there is no such school. */
export async function readRecognitionBoard(
  tx: ReadTransaction,
  scope: SchoolScope,
  { shelf, today }: { readonly shelf: FrameworkShelf; readonly today: string },
): Promise<RecognitionView | undefined> {
  const school = await schoolReader(tx, scope).get();
  if (!school) return undefined;
  const frameworks = await shelf.list(tx);
  const recognitions = await readRecognitions(tx, scope, {
    today,
    levels: school.levels,
    frameworks,
  });
  const rules = frameworkOn(frameworks, school.levels, today);
  const kinds = ['nationalStandard', 'accreditation'] as const;
  return {
    today,
    recognitions,
    targets: await readTargets(tx, scope),
    milestones: (await readMilestones(tx, scope)).map(({ cycleId, cycleName, row }) => ({ cycleId, cycleName, row })),
    notAssessed: kinds.filter((kind) => !recognitions.some((one) => one.kind === kind)),
    rules: rules ? rulesOf(rules) : null,
    ...(await readConditions(tx, scope, { rules, frameworks })),
  };
}
