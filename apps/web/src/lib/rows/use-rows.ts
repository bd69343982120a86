import type { Row, SectionName } from '@minhchung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { rowCapabilities } from '../api/endpoints.ts';
import { useSaverRegistry } from '../saving/use-saver.tsx';
import type { CycleAddress } from '../school/queries.ts';
import { useReach } from '../session/session.ts';
import type { TableBatch } from '../table/column.ts';
import { useOfferUndo } from '../undo/undo.tsx';
import type { RowFields } from './row-client.ts';
import { isWithin } from './row-reach.ts';
import { type CompleteChanges, rowTools } from './row-tools.ts';

export interface RowsTools<Name extends SectionName> {
  /** With what this person has typed and not yet sent. */
  readonly rows: readonly Row<Name>[];
  /** Left out where the person has no right to it. */
  readonly onChange?: (row: Row<Name>, values: Partial<RowFields<Name>>) => void;
  readonly onAdd?: (values: Partial<RowFields<Name>>, parentId?: string | null) => void;
  readonly onRemove?: (row: Row<Name>) => void;
  readonly onMove?: (row: Row<Name>, beforeRowId: string | null) => void;
  /** Several rows in one transaction: all of them or none. */
  readonly onMany?: (batch: TableBatch<Row<Name>, Partial<RowFields<Name>>>, parentId?: string | null) => void;
  /** Rows of standards that are not her own. */
  readonly isLocked?: (row: Row<Name>) => boolean;
  /** What went wrong with adding, removing, moving or changing many. */
  readonly error: unknown;
  /** Rows that somebody else was faster with; they are up to date again. */
  readonly changedByOthers: readonly string[];
}

interface RowsOptions<Name extends SectionName> {
  /** Asks for what changes still need, such as a reason. */
  readonly complete?: CompleteChanges<Name> | undefined;
  /** Nobody may change these rows now, whatever her rights: a signed decision carries them. */
  readonly isClosed?: boolean | undefined;
}

/** One table of a cycle: shown with drafts, changed in place, saved by itself; every step can be undone. */
export function useRows<Name extends SectionName>(
  name: Name,
  stored: readonly Row<Name>[],
  place: CycleAddress,
  { complete, isClosed = false }: RowsOptions<Name> = {},
): RowsTools<Name> {
  const { schoolId, cycleId } = place;
  const registry = useSaverRegistry();
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const [error, setError] = useState<unknown>(null);
  const [changedByOthers, setChangedByOthers] = useState<readonly string[]>([]);
  const changes = useSyncExternalStore(registry.subscribe, registry.changes);
  const asks = useRef(complete);
  useEffect(() => {
    asks.current = complete;
  });

  const tools = useMemo(
    () =>
      rowTools(
        name,
        { schoolId, cycleId },
        { registry, queryClient, offerUndo },
        {
          complete: (wanted) => asks.current?.(wanted) ?? null,
          onError: (problem, rowIds) => {
            setError(problem);
            setChangedByOthers(rowIds);
          },
        },
      ),
    [name, schoolId, cycleId, queryClient, registry, offerUndo],
  );

  useEffect(() => {
    for (const row of stored) registry.known(tools.options(row))?.refresh(tools.options(row));
  }, [stored, registry, tools]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` stands for what was typed meanwhile.
  const rows = useMemo(() => stored.map(tools.shown), [stored, tools, changes]);

  const reach = useReach(schoolId, cycleId, rowCapabilities[name]);
  const isLocked = useMemo(() => (reach === 'all' ? undefined : (row: Row<Name>) => !isWithin(reach, row)), [reach]);
  if (isClosed || reach.length === 0) return { rows, error, changedByOthers };
  return {
    rows,
    error,
    changedByOthers,
    onChange: tools.change,
    onAdd: tools.add,
    onRemove: tools.remove,
    onMove: (row, beforeRowId) => tools.move(row, beforeRowId, nextOf(stored, row.rowId)),
    onMany: tools.many,
    ...(isLocked ? { isLocked } : {}),
  };
}

function nextOf(rows: readonly { readonly rowId: string }[], rowId: string): string | null {
  return rows[rows.findIndex((row) => row.rowId === rowId) + 1]?.rowId ?? null;
}
