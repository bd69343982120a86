import type { Person, Post, PostKind } from '@minhchung/contract';
import { postText } from '@minhchung/domain';
import { filled, type PaperSource } from './paper-source.ts';

interface PrintedPerson {
  readonly personId: string;
  readonly printedPost: string;
}

/**
 * The post that a list prints: as written there, else as the council's list says, else from the roster. A paper that came
 * from outside stays as it came.
 */
export function positionOf(row: PrintedPerson, source: PaperSource): string | null {
  const written = filled(row.printedPost);
  const { council, councilMembers } = source.council;
  if (written !== null || !source.fillsPosts) return written;
  const inCouncil = councilMembers.find((member) => member.personId === row.personId);
  const person = source.people.find((one) => one.personId === row.personId);
  const day = council.decisionDate ?? source.today;
  return filled(inCouncil?.printedPost ?? '') ?? (person ? postsText(person, day) : null);
}

/** The only holder of a post on a day; null when nobody or several hold it: a paper does not choose. */
export function holderOf(kind: PostKind, { people, today }: PaperSource, day: string | null): string | null {
  const holders = people.filter((person) => {
    const on = day ?? today;
    const isHere = person.leftOn === null || person.leftOn >= on;
    return isHere && person.posts.some((post) => post.kind === kind && isHeld(post, on));
  });
  const [only] = holders;
  return only !== undefined && holders.length === 1 ? only.fullName : null;
}

function postsText(person: Person, day: string): string | null {
  const titles = person.posts.filter((post) => isHeld(post, day)).map(postText);
  return titles.length === 0 ? null : [...new Set(titles)].join(', ');
}

function isHeld({ validFrom, validTo }: Post, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}
