import type { Duty, Grant, Invitation, Person } from '@minhchung/contract';
import { hasLeft } from '@minhchung/domain';
import { dutiesOfPosts } from './duties-of-posts.ts';
import { suggestUsername } from './suggest-username.ts';

export interface ProposedAccount {
  readonly personId: string;
  readonly name: string;
  readonly username: string;
  readonly duties: readonly Duty[];
  /** An open link has been given already. */
  readonly isInvited: boolean;
}

/** Everybody who works here and has no account, with a user name that nobody of the school has and the duties of the posts. */
export function proposedAccounts(
  people: readonly Person[],
  grants: readonly Grant[],
  invitations: readonly Invitation[],
  today: string,
): ProposedAccount[] {
  const haveOne = new Set(grants.map(({ personId }) => personId));
  const invited = new Set(invitations.filter(({ state }) => state === 'open').map(({ personId }) => personId));
  const taken = new Set(grants.map(({ username }) => username));
  return people
    .filter((person) => !hasLeft(person, today) && !haveOne.has(person.personId))
    .map(({ personId, fullName, posts }) => {
      const username = suggestUsername(fullName, taken);
      taken.add(username);
      return {
        personId,
        name: fullName,
        username,
        duties: dutiesOfPosts(posts, today),
        isInvited: invited.has(personId),
      };
    });
}
