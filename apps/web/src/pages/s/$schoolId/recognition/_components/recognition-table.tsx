import type { DatedRecognition } from '@minhchung/contract';
import { recognitionStateName } from '../../../../../lib/cycle/renewal-steps.ts';
import { targetName } from '../../../../../lib/cycle/targets.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { effectName } from '../_lib/recognition-words.ts';
import styles from './recognition.module.css';
import type { EditedRecognition } from './recognition-dialog.tsx';

interface RecognitionTableProps {
  readonly recognitions: readonly DatedRecognition[];
  readonly onEdit: ((edited: EditedRecognition) => void) | undefined;
  readonly onDecide: ((recognition: DatedRecognition) => void) | undefined;
}

/** The same as the drawing, in words; what only a plan tells of can be completed. */
export function RecognitionTable({ recognitions, onEdit, onDecide }: RecognitionTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard too.
    <section className="scroll-x" tabIndex={0} aria-label={m.recHistory()}>
      <table className={`plain-table ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{m.recColWhat()}</th>
            <th scope="col">{m.recColDecision()}</th>
            <th scope="col">{m.recColUntil()}</th>
            <th scope="col">{m.colState()}</th>
            <th scope="col">{m.recColGap()}</th>
            {onEdit && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">{m.tableActions()}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {recognitions.map((one) => (
            <tr
              key={`${one.recognitionId ?? one.milestoneId ?? one.atPredecessor?.sourceId} ${one.kind}`}
              data-row={one.recognitionId ?? one.milestoneId ?? one.atPredecessor?.sourceId}
            >
              <th scope="row">
                {targetName(one.kind, one.level)}
                {one.heldBy !== '' && <span className={styles.sub}>{m.recHeldBy({ name: one.heldBy })}</span>}
              </th>
              <td data-label={m.recColDecision()}>
                {one.number === '' ? m.recNoNumber() : one.number}
                <span className={styles.sub}>
                  {[formatDate(one.decidedOn), one.issuer].filter((part) => part !== '').join(' · ')}
                </span>
                {one.atPredecessor && <span className={styles.sub}>{m.recStaysThere()}</span>}
                {one.milestoneId !== null && one.recognitionId === null && (
                  <span className={styles.sub}>{m.recFromPlan()}</span>
                )}
                {one.decidedUnder && <span className={styles.sub}>{m.recUnder({ circular: one.decidedUnder })}</span>}
              </td>
              <td data-label={m.recColUntil()}>
                {formatDate(one.validUntil)}
                <span className={styles.sub}>{one.isPrintedEnd ? m.recPrintedEnd() : m.recCountedEnd()}</span>
              </td>
              <td className={styles.state} data-state={one.state} data-label={m.colState()}>
                {recognitionStateName(one.state)}
                {one.heldBy !== '' && (
                  <span className={styles.sub}>
                    {[
                      effectName(one.effect),
                      one.atPredecessor?.decision,
                      formatDate(one.atPredecessor?.decidedOn ?? null),
                    ]
                      .filter((part) => part)
                      .join(' · ')}
                  </span>
                )}
                {one.revokedOn && <span className={styles.sub}>{formatDate(one.revokedOn)}</span>}
              </td>
              <td data-label={m.recColGap()}>
                <GapText recognition={one} />
                {one.upgradeFrom && (
                  <span className={styles.sub}>{m.recUpgradeFrom({ date: formatDate(one.upgradeFrom) })}</span>
                )}
              </td>
              {onEdit && (
                <td className="no-print">
                  {one.atPredecessor ? (
                    <Button variant="quiet" onClick={() => onDecide?.(one)}>
                      {m.recEffectDecide()}
                      <span className="visually-hidden"> {targetName(one.kind, one.level)}</span>
                    </Button>
                  ) : (
                    <Button variant="quiet" onClick={() => onEdit(one)}>
                      {one.recognitionId === null ? m.recComplete() : m.recEdit()}
                      <span className="visually-hidden"> {targetName(one.kind, one.level)}</span>
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GapText({ recognition: { followedBy, gapMonths } }: { readonly recognition: DatedRecognition }) {
  if (!followedBy || gapMonths === null) return <span className="muted">{m.recNothingFollows()}</span>;
  const on = formatDate(followedBy.on);
  const what = followedBy.by === 'target' ? m.recUntilTarget({ date: on }) : m.recUntilRecognition({ date: on });
  if (gapMonths === 0) return <>{m.recNoGap()}</>;
  return (
    <>
      <strong className={styles.stop}>{m.recGap({ months: gapMonths })}</strong>
      <span className={styles.sub}>{what}</span>
    </>
  );
}
