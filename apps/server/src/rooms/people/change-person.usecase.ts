import type { Person } from '@minhchung/contract';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { Sent } from '../../platform/kit/sent.ts';
import type { PeopleTools } from './add-person.usecase.ts';
import type { PersonFields } from './person-rows.ts';

interface ChangePerson extends Sent<PersonFields> {
  readonly personId: string;
  readonly version: number;
}

export async function changePerson({ people, events }: PeopleTools, input: ChangePerson): Promise<Person> {
  const { personId, version, ...fields } = input;
  const before = requireSeen(await people.find(personId), version);

  const after = await people.change(personId, version, fields);
  if (!after) throw new Refusal('object.changed', { current: await people.find(personId) });

  await events.record({
    kind: 'person.changed',
    subjectType: 'person',
    subjectId: personId,
    detail: changedFields(before, after),
  });
  return after;
}
