import type { Framework } from '@minhchung/domain';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { WriteTransaction } from '../../../platform/db/database.ts';
import { readCouncil } from '../council.read-model.ts';
import { replaceCouncil } from './replace-council.ts';
import { lockUpcoming, type UpcomingCouncil } from './upcoming-council.repository.ts';

/** Puts every signed council of the cycle in force whose day has come, one after the other. Those come back. */
export async function bringIntoForce(
  tx: WriteTransaction,
  scope: SchoolScope,
  input: { readonly cycleId: string; readonly framework: Framework; readonly today: string; readonly at: Date },
): Promise<UpcomingCouncil[]> {
  const { cycleId, framework, today, at } = input;
  const due = (await lockUpcoming(tx, scope, cycleId)).filter(({ council }) => (council.decisionDate ?? '') <= today);
  for (const next of due) {
    const inForce = await readCouncil(tx, scope, cycleId, framework);
    if (!inForce) throw new Error('A council was amended that is not there.');
    const { council: former, councilMembers, groups, groupMembers, assignments } = inForce;
    const lists = { councilMembers, groups, groupMembers, assignments };
    await replaceCouncil(tx, scope, { cycleId, former, lists, next, at });
  }
  return due;
}
