import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { PeopleTools } from './add-person.usecase.ts';

/** For someone entered by mistake. Who stands in a paper or holds an account is kept by the database: `object.inUse`. */
export async function removePerson(
  { people, events }: PeopleTools,
  { personId, version }: { personId: string; version: number },
): Promise<void> {
  const before = requireSeen(await people.find(personId), version);

  const isRemoved = await people.remove(personId, version);
  if (!isRemoved) throw new Refusal('object.changed', { current: await people.find(personId) });

  await events.record({ kind: 'person.removed', subjectType: 'person', subjectId: personId, detail: { before } });
}
