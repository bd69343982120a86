import type { Duty, GrantRole } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { GrantWriter } from '../grants/index.ts';
import { addPerson, type PeopleWriter } from '../people/index.ts';
import { createSchool, type NewSchool, type SchoolWriter } from '../schools/index.ts';

export interface OpenSchoolTools {
  readonly schools: SchoolWriter;
  readonly grants: GrantWriter;
  readonly people: PeopleWriter;
  readonly events: EventRecorder;
}

interface OpenSchool {
  readonly school: NewSchool;
  readonly accountId: string;
  /** The administrator stands in the roster under this name; null for someone who does not work there. */
  readonly personName: string | null;
  /** Of that account; the administrator of the school when left out. */
  readonly rights?: { readonly role: GrantRole; readonly duties: Duty[] };
}

/** A school with its first letterhead and the account that administers it until others are appointed. */
export async function openSchool(tools: OpenSchoolTools, input: OpenSchool): Promise<void> {
  await createSchool(tools, input.school);
  const person = input.personName === null ? null : await addPerson(tools, { fullName: input.personName, posts: [] });
  const grant = await tools.grants.add(input.accountId, {
    ...(input.rights ?? { role: 'schoolAdministrator', duties: [] }),
    personId: person?.personId ?? null,
    validTo: null,
  });
  await tools.events.record({
    kind: 'grant.added',
    subjectType: 'grant',
    subjectId: grant.grantId,
    detail: { after: grant },
  });
}
