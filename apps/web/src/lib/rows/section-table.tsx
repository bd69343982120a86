import type { Row, SectionName } from '@minhchung/contract';
import type { ReactNode } from 'react';
import { problemText } from '../api/problem.ts';
import { language } from '../i18n/language.ts';
import type { CycleAddress } from '../school/queries.ts';
import type { Column } from '../table/column.ts';
import { EditableTable } from '../table/editable-table.tsx';
import { Notice } from '../ui/notice.tsx';
import type { RowFields } from './row-client.ts';
import { useRows } from './use-rows.ts';

interface SectionTableProps<Name extends SectionName> {
  readonly name: Name;
  readonly rows: readonly Row<Name>[];
  readonly place: CycleAddress;
  readonly label: string;
  readonly columns: readonly Column<Row<Name>, Partial<RowFields<Name>>>[];
  readonly empty: ReactNode;
  readonly addLabel?: string;
  /** What a new row starts with, beside what was pasted. */
  readonly start?: Partial<RowFields<Name>>;
  readonly parentId?: string;
  readonly footer?: (rows: readonly Row<Name>[]) => ReactNode;
  readonly rowName: (row: Row<Name>) => string;
  /** Rows that come into being elsewhere, by choosing a person for instance. */
  readonly withoutAdd?: boolean;
}

/** A table of the cycle on its screen: stored, saved, undone by `useRows`; walked and drawn by `EditableTable`. */
export function SectionTable<Name extends SectionName>(props: SectionTableProps<Name>) {
  const { name, place, label, columns, empty, addLabel, start, parentId, footer, rowName, withoutAdd } = props;
  const { rows, onChange, onAdd, onRemove, onMove, error } = useRows(name, props.rows, place);
  return (
    <>
      <EditableTable<Row<Name>, Partial<RowFields<Name>>>
        label={label}
        columns={columns}
        rows={rows}
        empty={empty}
        onChange={onChange}
        onAdd={onAdd && !withoutAdd ? (values) => onAdd({ ...start, ...values }, parentId ?? null) : undefined}
        onRemove={onRemove}
        onMove={onMove}
        rowName={rowName}
        {...(addLabel ? { addLabel } : {})}
        footer={footer?.(rows)}
      />
      {error !== null && (
        <Notice tone="stop" role="alert">
          <p>{problemText(error, language())}</p>
        </Notice>
      )}
    </>
  );
}
