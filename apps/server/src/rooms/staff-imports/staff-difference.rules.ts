import type { Person, Post, StaffListPerson } from '@minhchung/contract';
import { compareNames, hasLeft, searchKey } from '@minhchung/domain';
import type { StaffDraft, StaffPerson } from '@minhchung/importer';
import { nearNames } from './near-names.rules.ts';

export interface Decisions {
  readonly answers: readonly { readonly row: number; readonly personId: string | null }[];
  readonly skippedRows: readonly number[];
}

export interface Known {
  readonly personId: string;
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly posts: string;
}

export interface StaffDifference {
  readonly people: readonly StaffListPerson[];
  /** In the roster, not in the list: perhaps they left; never decided here. */
  readonly gone: readonly Known[];
}

/**
 * What a staff list would change in the roster. The same name (however its tone marks are placed) is the same person
 * unless two days of birth say otherwise; a name one letter apart (from the roster or from another row of the list), a
 * namesake or a row that stands twice is asked about.
 * An empty cell erases nothing, and a post that the list does not name stays.
 */
export function staffDifference(
  draft: StaffDraft,
  roster: readonly Person[],
  decisions: Decisions,
  today: string,
): StaffDifference {
  const answers = new Map(decisions.answers.map(({ row, personId }) => [row, personId]));
  const skipped = new Set(decisions.skippedRows);
  const twice = new Set(draft.faults.filter(({ code }) => code === 'name.twice').map(({ row }) => row));
  const near = nearNames(draft.people.filter(({ row }) => !skipped.has(row)));
  const taken = new Set<string>();
  const matches = draft.people.map((person): Match => {
    if (skipped.has(person.row)) return { kind: 'skipped' };
    const answer = answers.get(person.row);
    const named = answer ? roster.find(({ personId }) => personId === answer) : undefined;
    if (named) return { kind: 'known', person: named };
    if (answer === null) return { kind: 'new' };
    return twice.has(person.row) ? { kind: 'asked', candidates: [] } : matchOf(person, roster, today);
  });
  for (const match of matches) if (match.kind === 'known') taken.add(match.person.personId);
  const people = draft.people.map((person, index): StaffListPerson => {
    const match = matches[index] ?? { kind: 'new' };
    const { row, posts, ...fields } = person;
    const base = { ...fields, row, posts: [...posts], personId: null, changes: [], candidates: [], alike: [] };
    if (match.kind === 'known') {
      const changes = changesOf(person, match.person, today);
      return {
        ...base,
        outcome: changes.length > 0 ? 'changed' : 'unchanged',
        personId: match.person.personId,
        changes,
      };
    }
    if (match.kind === 'asked') {
      const free = match.candidates.filter(({ personId }) => !taken.has(personId));
      const alike = near.get(row) ?? [];
      // Whoever it may have been is in the list under the own name: two rows of the list are what is left to ask about.
      if (free.length === 0 && alike.length === 0 && !twice.has(row)) return { ...base, outcome: 'new' };
      for (const { personId } of free) taken.add(personId);
      return { ...base, outcome: 'asked', candidates: free.map(known), alike: [...alike] };
    }
    const alike = match.kind === 'new' && !answers.has(row) ? (near.get(row) ?? []) : [];
    return alike.length > 0 ? { ...base, outcome: 'asked', alike: [...alike] } : { ...base, outcome: match.kind };
  });
  const gone = roster.filter((person) => !hasLeft(person, today) && !taken.has(person.personId)).map(known);
  return { people, gone };
}

