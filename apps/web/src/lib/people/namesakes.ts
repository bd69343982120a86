import type { Person } from '@minhchung/contract';
import { formatDate } from '../format/dates.ts';
import { m } from '../i18n/m.ts';

type Named = Pick<Person, 'personId' | 'fullName' | 'birthDate'>;

export function hasNamesake(person: Named, people: readonly Named[]): boolean {
  return people.some((one) => one.personId !== person.personId && one.fullName === person.fullName);
}

/** The day of birth tells two people of one name apart whose posts are alike; empty for everybody else. */
export function bornText(person: Named, people: readonly Named[]): string {
  return person.birthDate !== null && hasNamesake(person, people)
    ? m.personBorn({ date: formatDate(person.birthDate) })
    : '';
}
