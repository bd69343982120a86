import type { Row, SectionName } from '@minhchung/contract';
import type { ReactNode } from 'react';
import { Problem, problemText } from '../api/problem.ts';
import { language } from '../i18n/language.ts';
import { m } from '../i18n/m.ts';
import type { CycleAddress } from '../school/queries.ts';
import { useAccount } from '../session/session.ts';
import type { Column } from '../table/column.ts';
import { EditableTable } from '../table/editable-table.tsx';
import { Notice } from '../ui/notice.tsx';
import { blankRow } from './blank-rows.ts';
import type { RowFields } from './row-client.ts';
import type { CompleteChanges } from './row-tools.ts';
import { type RowsTools, useRows } from './use-rows.ts';

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
  /** Asks for what changes still need, such as a reason. */
  readonly complete?: CompleteChanges<Name> | undefined;
  /** Nobody may change these rows now: a signed decision carries them. */
  readonly isClosed?: boolean | undefined;
  /** Where the same table stands on two pages, each remembers its own columns. */
  readonly tableId?: string;
}

/** A table of the cycle on its screen: stored, saved, undone by `useRows`; walked and drawn by `EditableTable`. */
export function SectionTable<Name extends SectionName>(props: SectionTableProps<Name>) {
  const { name, place, label, columns, empty, addLabel, start, parentId, footer, rowName, withoutAdd } = props;
  const tools = useRows(name, props.rows, place, { complete: props.complete, isClosed: props.isClosed });
  const { rows, onChange, onAdd, onRemove, onMove, onMany, isLocked } = tools;
  const account = useAccount();
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
        onMany={
          onMany
            ? (batch) =>
                onMany(
                  { ...batch, additions: batch.additions.map((values) => ({ ...start, ...values })) },
                  parentId ?? null,
                )
            : undefined
        }
        isLocked={isLocked}
        blank={withoutAdd ? undefined : blankRow(name, start)}
        rowName={rowName}
        memoryKey={account ? `${account.accountId}.${props.tableId ?? name}` : undefined}
        {...(addLabel ? { addLabel } : {})}
        footer={footer?.(rows)}
      />
      <RowsFault tools={tools} rowName={rowName} />
    </>
  );
}

interface RowsFaultProps<Name extends SectionName> {
  readonly tools: Pick<RowsTools<Name>, 'rows' | 'error' | 'changedByOthers'>;
  readonly rowName: (row: Row<Name>) => string;
}

/** What went wrong, with the rows that it is about. */
export function RowsFault<Name extends SectionName>({ tools, rowName }: RowsFaultProps<Name>) {
  const { rows, error, changedByOthers } = tools;
  if (error === null) return null;
  const names = rows.filter(({ rowId }) => changedByOthers.includes(rowId)).map((row) => `“${rowName(row)}”`);
  return (
    <Notice tone="stop" role="alert">
      <p>{names.length > 0 ? m.rowsChangedByOther({ names: names.join(', ') }) : faultText(error)}</p>
    </Notice>
  );
}

function faultText(error: unknown): string {
  return error instanceof Error && !(error instanceof Problem) ? error.message : problemText(error, language());
}
