import type { CycleProposal, NewCycleDraft } from '@minhchung/contract';
import { datesOfWeeks } from '@minhchung/domain';
import { formatDays } from '../../../../../lib/format/dates.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { AreaField } from '../../../../../lib/ui/fields.tsx';
import type { NewCycle } from '../_lib/use-new-cycle.ts';
import styles from './new-cycle.module.css';

interface EditPlanProps {
  readonly cycle: NewCycle;
  readonly proposal: CycleProposal;
  readonly draft: NewCycleDraft;
}

/** Prose, timetable and evidence needs, each as text that can be written over. */
export function EditPlan(props: EditPlanProps) {
  return (
    <>
      <Prose {...props} />
      <Timetable {...props} />
      <Needs {...props} />
    </>
  );
}

function Prose({ cycle, proposal, draft }: EditPlanProps) {
  const fields = [
    ['purpose', m.planPurpose()],
    ['scope', m.ncScope()],
    ['tool', m.ncTool()],
    ['organisation', m.ncOrganisation()],
  ] as const;
  return (
    <section className="sheet" aria-labelledby="nc-prose">
      <h3 id="nc-prose">{m.ncProse()}</h3>
      <p className="muted">{m.ncProseWhy()}</p>
      <div className={styles.fields}>
        {fields.map(([field, label]) => {
          const before = proposal.earlierProse?.[field] ?? '';
          return (
            <div key={field}>
              <AreaField
                label={label}
                rows={rowsFor(draft.prose[field])}
                value={draft.prose[field]}
                onChange={(event) =>
                  cycle.edit({ prose: { ...cycle.edits.prose, [field]: event.currentTarget.value } })
                }
              />
              {before !== '' && (
                <details>
                  <summary>{m.ncLastYear()}</summary>
                  <p className={styles.before}>{before}</p>
                  <Button
                    variant="outline"
                    onClick={() => cycle.edit({ prose: { ...cycle.edits.prose, [field]: before } })}
                  >
                    {m.ncUseLastYear()}
                  </Button>
                </details>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Timetable({ cycle, draft }: EditPlanProps) {
  return (
    <section className="sheet" aria-labelledby="nc-timetable">
      <h3 id="nc-timetable">{m.planTimetable()}</h3>
      <p className="muted">{m.ncTimetableWhy()}</p>
      {draft.timetable.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a proposal have no id and keep their order.
        <details key={at} className={styles.fold}>
          <summary>
            <strong>{whenText(row, draft)}</strong> {row.ownerText} · {m.ncTaskCount({ count: row.tasks.length })}
          </summary>
          <AreaField
            label={m.ncTasksOf({ when: whenText(row, draft) })}
            hint={m.ncOneInALine()}
            rows={Math.max(3, row.tasks.length + 1)}
            defaultValue={row.tasks.map(({ label }) => label).join('\n')}
            onChange={(event) => cycle.edit({ tasks: { ...cycle.edits.tasks, [at]: event.currentTarget.value } })}
          />
        </details>
      ))}
    </section>
  );
}

/** High enough to read it whole at the usual width. */
function rowsFor(text: string): number {
  return text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 70)), 1);
}

/** "Tuần 3–8 (21/09–01/11/2026)", or the days alone. */
function whenText(row: NewCycleDraft['timetable'][number], draft: NewCycleDraft): string {
  const { weekFrom, weekTo } = row;
  const calendar = draft.weekOne ? { weekOneOn: draft.weekOne, mode: draft.weekMode, breaks: draft.breaks } : null;
  const counted = calendar && weekFrom !== null ? datesOfWeeks(calendar, weekFrom, weekTo ?? weekFrom) : null;
  const from = row.dateFrom ?? counted?.from;
  const to = row.dateTo ?? counted?.to;
  const days = from && to ? formatDays(from, to) : '';
  if (weekFrom === null) return days;
  const weeks = m.ncWeeks({ weeks: weekTo === null || weekTo === weekFrom ? weekFrom : `${weekFrom}–${weekTo}` });
  return days === '' ? weeks : `${weeks} (${days})`;
}

function Needs({ cycle, proposal, draft }: EditPlanProps) {
  const { language } = useLanguage();
  return (
    <section className="sheet" aria-labelledby="nc-needs">
      <h3 id="nc-needs">{m.ncNeeds()}</h3>
      <p className="muted">{m.ncNeedsWhy({ count: draft.evidenceNeeds.length })}</p>
      {proposal.framework.standards.flatMap(({ criteria }) =>
        criteria.map(({ code, title }) => {
          const needs = draft.evidenceNeeds.filter(({ criterionCode }) => criterionCode === code);
          if (proposal.draft.evidenceNeeds.every(({ criterionCode }) => criterionCode !== code)) return null;
          return (
            <details key={code} className={styles.fold}>
              <summary>
                <strong>{code}</strong> {title[language]} · {m.ncNeedCount({ count: needs.length })}
              </summary>
              <AreaField
                label={m.ncNeedsOf({ code })}
                hint={m.ncOneInALine()}
                rows={Math.max(3, needs.length + 1)}
                defaultValue={needs.map(({ description }) => description).join('\n')}
                onChange={(event) => cycle.edit({ needs: { ...cycle.edits.needs, [code]: event.currentTarget.value } })}
              />
            </details>
          );
        }),
      )}
    </section>
  );
}
