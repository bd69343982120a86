import type { StaffListPerson } from '@minhchung/contract';
import { useState } from 'react';
import { formatDate } from '../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../lib/ui/button.tsx';
import type { StaffChoices } from '../_lib/staff-list.ts';
import { changedField } from '../_lib/staff-words.ts';
import styles from './staff-import.module.css';

interface ListedPeopleProps {
  readonly people: readonly StaffListPerson[];
  readonly choices: StaffChoices;
  readonly onChoose: (choices: StaffChoices) => void;
}

const FIRST = 50;

const outcomes: Readonly<Record<StaffListPerson['outcome'], () => string>> = {
  new: m.stfOutcomeNew,
  changed: m.stfOutcomeChanged,
  unchanged: m.stfOutcomeUnchanged,
  asked: m.stfOutcomeAsked,
  skipped: m.stfOutcomeSkipped,
};

/** Row by row what becomes of the list; a row can be left out. */
export function ListedPeople({ people, choices, onChoose }: ListedPeopleProps) {
  const [shown, setShown] = useState(FIRST);
  const toggle = (row: number, isTaken: boolean) =>
    onChoose({
      ...choices,
      skippedRows: isTaken ? choices.skippedRows.filter((one) => one !== row) : [...choices.skippedRows, row],
    });
  return (
    <>
      <table className={`plain-table ${styles.people}`}>
        <caption className="visually-hidden">{m.stfTable()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.stfTake()}</th>
            <th scope="col">{m.stfMeaningFullName()}</th>
            <th scope="col">{m.stfMeaningPost()}</th>
            <th scope="col">{m.stfMeaningBirthDate()}</th>
            <th scope="col">{m.stfContact()}</th>
            <th scope="col">{m.stfOutcome()}</th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, shown).map((person) => (
            <tr key={person.row} data-outcome={person.outcome}>
              <td>
                <label className={styles.take}>
                  <input
                    type="checkbox"
                    checked={person.outcome !== 'skipped'}
                    onChange={(event) => toggle(person.row, event.currentTarget.checked)}
                  />
                  <span className="visually-hidden">
                    {m.stfTakeRow({ row: String(person.row), name: person.fullName })}
                  </span>
                  <span aria-hidden="true">{person.row}</span>
                </label>
              </td>
              <th scope="row">{person.fullName}</th>
              <td>
                {person.posts
                  .map(({ title, unit }) => (unit === '' || title.includes(unit) ? title : `${title} (${unit})`))
                  .join('; ')}
              </td>
              <td>{person.birthDate && formatDate(person.birthDate)}</td>
              <td>{[person.phone, person.email].filter((part) => part !== '').join(' · ')}</td>
              <td>
                {outcomes[person.outcome]()}
                {person.changes.map(({ field, before, after }) => (
                  <small key={`${field}${after}`} className={styles.change}>
                    {changedField(field)}: {before !== '' && <del>{shownValue(field, before)}</del>}{' '}
                    {shownValue(field, after)}
                  </small>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {people.length > shown && (
        <div>
          <Button variant="outline" onClick={() => setShown(people.length)}>
            {m.showMore()}
          </Button>
        </div>
      )}
    </>
  );
}

const shownValue = (field: string, value: string): string =>
  field === 'leftOn'
    ? value === ''
      ? m.stfWorksAgain()
      : formatDate(value)
    : field === 'birthDate'
      ? formatDate(value)
      : value;
