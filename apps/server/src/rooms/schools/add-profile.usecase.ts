import type { SchoolProfile } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { SchoolTools } from './create-school.usecase.ts';
import type { ProfileFields } from './schools.repository.ts';

export async function addProfile({ schools, events }: SchoolTools, fields: ProfileFields): Promise<SchoolProfile> {
  const profile = await schools.addProfile(fields);
  if (!profile) throw new Refusal('object.duplicate', { params: { validFrom: fields.validFrom } });
  await events.record({
    kind: 'profile.added',
    subjectType: 'profile',
    subjectId: profile.profileId,
    detail: { after: profile },
  });
  return profile;
}
