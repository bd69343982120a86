import type { Person } from '@minhchung/contract';
import { type EvidenceNeedState, stepsOfEvidenceNeed } from '@minhchung/domain';
import type { ReactNode } from 'react';
import { needStateChoices } from '../../../../../../../lib/cycle/choices.ts';
import { isOverdue, type Need } from '../../../../../../../lib/evidence-needs/need-facts.ts';
import { formatDate } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CompleteChanges } from '../../../../../../../lib/rows/row-tools.ts';
import { RowsFault } from '../../../../../../../lib/rows/section-table.tsx';
import { useRows } from '../../../../../../../lib/rows/use-rows.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import styles from './needs.module.css';

interface NeedCardsProps {
  readonly needs: readonly Need[];
  readonly place: CycleAddress;
  /** The cycle and today: what is late. */
  readonly of: Parameters<typeof isOverdue>[1];
  readonly people: readonly Person[];
  readonly groups: readonly { readonly rowId: string; readonly name: string }[];
  readonly complete: CompleteChanges<'evidenceNeeds'>;
  readonly empty: ReactNode;
}

/** The needs for a phone: read one, tap once, next. */
export function NeedCards({ needs, place, of, people, groups, complete, empty }: NeedCardsProps) {
  const tools = useRows('evidenceNeeds', needs, place, { complete });
  const { rows, onMany, isLocked } = tools;
  const setState = (row: Need, status: EvidenceNeedState) =>
    onMany?.({ what: 'edit', changes: [{ row, values: { status } }], additions: [], removals: [] });
  const names = needStateChoices();
  const nameOf = (state: EvidenceNeedState) => names.find(({ value }) => value === state)?.label ?? state;
  if (rows.length === 0) return empty;
  return (
    <>
      <ul className={styles.cards}>
        {rows.map((row) => {
          const person = people.find(({ personId }) => personId === row.personId)?.fullName;
          const group = groups.find(({ rowId }) => rowId === row.groupId)?.name;
          const who = [person, group].filter(Boolean).join(' – ') || row.collectorText;
          const due = row.periodTo ? m.needsDue({ date: formatDate(row.periodTo) }) : '';
          const when = [row.periodText, due].filter((part) => part !== '').join(' · ');
          const isLate = isOverdue(row, of);
          const mayChange = Boolean(onMany) && !isLocked?.(row);
          const steps = stepsOfEvidenceNeed(row.status);
          const quick = steps.filter(({ needsReason, to }) => !needsReason && to !== 'missing').slice(0, 2);
          return (
            <li key={row.rowId} data-row={row.rowId} className={styles.card} data-late={isLate || undefined}>
              <p className={styles.cardHead}>
                <strong>{row.criterionCode ?? row.standardCode ?? m.needsNoCriterion()}</strong>
                <span className={styles.state} data-state={row.status}>
                  {nameOf(row.status)}
                </span>
                {isLate && <span className={styles.late}>{m.needsIsLate()}</span>}
              </p>
              <p className={styles.what}>{row.description || m.needsNoWords()}</p>
              <p className="muted">
                {[row.place, who || m.needsNobodyYet(), when].filter((part) => part !== '').join(' · ')}
              </p>
              {row.statusReason && <p className="muted">{m.needsBecause({ reason: row.statusReason })}</p>}
              {mayChange && (
                <div className={`${styles.cardActs} no-print`}>
                  {quick.map(({ to }) => (
                    <Button key={to} variant="outline" onClick={() => setState(row, to)}>
                      {nameOf(to)}
                    </Button>
                  ))}
                  <select
                    aria-label={m.needsOtherState({ name: row.description })}
                    value=""
                    onChange={(event) => {
                      const step = steps.find(({ to }) => to === event.currentTarget.value);
                      if (step) setState(row, step.to);
                    }}
                  >
                    <option value="">{m.needsOther()}</option>
                    {steps.map(({ to }) => (
                      <option key={to} value={to}>
                        {nameOf(to)}
                      </option>
                    ))}
                  </select>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <RowsFault tools={tools} rowName={(row) => row.description} />
    </>
  );
}
