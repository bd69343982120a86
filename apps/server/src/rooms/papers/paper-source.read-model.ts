import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { readCouncil } from '../council/index.ts';
import { cycleReader } from '../cycles/index.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { readPlan } from '../plans/index.ts';
import { letterheadOn, schoolReader } from '../schools/index.ts';
import type { PaperSource } from './plan-paper.ts';

/**
 * Gathers a paper's source in one transaction. `today` chooses the letterhead of a paper that has no date yet.
 * Undefined when the cycle is not there.
 */
export async function readPaperSource(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  { frameworks, today, datedBy }: { frameworks: FrameworkShelf; today: string; datedBy: 'plan' | 'councilDecision' },
): Promise<PaperSource | undefined> {
  const cycle = await cycleReader(tx, scope).find(cycleId);
  const framework = cycle && (await frameworks.find(tx, cycle.frameworkId, cycle.frameworkVersion));
  if (!cycle || !framework) return undefined;
  const plan = await readPlan(tx, scope, cycleId);
  const council = await readCouncil(tx, scope, cycleId, framework);
  const school = await schoolReader(tx, scope).get();
  if (!plan || !council || !school) return undefined;
  const date = datedBy === 'plan' ? plan.plan.issuedOn : council.council.decisionDate;
  const profile = letterheadOn(school.profiles, date ?? plan.plan.issuedOn ?? today);
  return {
    cycle,
    framework,
    plan,
    council,
    letterhead: profile ?? { governingBody: '', name: school.name, place: '', notationCode: '' },
  };
}
