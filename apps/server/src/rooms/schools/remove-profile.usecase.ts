import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { SchoolTools } from './create-school.usecase.ts';

/** A school without a letterhead could print nothing: the last one stays. */
export async function removeProfile(
  { schools, events }: SchoolTools,
  { profileId, version }: { profileId: string; version: number },
): Promise<void> {
  await schools.lock();
  const before = requireSeen(await schools.findProfile(profileId), version);
  if ((await schools.profiles()).length === 1) throw new Refusal('object.inUse');

  const isRemoved = await schools.removeProfile(profileId, version);
  if (!isRemoved) throw new Refusal('object.changed', { current: await schools.findProfile(profileId) });

  await events.record({ kind: 'profile.removed', subjectType: 'profile', subjectId: profileId, detail: { before } });
}
