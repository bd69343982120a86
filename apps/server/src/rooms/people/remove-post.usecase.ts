import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { PeopleTools } from './add-person.usecase.ts';

export async function removePost(
  { people, events }: PeopleTools,
  { postId, version }: { postId: string; version: number },
): Promise<void> {
  const before = requireSeen(await people.findPost(postId), version);

  const isRemoved = await people.removePost(postId, version);
  if (!isRemoved) throw new Refusal('object.changed', { current: await people.findPost(postId) });

  await events.record({
    kind: 'post.removed',
    subjectType: 'person',
    subjectId: before.personId,
    detail: { before },
  });
}
