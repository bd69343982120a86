import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { ProfileFields, SchoolFields, SchoolWriter } from './schools.repository.ts';

export interface SchoolTools {
  readonly schools: SchoolWriter;
  readonly events: EventRecorder;
}

type NewProfile = Partial<ProfileFields> & { readonly validFrom: string };

export interface NewSchool extends SchoolFields {
  readonly isSample?: boolean;
  /** The first letterhead; what is not known yet stays empty. Its name is the school's unless told otherwise. */
  readonly profile: NewProfile;
  /** What changed on the letterhead later on. */
  readonly laterProfiles?: readonly NewProfile[];
}

const EMPTY_PROFILE = {
  governingBody: '',
  place: '',
  notationCode: '',
  address: '',
  phone: '',
  email: '',
  website: '',
};

/**
 * Enters the school of the scope with its first letterhead. The caller makes the id and the system scope for it:
 * a school that does not exist has no one yet who could act in it.
 */
export async function createSchool({ schools, events }: SchoolTools, input: NewSchool): Promise<void> {
  const { name, levels, isSample = false, profile, laterProfiles = [] } = input;
  await schools.add({ name, levels, isSample });
  for (const fields of [profile, ...laterProfiles]) await schools.addProfile({ ...EMPTY_PROFILE, name, ...fields });
  const created = await schools.get();
  if (!created) throw new Error('A school that was just entered is missing.');
  await events.record({
    kind: 'school.created',
    subjectType: 'school',
    subjectId: created.schoolId,
    detail: { after: created },
  });
}
