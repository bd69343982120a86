import type { HeldRights } from '@minhchung/contract';
import { matchText, searchFold } from '@minhchung/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { m } from '../lib/i18n/m.ts';
import { TextField } from '../lib/ui/fields.tsx';
import styles from './place-switcher.module.css';

interface SchoolChoiceProps {
  readonly schools: readonly HeldRights[];
  readonly schoolId: string;
  readonly onChoose: () => void;
}

/** Until here a list is read faster than it is searched. */
const FEW = 8;
const MOST_SHOWN = 30;

/** The schools of this person: a short list, or a search in three hundred. */
export function SchoolChoice({ schools, schoolId, onChoose }: SchoolChoiceProps) {
  const [typed, setTyped] = useState('');
  const sorted = schools.toSorted(
    (one, other) =>
      Number(other.schoolId === schoolId) - Number(one.schoolId === schoolId) ||
      searchFold(one.schoolName).localeCompare(searchFold(other.schoolName), 'vi', { numeric: true }),
  );
  const found = typed.trim() === '' ? sorted : sorted.filter(({ schoolName }) => matchText(typed, schoolName) !== null);
  const shown = found.slice(0, MOST_SHOWN);
  return (
    <>
      {schools.length > FEW && (
        <TextField
          label={m.switchSearch()}
          hint={m.switchCount({ count: schools.length })}
          type="search"
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && <p role="status">{m.switchNone()}</p>}
      <SchoolList schools={shown.filter(({ former }) => former === null)} schoolId={schoolId} onChoose={onChoose} />
      {shown.some(({ former }) => former !== null) && (
        <>
          <h3>{m.orgFormerSchools()}</h3>
          <SchoolList schools={shown.filter(({ former }) => former !== null)} schoolId={schoolId} onChoose={onChoose} />
        </>
      )}
      {found.length > shown.length && <p className="muted">{m.switchMore({ count: found.length - shown.length })}</p>}
    </>
  );
}

function SchoolList({ schools, schoolId, onChoose }: SchoolChoiceProps) {
  return (
    <ul className={styles.list}>
      {schools.map((one) => (
        <li key={one.schoolId}>
          <Link
            to="/s/$schoolId"
            params={{ schoolId: one.schoolId }}
            aria-current={one.schoolId === schoolId}
            onClick={onChoose}
          >
            {one.schoolName}
            {one.isSample && <em>{m.sampleMark()}</em>}
            {one.former && <em>{m.orgFormerMark()}</em>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