/** Days of birth, telephone and so on that the list gives and the roster has not, or has otherwise. */
export function changedFieldsOf(
  listed: StaffPerson,
  stored: Person,
  today: string,
): Partial<Pick<Person, 'birthDate' | 'phone' | 'email' | 'note' | 'leftOn'>> {
  const given = <Value>(value: Value, before: Value): value is Value & NonNullable<Value> =>
    value !== null && value !== '' && value !== before;
  return {
    ...(given(listed.birthDate, stored.birthDate) ? { birthDate: listed.birthDate } : {}),
    ...(given(listed.phone, stored.phone) ? { phone: listed.phone } : {}),
    ...(given(listed.email, stored.email) ? { email: listed.email } : {}),
    ...(given(listed.note, stored.note) ? { note: listed.note } : {}),
    // Who stands in the list works here (again); a day of leaving that lies ahead stays.
    ...(hasLeft(stored, today) ? { leftOn: null } : {}),
  };
}

export interface PostChange {
  readonly before: Post | null;
  readonly after: { readonly kind: Post['kind']; readonly title: string; readonly unit: string };
}

/** Posts of the list that the person does not hold yet, and posts held in another unit. */
export function changedPostsOf(listed: StaffPerson, stored: Person, today: string): PostChange[] {
  const held = stored.posts.filter(({ validTo }) => validTo === null || validTo >= today);
  return listed.posts.flatMap((post): PostChange[] => {
    const same = held.find(({ title }) => searchKey(title) === searchKey(post.title));
    if (same)
      return post.unit === '' || post.unit === same.unit
        ? []
        : [{ before: same, after: { ...post, title: same.title } }];
    // "Giáo viên" of the list is the "Giáo viên Âm nhạc" of the roster.
    const richer = held.some(
      ({ kind, title }) => kind === post.kind && searchKey(title).startsWith(searchKey(post.title)),
    );
    return richer || post.title === 'Thành viên tổ' ? [] : [{ before: null, after: post }];
  });
}

const known = ({ personId, fullName, birthDate, posts }: Person): Known => ({
  personId,
  fullName,
  birthDate,
  posts: posts
    .filter(({ validTo }) => validTo === null)
    .map(({ title }) => title)
    .join(', '),
});

type Match =
  | { readonly kind: 'known'; readonly person: Person }
  | { readonly kind: 'asked'; readonly candidates: readonly Person[] }
  | { readonly kind: 'new' }
  | { readonly kind: 'skipped' };

function matchOf(listed: StaffPerson, roster: readonly Person[], today: string): Match {
  const isBornElse = ({ birthDate }: Person) =>
    birthDate !== null && listed.birthDate !== null && birthDate !== listed.birthDate;
  const compared = roster.map((person) => ({ person, how: compareNames(person.fullName, listed.fullName) }));
  const same = compared.filter(({ how }) => how === 'same' || how === 'toneStyle').map(({ person }) => person);
  const born = same.filter(({ birthDate }) => birthDate !== null && birthDate === listed.birthDate);
  const [only] = born.length > 0 ? born : same;
  if (only && (born.length === 1 || (same.length === 1 && !isBornElse(only)))) return { kind: 'known', person: only };
  if (same.length > 0) return { kind: 'asked', candidates: same };
  const near = compared
    .filter(({ how, person }) => how === 'possiblySame' && !hasLeft(person, today))
    .map(({ person }) => person);
  return near.length > 0 ? { kind: 'asked', candidates: near } : { kind: 'new' };
}

function changesOf(listed: StaffPerson, stored: Person, today: string): StaffListPerson['changes'] {
  const fields = Object.entries(changedFieldsOf(listed, stored, today)).map(([field, after]) => ({
    field,
    before: String(readField(stored, field) ?? ''),
    after: after ?? '',
  }));
  const posts = changedPostsOf(listed, stored, today).map(({ before, after }) => ({
    field: 'post',
    before: before ? postText(before) : '',
    after: postText(after),
  }));
  return [...fields, ...posts];
}

const readField = (person: Person, field: string): unknown =>
  new Map<string, unknown>(Object.entries(person)).get(field);
const postText = ({ title, unit }: { title: string; unit: string }): string =>
  unit === '' || title.includes(unit) ? title : `${title} (${unit})`;
