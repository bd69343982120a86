import { useState } from 'react';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CheckField, FieldGroup, SelectField, TextField } from '../ui/fields.tsx';
import type { Column, TableRow } from './column.ts';
import { textsOf, type ViewWishes } from './row-view.ts';
import styles from './table-tools.module.css';

interface ColumnDialogProps<Row extends TableRow, Values> {
  readonly column: Column<Row, Values>;
  readonly rows: readonly Row[];
  readonly wishes: ViewWishes;
  readonly onApply: (wishes: ViewWishes) => void;
  readonly onClose: () => void;
}

const mostBoxes = 14;

/** Sorting by a column, and which of its rows are seen: by a text, or by boxes where few different texts stand in it. */
export function ColumnDialog<Row extends TableRow, Values>(props: ColumnDialogProps<Row, Values>) {
  const { column, rows, wishes, onApply, onClose } = props;
  const texts = textsOf(rows, column);
  const isByChoice = Boolean(column.choices) || (texts.length <= mostBoxes && !column.isLong);
  const kept = wishes.choices.get(column.id);
  const [order, setOrder] = useState(wishes.sorting?.columnId === column.id ? wishes.sorting.direction : '');
  const [text, setText] = useState(wishes.texts.get(column.id) ?? '');
  const [wanted, setWanted] = useState<ReadonlySet<string>>(() => kept ?? new Set(texts));
  const apply = () => {
    const sorting = order === 'up' || order === 'down' ? ({ columnId: column.id, direction: order } as const) : null;
    const isAll = texts.every((one) => wanted.has(one));
    onApply({
      ...wishes,
      sorting: sorting ?? (wishes.sorting?.columnId === column.id ? null : wishes.sorting),
      texts: withEntry(wishes.texts, column.id, text.trim() === '' ? null : text.trim()),
      choices: withEntry(wishes.choices, column.id, isAll ? null : wanted),
    });
    onClose();
  };
  return (
    <Dialog title={m.tblColumnTitle({ column: column.title })} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <SelectField
          label={m.tblSort()}
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value)}
          choices={[
            { value: '', label: m.tblSortNone() },
            { value: 'up', label: m.tblSortUp() },
            { value: 'down', label: m.tblSortDown() },
          ]}
        />
        {isByChoice ? (
          <FieldGroup label={m.tblShowOnly()}>
            <div className={styles.boxes}>
              {texts.map((one) => (
                <CheckField
                  key={one}
                  label={one === '' ? m.tblEmptyCell() : one}
                  checked={wanted.has(one)}
                  onChange={() => {
                    const next = new Set(wanted);
                    if (!next.delete(one)) next.add(one);
                    setWanted(next);
                  }}
                />
              ))}
            </div>
            <Button variant="quiet" onClick={() => setWanted(wanted.size === 0 ? new Set(texts) : new Set())}>
              {wanted.size === 0 ? m.tblAll() : m.tblNone()}
            </Button>
          </FieldGroup>
        ) : (
          <TextField label={m.tblContains()} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        )}
        <div className={styles.buttons}>
          <Button type="submit">{m.tblApply()}</Button>
          <Button variant="outline" onClick={onClose}>
            {m.close()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function withEntry<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | null) {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}
