import type { Duty, Person, PostKind } from '@minhchung/contract';

const dutyOfPost: Partial<Readonly<Record<PostKind, Duty>>> = {
  principal: 'principal',
  clerk: 'clerk',
  accountant: 'accountant',
};

/** Duties that the posts held on that day (`yyyy-mm-dd`) bring along: a proposal for the form. */
export function dutiesOfPosts(posts: Person['posts'], today: string): readonly Duty[] {
  const held = posts.filter(({ validTo }) => validTo === null || validTo >= today);
  const duties = held.flatMap(({ kind }) => dutyOfPost[kind] ?? []);
  return [...new Set(duties)];
}
