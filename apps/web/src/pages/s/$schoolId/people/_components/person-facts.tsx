import type { Person } from '@minhchung/contract';
import type { ReactNode } from 'react';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import styles from './people.module.css';

/** What is known of a colleague, for who looks her up: nothing to fill in, and a number is called by one tap. */
export function PersonFacts({ person }: { readonly person: Person }) {
  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    [m.fieldPhone(), person.phone && <a href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}>{person.phone}</a>],
    [m.fieldEmail(), person.email && <a href={`mailto:${person.email}`}>{person.email}</a>],
    [m.stfMeaningBirthDate(), person.birthDate && formatDate(person.birthDate)],
    [m.fieldLeftOn(), person.leftOn && formatDate(person.leftOn)],
    [m.colNote(), person.note],
  ];
  const known = facts.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
