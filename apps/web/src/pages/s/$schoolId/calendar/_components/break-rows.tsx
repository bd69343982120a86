import { useRef } from 'react';
import { readDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { FieldGroup, TextField } from '../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { type BreakForm, isEmptyBreak } from '../_lib/calendar-form.ts';
import styles from './calendar.module.css';

interface BreakRowsProps {
  readonly rows: readonly BreakForm[];
  readonly isTried: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: (rows: readonly BreakForm[]) => void;
}

/** Holidays with first and last day; one day alone needs no last day. */
export function BreakRows({ rows, isTried, isReadOnly, onChange }: BreakRowsProps) {
  const added = useRef(0);
  const change = (key: string, changed: Partial<BreakForm>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...changed } : row)));
  return (
    <FieldGroup label={m.ttBreaks()} hint={m.ttBreaksHint()}>
      <ul className={styles.breaks}>
        {rows.map((row) => {
          const isChecked = isTried && !isEmptyBreak(row);
          const name = row.name === '' ? m.ttBreakNew() : row.name;
          return (
            <li key={row.key} className={styles.break}>
              <TextField
                label={m.ttBreakName()}
                value={row.name}
                readOnly={isReadOnly}
                maxLength={100}
                error={isChecked && row.name.trim() === '' ? m.ttBreakNameMissing() : undefined}
                onChange={(event) => change(row.key, { name: event.currentTarget.value })}
              />
              <TextField
                label={m.ttBreakFrom()}
                value={row.from}
                readOnly={isReadOnly}
                inputMode="numeric"
                placeholder={m.exampleDate()}
                error={isChecked && readDate(row.from) === null ? m.refusalDate() : undefined}
                onChange={(event) => change(row.key, { from: event.currentTarget.value })}
              />
              <TextField
                label={m.ttBreakTo()}
                value={row.to}
                readOnly={isReadOnly}
                inputMode="numeric"
                placeholder={m.exampleDate()}
                error={isChecked && row.to !== '' && readDate(row.to) === null ? m.refusalDate() : undefined}
                onChange={(event) => change(row.key, { to: event.currentTarget.value })}
              />
              {!isReadOnly && (
                <button
                  type="button"
                  className={`${styles.remove} no-print`}
                  aria-label={m.ttBreakRemove({ name })}
                  onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
                >
                  <Icon name="remove" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {!isReadOnly && (
        <Button
          variant="outline"
          onClick={() => {
            added.current += 1;
            onChange([...rows, { key: `new${added.current}`, name: '', from: '', to: '' }]);
          }}
        >
          <Icon name="add" /> {m.ttBreakAdd()}
        </Button>
      )}
    </FieldGroup>
  );
}
