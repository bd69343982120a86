import type { StaffListPerson } from '@minhchung/contract';
import { formatDate } from '../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../lib/ui/button.tsx';
import type { StaffChoices } from '../_lib/staff-list.ts';
import styles from './staff-import.module.css';

interface StaffQuestionsProps {
  readonly people: readonly StaffListPerson[];
  readonly choices: StaffChoices;
  readonly onChoose: (choices: StaffChoices) => void;
}

/** Names one letter apart and namesakes: one person or two? Only somebody who knows them can say. */
export function StaffQuestions({ people, choices, onChoose }: StaffQuestionsProps) {
  if (people.length === 0) return null;
  const answer = (row: number, personId: string | null) =>
    onChoose({ ...choices, answers: [...choices.answers.filter((one) => one.row !== row), { row, personId }] });
  return (
    <section className="stack" aria-labelledby="who-is-who">
      <h2 id="who-is-who">{m.stfAskedTitle({ count: people.length })}</h2>
      <ul className={styles.plainList}>
        {people.map(({ row, fullName, birthDate, candidates, alike }) => (
          <li key={row} className={styles.fault}>
            <p>
              {m.stfRow({ row: String(row) })}: <strong>{fullName}</strong>
              {birthDate && ` (${formatDate(birthDate)})`}.{' '}
              {candidates.length > 0
                ? m.stfAskedText()
                : alike.length > 0
                  ? m.stfAskedAlike({
                      others: alike
                        .map((one) => m.stfRowNamed({ row: String(one.row), name: one.fullName }))
                        .join('; '),
                    })
                  : m.stfAskedTwice()}
            </p>
            <div className="row">
              {candidates.map((one) => (
                <Button key={one.personId} variant="outline" onClick={() => answer(row, one.personId)}>
                  {m.stfSameAs({
                    name: [one.fullName, one.birthDate ? formatDate(one.birthDate) : '', one.posts]
                      .filter((part) => part !== '')
                      .join(', '),
                  })}
                </Button>
              ))}
              <Button variant="outline" onClick={() => answer(row, null)}>
                {m.stfSomebodyElse()}
              </Button>
              <Button
                variant="outline"
                onClick={() => onChoose({ ...choices, skippedRows: [...choices.skippedRows, row] })}
              >
                {m.stfSkipRow()}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
