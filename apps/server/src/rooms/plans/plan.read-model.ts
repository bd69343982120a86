import type { PlanView } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { sectionReader } from '../sections/index.ts';
import { planReader } from './plan.repository.ts';

/** The plan as one thing: head, prose and every table, as one moment saw them. Undefined when there is no such cycle. */
export async function readPlan(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
): Promise<PlanView | undefined> {
  const plan = await planReader(tx, scope).find(cycleId);
  if (!plan) return undefined;
  return {
    plan,
    targets: await sectionReader(tx, scope, 'targets').list(cycleId),
    legalBases: await sectionReader(tx, scope, 'legalBases').list(cycleId),
    resources: await sectionReader(tx, scope, 'resources').list(cycleId),
    budget: await sectionReader(tx, scope, 'budget').list(cycleId),
    investments: await sectionReader(tx, scope, 'investments').list(cycleId),
    evidenceNeeds: await sectionReader(tx, scope, 'evidenceNeeds').list(cycleId),
    timetable: await sectionReader(tx, scope, 'timetable').list(cycleId),
    tasks: await sectionReader(tx, scope, 'tasks').list(cycleId),
    improvementPriorities: await sectionReader(tx, scope, 'improvementPriorities').list(cycleId),
    milestones: await sectionReader(tx, scope, 'milestones').list(cycleId),
    recipients: await sectionReader(tx, scope, 'recipients').list(cycleId),
    assignments: await sectionReader(tx, scope, 'assignments').list(cycleId),
  };
}
