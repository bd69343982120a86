import type { Person } from '@minhchung/contract';
import { hasLeft, postText } from '@minhchung/domain';
import { useQuery } from '@tanstack/react-query';
import { schoolDay } from '../format/school-day.ts';
import { m } from '../i18n/m.ts';
import { rosterQuery } from '../school/queries.ts';
import { useMay } from '../session/session.ts';
import type { Choice } from '../table/column.ts';
import { bornText, hasNamesake } from './namesakes.ts';

/** People that can be chosen: those who left are not, but keep their name where they already stand. */
export function usePeople(schoolId: string): readonly Person[] {
  const may = useMay(schoolId);
  const { data } = useQuery({ ...rosterQuery(schoolId), enabled: may('people.read') });
  return data?.items ?? [];
}

/** Who works at the school today; somebody whose last day lies ahead is still there. */
export function presentPeople(people: readonly Person[]): readonly Person[] {
  const today = schoolDay(new Date());
  return people.filter((person) => !hasLeft(person, today));
}

export function personChoices(people: readonly Person[]): readonly Choice[] {
  const present = presentPeople(people);
  const gone = people.filter((person) => !present.includes(person));
  return [
    { value: '', label: '' },
    ...present.map((person) => ({ value: person.personId, label: personLabel(person, present) })),
    ...gone.map((person) => ({ value: person.personId, label: m.personLeft({ name: person.fullName }) })),
  ];
}

/** Post and day of birth are added where the name alone would not tell two people apart. */
function personLabel(person: Person, people: readonly Person[]): string {
  if (!hasNamesake(person, people)) return person.fullName;
  const more = [currentPost(person), bornText(person, people)].filter((part) => part !== '');
  return more.length > 0 ? `${person.fullName} (${more.join(', ')})` : person.fullName;
}

export function currentPost({ posts }: Person): string {
  const today = schoolDay(new Date());
  return posts
    .filter(({ validTo }) => validTo === null || validTo >= today)
    .map(postText)
    .join(', ');
}
