import type { SchoolProfile } from '@minhchung/contract';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { Sent } from '../../platform/kit/sent.ts';
import type { SchoolTools } from './create-school.usecase.ts';
import type { ProfileFields } from './schools.repository.ts';

interface ChangeProfile extends Sent<ProfileFields> {
  readonly profileId: string;
  readonly version: number;
}

export async function changeProfile({ schools, events }: SchoolTools, input: ChangeProfile): Promise<SchoolProfile> {
  const { profileId, version, ...fields } = input;
  const before = requireSeen(await schools.findProfile(profileId), version);

  const after = await schools.changeProfile(profileId, version, fields);
  if (!after) throw new Refusal('object.changed', { current: await schools.findProfile(profileId) });

  await events.record({
    kind: 'profile.changed',
    subjectType: 'profile',
    subjectId: profileId,
    detail: changedFields(before, after),
  });
  return after;
}
