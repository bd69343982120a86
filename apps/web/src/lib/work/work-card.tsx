import type { WorkItem } from '@minhchung/contract';
import { type ReactNode, useState } from 'react';
import { problemText } from '../api/problem.ts';
import { dueStateName } from '../cycle/choices.ts';
import { formatDate } from '../format/dates.ts';
import { language } from '../i18n/language.ts';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { AreaField, TextField } from '../ui/fields.tsx';
import { type NextState, nextStates } from './next-states.ts';
import { useChangeWork } from './use-change-work.ts';
import styles from './work-card.module.css';
import { workTime, workTitle } from './work-words.ts';

interface WorkCardProps {
  readonly schoolId: string;
  readonly item: WorkItem;
  /** Left out where it is clear whose it is. */
  readonly owners?: string;
  readonly isReadOnly?: boolean;
  /** Beside the title, such as a way to the details. */
  readonly action?: ReactNode;
}

/** One piece of work: what, until when, how far; its state is changed with one tap. */
export function WorkCard({ schoolId, item, owners, isReadOnly, action }: WorkCardProps) {
  const { change, isBusy, error } = useChangeWork(schoolId, item);
  const [asked, setAsked] = useState<NextState | null>(null);
  const [isNoting, setNoting] = useState(false);
  const steps = isReadOnly ? [] : nextStates(item);
  const facts = [
    item.kind === 'evidenceNeed' ? m.kindEvidence() : '',
    item.kind !== 'task' && item.label !== '' && item.criterionCode !== null
      ? m.ttCriterion({ code: item.criterionCode })
      : '',
    workTime(item),
    owners ?? '',
  ].filter((fact) => fact !== '');
  return (
    <li className={styles.card} data-late={item.isLate || undefined}>
      <div className={styles.head}>
        <h3 className={styles.title}>{workTitle(item)}</h3>
        {item.status !== null && (
          <span className={styles.state} data-state={item.isLate ? 'late' : item.status}>
            {item.isLate ? m.ttLateState({ state: dueStateName(item.status) }) : dueStateName(item.status)}
          </span>
        )}
      </div>
      {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
      {item.waitsFor.map((before) => (
        <p key={before.rowId} className={styles.waits} data-late={before.isLate || undefined}>
          {before.isLate
            ? m.ttWaitsLate({ task: before.label, date: formatDate(before.due) })
            : m.ttWaits({ task: before.label })}
        </p>
      ))}
      {item.note !== '' && !isNoting && <p className={styles.note}>{m.ttNoteIs({ note: item.note })}</p>}
      {(steps.length > 0 || action) && (
        <div className={`${styles.steps} no-print`}>
          {steps.map((step, at) => (
            <Button
              key={step.status}
              variant={at === 0 && !step.needsReason ? 'filled' : 'outline'}
              loading={isBusy}
              aria-label={m.ttStepOf({ step: step.label, task: workTitle(item) })}
              onClick={() => (step.needsReason ? setAsked(step) : void change({ status: step.status }))}
            >
              {step.label}
            </Button>
          ))}
          {steps.length > 0 && (
            <Button variant="quiet" aria-expanded={isNoting} onClick={() => setNoting(!isNoting)}>
              {m.ttNote()}
            </Button>
          )}
          {action}
        </div>
      )}
      {asked && (
        <ReasonForm
          label={m.ttReason({ step: asked.label })}
          onSend={(reason) => {
            setAsked(null);
            void change({ status: asked.status, reason });
          }}
          onLeave={() => setAsked(null)}
        />
      )}
      {isNoting && (
        <NoteForm
          note={item.note}
          onSend={(note) => {
            setNoting(false);
            void change({ note });
          }}
        />
      )}
      {error !== null && (
        <p className={styles.error} role="alert">
          {problemText(error, language())}
        </p>
      )}
    </li>
  );
}

interface ReasonFormProps {
  readonly label: string;
  readonly onSend: (reason: string) => void;
  readonly onLeave: () => void;
}

function ReasonForm({ label, onSend, onLeave }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== '') onSend(reason.trim());
      }}
    >
      <TextField
        label={label}
        value={reason}
        maxLength={500}
        autoFocus
        error={isTried && reason.trim() === '' ? m.ttReasonMissing() : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit">{m.save()}</Button>
        <Button variant="quiet" onClick={onLeave}>
          {m.ttLeave()}
        </Button>
      </div>
    </form>
  );
}

function NoteForm({ note, onSend }: { readonly note: string; readonly onSend: (note: string) => void }) {
  const [text, setText] = useState(note);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(text.trim());
      }}
    >
      <AreaField
        label={m.ttNote()}
        hint={m.ttNoteHint()}
        value={text}
        maxLength={1000}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button type="submit">{m.save()}</Button>
      </div>
    </form>
  );
}
