import type { Person } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { NewPerson, PeopleWriter } from './people.repository.ts';

export interface PeopleTools {
  readonly people: PeopleWriter;
  readonly events: EventRecorder;
}

export async function addPerson({ people, events }: PeopleTools, input: NewPerson): Promise<Person> {
  const person = await people.add(input);
  await events.record({
    kind: 'person.added',
    subjectType: 'person',
    subjectId: person.personId,
    detail: { after: person },
  });
  return person;
}
