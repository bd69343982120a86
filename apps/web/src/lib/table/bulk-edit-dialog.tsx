import { useState } from 'react';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { AreaField, SelectField, TextField } from '../ui/fields.tsx';
import type { Column, TableBatch, TableRow } from './column.ts';
import styles from './table-tools.module.css';

interface BulkEditDialogProps<Row extends TableRow, Values> {
  readonly columns: readonly Column<Row, Values>[];
  readonly rows: readonly Row[];
  /** Column under the hand when the dialog was asked for. */
  readonly startColumn: string | undefined;
  readonly onApply: (batch: TableBatch<Row, Values>) => void;
  readonly onClose: () => void;
}

/** One column of all picked rows gets the same content. */
export function BulkEditDialog<Row extends TableRow, Values>(props: BulkEditDialogProps<Row, Values>) {
  const { rows, onApply, onClose } = props;
  const columns = props.columns.filter(({ parse }) => parse);
  const [columnId, setColumnId] = useState(props.startColumn ?? columns[0]?.id ?? '');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const column = columns.find(({ id }) => id === columnId) ?? columns[0];
  const choices = column ? commonChoices(column, rows) : null;
  const typed = choices && !choices.some(({ value }) => value === text) ? (choices[0]?.value ?? '') : text;
  const apply = () => {
    if (!column?.parse) return;
    const changes = [];
    for (const row of rows) {
      const parsed = column.parse(typed, row);
      if ('refusal' in parsed) {
        setError(parsed.refusal);
        return;
      }
      changes.push({ row, values: parsed.values });
    }
    onApply({ what: 'edit', changes, additions: [], removals: [] });
    onClose();
  };
  const field = {
    label: m.tblBulkValue(),
    value: typed,
    error,
    placeholder: column?.placeholder,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setError(undefined);
      setText(event.currentTarget.value);
    },
  };
  return (
    <Dialog title={m.tblBulkTitle({ count: rows.length })} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <SelectField
          label={m.tblBulkColumn()}
          value={column?.id ?? ''}
          onChange={(event) => {
            setColumnId(event.currentTarget.value);
            setText('');
            setError(undefined);
          }}
          choices={columns.map(({ id, title }) => ({ value: id, label: title }))}
        />
        {choices && <SelectField {...field} choices={choices} />}
        {!choices && column?.isLong && <AreaField {...field} />}
        {!choices && !column?.isLong && <TextField {...field} inputMode={column?.inputMode ?? 'text'} />}
        <p className="muted">{m.tblBulkHint()}</p>
        <div className={styles.buttons}>
          <Button type="submit">{m.tblBulkApply({ count: rows.length })}</Button>
          <Button variant="outline" onClick={onClose}>
            {m.close()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What every one of the rows may be set to. */
function commonChoices<Row, Values>(column: Column<Row, Values>, rows: readonly Row[]) {
  const [first, ...rest] = rows;
  const choices = first && column.choices?.(first);
  if (!choices) return null;
  return choices.filter(({ value }) =>
    rest.every((row) => column.choices?.(row).some((choice) => choice.value === value) ?? false),
  );
}
