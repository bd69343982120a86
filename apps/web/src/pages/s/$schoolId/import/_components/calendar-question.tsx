import type { ImportChoices } from '@minhchung/contract';
import { useEffect, useState } from 'react';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import type { Review } from '../_lib/use-review.ts';
import styles from './questions.module.css';

type Break = ImportChoices['breaks'][number];

/** Week 1 and holidays: what turns "Tuần n" into dates. */
export function CalendarQuestion({ review }: { readonly review: Review }) {
  const { values, answer } = review;
  const { breaks } = values;
  const change = (at: number, changed: Partial<Break>) =>
    answer({ breaks: breaks.map((one, index) => (index === at ? { ...one, ...changed } : one)) });
  // A holiday of a school year that is not named yet begins where the year turns.
  const firstDay = `${values.schoolYears[0]?.slice(5) ?? '2027'}-02-01`;
  return (
    <section className={styles.question} data-review-item tabIndex={-1} aria-labelledby="ask-calendar">
      <h3 id="ask-calendar">{m.impCalendarTitle()}</h3>
      <p className={styles.small}>{m.impCalendarLead()}</p>
      <div className={styles.pair}>
        <DateField label={m.impWeekOne()} value={values.weekOne} onChange={(weekOne) => answer({ weekOne })} />
        <SelectField
          label={m.impWeekMode()}
          value={values.weekMode}
          onChange={(event) => answer({ weekMode: event.currentTarget.value === 'calendar' ? 'calendar' : 'teaching' })}
          choices={[
            { value: 'teaching', label: m.impWeekTeaching() },
            { value: 'calendar', label: m.impWeekCalendar() },
          ]}
        />
      </div>
      <h4>{m.impBreaks()}</h4>
      {breaks.length === 0 && <p className={styles.small}>{m.impBreakEmpty()}</p>}
      {breaks.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: holidays have no id and keep their order.
        <div key={at} className={styles.break}>
          <TextField
            label={m.impBreakName()}
            value={one.name}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
          />
          <DateField label={m.impBreakFrom()} value={one.from} onChange={(from) => from && change(at, { from })} />
          <DateField label={m.impBreakTo()} value={one.to} onChange={(to) => to && change(at, { to })} />
          <Button
            variant="quiet"
            aria-label={`${m.impDiscardBreak()}: ${one.name}`}
            onClick={() => answer({ breaks: breaks.filter((_, index) => index !== at) })}
          >
            <Icon name="remove" />
          </Button>
        </div>
      ))}
      <Button
        variant="outline"
        onClick={() => answer({ breaks: [...breaks, { name: m.impBreakTet(), from: firstDay, to: firstDay }] })}
      >
        <Icon name="add" /> {m.impBreakAdd()}
      </Button>
    </section>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
}

function DateField({ label, value, onChange }: DateFieldProps) {
  const kept = formatDate(value);
  const [text, setText] = useState(kept);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => setText(kept), [kept]);
  const keep = () => {
    if (text === kept) return setWrong(false);
    const read = text.trim() === '' ? null : readDate(text);
    const isDate = text.trim() === '' || read !== null;
    setWrong(!isDate);
    if (isDate) onChange(read);
  };
  return (
    <TextField
      label={label}
      inputMode="numeric"
      placeholder={m.exampleDate()}
      value={text}
      error={isWrong ? m.refusalDate() : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
    />
  );
}
