import type { StaffPreview } from '@minhchung/contract';
import { useEffect } from 'react';
import { m } from '../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../lib/ui/button.tsx';
import { CheckField, SelectField } from '../../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../../lib/ui/notice.tsx';
import type { StaffChoices } from '../_lib/staff-list.ts';
import { skippedReason } from '../_lib/staff-words.ts';
import { ListedPeople } from './listed-people.tsx';
import { StaffColumns } from './staff-columns.tsx';
import { StaffFaults } from './staff-faults.tsx';
import styles from './staff-import.module.css';
import { StaffQuestions } from './staff-questions.tsx';

interface StaffPreviewViewProps {
  readonly name: string;
  readonly preview: StaffPreview;
  readonly choices: StaffChoices;
  readonly isReading: boolean;
  readonly isApplying: boolean;
  readonly onChoose: (choices: StaffChoices) => void;
  readonly onApply: () => void;
  readonly onForget: () => void;
}

/** What the list would change, what must be settled first, and one button that does all of it. */
export function StaffPreviewView(props: StaffPreviewViewProps) {
  const { name, preview, choices, onChoose } = props;
  // What was read is told at the top, wherever the cells were pasted.
  // Newer browsers answer with a promise, which an effect must not give back.
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  const count = (outcome: StaffPreview['people'][number]['outcome']) =>
    preview.people.filter((person) => person.outcome === outcome).length;
  const skipped = new Set(choices.skippedRows);
  const stops = preview.faults.filter(({ isStop, row }) => isStop && !skipped.has(row));
  const asked = preview.people.filter(({ outcome }) => outcome === 'asked');
  const open = stops.length + asked.length;
  const work = count('new') + count('changed') + choices.left.length;
  const hasName = preview.columns.some(({ meaning }) => meaning === 'fullName' || meaning === 'givenName');
  return (
    <div className="stack" aria-busy={props.isReading}>
      <section className={styles.summary} aria-label={m.stfSummary()}>
        <p>
          <strong>{name}</strong>
          {' · '}
          {m.stfSummaryText({ people: preview.people.length })}
        </p>
        <ul className={styles.counts}>
          <li>{m.stfCountNew({ count: count('new') })}</li>
          <li>{m.stfCountChanged({ count: count('changed') })}</li>
          <li>{m.stfCountUnchanged({ count: count('unchanged') })}</li>
          <li>{m.stfCountGone({ count: preview.gone.length })}</li>
          {open > 0 && <li data-open>{m.stfCountOpen({ count: open })}</li>}
        </ul>
        <div className="row">
          <Button disabled={open > 0 || work === 0 || !hasName} loading={props.isApplying} onClick={props.onApply}>
            {m.stfApply()}
          </Button>
          <Button variant="outline" onClick={props.onForget}>
            {m.stfOther()}
          </Button>
        </div>
        {work === 0 && open === 0 && hasName && <p className="muted">{m.stfNothingToDo()}</p>}
      </section>
      {preview.sheetNames.length > 1 && (
        <SelectField
          label={m.stfSheet()}
          value={String(preview.sheet)}
          choices={preview.sheetNames.map((label, index) => ({ value: String(index), label }))}
          onChange={(event) =>
            onChoose({ ...choices, sheet: Number(event.currentTarget.value), columns: {}, fixes: [] })
          }
        />
      )}
      {!hasName && (
        <Notice tone="stop" title={m.stfNoNameTitle()}>
          <p>{m.stfNoNameText()}</p>
        </Notice>
      )}
      <StaffColumns preview={preview} choices={choices} onChoose={onChoose} />
      <StaffFaults faults={preview.faults} choices={choices} onChoose={onChoose} />
      <StaffQuestions people={asked} choices={choices} onChoose={onChoose} />
      <ListedPeople people={preview.people} choices={choices} onChoose={onChoose} />
      {preview.gone.length > 0 && (
        <section className="stack" aria-labelledby="gone-people">
          <h2 id="gone-people">{m.stfGoneTitle({ count: preview.gone.length })}</h2>
          <p className="muted">{m.stfGoneText()}</p>
          <ul className={styles.plainList}>
            {preview.gone.map(({ personId, fullName, posts }) => (
              <li key={personId}>
                <CheckField
                  label={posts === '' ? fullName : `${fullName} · ${posts}`}
                  checked={choices.left.includes(personId)}
                  onChange={(event) =>
                    onChoose({
                      ...choices,
                      left: event.currentTarget.checked
                        ? [...choices.left, personId]
                        : choices.left.filter((one) => one !== personId),
                    })
                  }
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {preview.skipped.length > 0 && (
        <details>
          <summary>{m.stfSkipped({ count: preview.skipped.length })}</summary>
          <ul className={styles.plainList}>
            {preview.skipped.map(({ row, text, reason }) => (
              <li key={row}>
                {m.stfRow({ row: String(row) })}: “{text}” <span className="muted">({skippedReason(reason)})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
