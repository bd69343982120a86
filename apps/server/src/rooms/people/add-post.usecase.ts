import type { Post } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { PeopleTools } from './add-person.usecase.ts';
import type { PostFields } from './person-rows.ts';
import { refuseBackwardTerm } from './post.rules.ts';

export async function addPost(
  { people, events }: PeopleTools,
  { personId, ...fields }: PostFields & { readonly personId: string },
): Promise<Post> {
  if (!(await people.find(personId))) throw new Refusal('object.notFound');
  refuseBackwardTerm(fields);

  const post = await people.addPost(personId, fields);
  await events.record({ kind: 'post.added', subjectType: 'person', subjectId: personId, detail: { after: post } });
  return post;
}
