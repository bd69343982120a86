import { tetName } from '@minhchung/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { allLevels, levelName } from '../../../../../lib/school/labels.ts';
import { schoolQuery } from '../../../../../lib/school/queries.ts';
import { CheckField, FieldGroup, SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { remarkText } from '../_lib/remark-text.ts';
import type { NewCycle } from '../_lib/use-new-cycle.ts';
import styles from './new-cycle.module.css';

/** Levels, day, form and calendar: from these everything else is proposed. */
export function ChooseFrame({ cycle, schoolId }: { readonly cycle: NewCycle; readonly schoolId: string }) {
  const { data: school } = useSuspenseQuery(schoolQuery(schoolId));
  const { language } = useLanguage();
  const { choices, proposal, draft, choose } = cycle;
  const levels: readonly string[] = choices.levels?.split(',') ?? draft?.levels ?? school.levels;
  const toggle = (level: string, isOn: boolean) => {
    const next = allLevels.filter((one) => (one === level ? isOn : levels.includes(one)));
    if (next.length > 0) choose({ levels: next.join(',') });
  };
  const year = Number((proposal?.schoolYear ?? '2026').slice(0, 4));
  return (
    <div className={styles.columns}>
      <div className={`sheet ${styles.fields}`}>
        <FieldGroup label={m.ncLevels()}>
          {allLevels.map((level) => (
            <CheckField
              key={level}
              label={levelName(level)}
              checked={levels.includes(level)}
              onChange={(event) => toggle(level, event.currentTarget.checked)}
            />
          ))}
        </FieldGroup>
        {proposal && draft && (
          <>
            <SelectField
              label={m.ncTemplate()}
              hint={m.ncTemplateHint()}
              value={proposal.template}
              onChange={(event) => choose({ template: event.currentTarget.value })}
              choices={[
                { value: 'year', label: m.ncTemplateYear() },
                { value: 't35', label: m.ncTemplate35() },
                { value: 't16', label: m.ncTemplate16() },
                ...proposal.earlierCycles.map(({ cycleId, name }) => ({
                  value: cycleId,
                  label: m.ncTemplateEarlier({ name }),
                })),
              ]}
            />
            <SelectField
              label={m.colSchoolYear()}
              value={proposal.schoolYear}
              onChange={(event) => choose({ schoolYear: event.currentTarget.value })}
              choices={[year - 1, year, year + 1].map((one) => ({
                value: `${one}-${one + 1}`,
                label: `${one}-${one + 1}`,
              }))}
            />
            <DayField
              label={m.weekOneLabel()}
              hint={m.weekOneHint()}
              value={draft.weekOne ?? ''}
              onChoose={(weekOne) => choose({ weekOne })}
            />
            <TetDays
              breaks={draft.breaks}
              isKnown={proposal.breaksFrom === 'calendar'}
              onChoose={(tet) => choose({ tet })}
            />
            <DayField
              label={m.ncDate()}
              hint={m.ncDateHint()}
              value={proposal.date}
              onChoose={(date) => choose({ date })}
            />
            <TextField
              label={m.newCycleNameLabel()}
              value={draft.name}
              onChange={(event) => cycle.edit({ name: event.currentTarget.value })}
            />
          </>
        )}
      </div>
      {proposal && (
        <div className={styles.why} aria-live="polite">
          <Notice title={proposal.framework.title[language]}>
            <ul className={styles.remarks}>
              {proposal.remarks.map((remark) => (
                <li key={remark.code}>{remarkText(remark)}</li>
              ))}
            </ul>
          </Notice>
          <p className="muted">{m.ncChangeHint()}</p>
        </div>
      )}
    </div>
  );
}

interface TetDaysProps {
  readonly breaks: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** The school keeps a calendar for the year: there the holidays are edited. */
  readonly isKnown: boolean;
  readonly onChoose: (tet: string) => void;
}

/** The one break that moves a plan; a year whose calendar is known is not asked again. */
function TetDays({ breaks, isKnown, onChoose }: TetDaysProps) {
  if (isKnown) return <p className="muted">{m.ttBreaksKnown({ names: breaks.map(({ name }) => name).join(', ') })}</p>;
  const tet = breaks.find(({ name }) => name === tetName);
  if (!tet) return null;
  return (
    <>
      <DayField
        label={m.ttTetFrom()}
        hint={m.ttTetHint()}
        value={tet.from}
        onChoose={(from) => onChoose(stretch(from, tet.to))}
      />
      <DayField label={m.ttTetTo()} value={tet.to} onChoose={(to) => onChoose(stretch(tet.from, to))} />
    </>
  );
}

/** First and last day in order: while one of them is being corrected the other may still lie on the wrong side. */
function stretch(...days: readonly [string, string]): string {
  return days.toSorted().join('_');
}

interface DayFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChoose: (date: string) => void;
}

function DayField({ label, hint, value, onChoose }: DayFieldProps) {
  const kept = formatDate(value);
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const read = readDate(text);
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      placeholder={m.exampleDate()}
      value={text}
      error={read === null ? m.refusalDate() : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (read !== null && read !== value) onChoose(read);
      }}
    />
  );
}
