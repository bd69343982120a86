import type { Post } from '@minhchung/contract';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { Sent } from '../../platform/kit/sent.ts';
import type { PeopleTools } from './add-person.usecase.ts';
import type { PostFields } from './person-rows.ts';
import { refuseBackwardTerm } from './post.rules.ts';

interface ChangePost extends Sent<PostFields> {
  readonly postId: string;
  readonly version: number;
}

export async function changePost({ people, events }: PeopleTools, input: ChangePost): Promise<Post> {
  const { postId, version, ...fields } = input;
  const before = requireSeen(await people.findPost(postId), version);
  refuseBackwardTerm({ ...before, ...fields });

  const after = await people.changePost(postId, version, fields);
  if (!after) throw new Refusal('object.changed', { current: await people.findPost(postId) });

  await events.record({
    kind: 'post.changed',
    subjectType: 'person',
    subjectId: before.personId,
    detail: { postId, ...changedFields(before, after) },
  });
  return after;
}
