import type { Row, SectionName } from '@minhchung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { rowCapabilities } from '../api/endpoints.ts';
import { isRecord } from '../api/problem.ts';
import { m } from '../i18n/m.ts';
import type { SaverOptions } from '../saving/object-saver.ts';
import { useSaverRegistry } from '../saving/use-saver.tsx';
import type { CycleAddress } from '../school/queries.ts';
import { useMay } from '../session/session.ts';
import { useOfferUndo } from '../undo/undo.tsx';
import { type RowFields, rowClient } from './row-client.ts';
import { withMovedRow, withoutRow, withRow } from './rows-in-view.ts';

export interface RowsTools<Name extends SectionName> {
  /** With what this person has typed and not yet sent. */
  readonly rows: readonly Row<Name>[];
  /** Left out where the person has no right to it. */
  readonly onChange?: (row: Row<Name>, values: Partial<RowFields<Name>>) => void;
  readonly onAdd?: (values: Partial<RowFields<Name>>, parentId?: string | null) => void;
  readonly onRemove?: (row: Row<Name>) => void;
  readonly onMove?: (row: Row<Name>, beforeRowId: string | null) => void;
  /** What went wrong with adding, removing or moving. */
  readonly error: unknown;
}

/** One table of a cycle: shown with drafts, changed in place, saved by itself; removals can be undone. */
export function useRows<Name extends SectionName>(
  name: Name,
  stored: readonly Row<Name>[],
  place: CycleAddress,
): RowsTools<Name> {
  const { schoolId, cycleId } = place;
  const registry = useSaverRegistry();
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const may = useMay(schoolId, cycleId);
  const [error, setError] = useState<unknown>(null);
  const changes = useSyncExternalStore(registry.subscribe, registry.changes);

  const tools = useMemo(() => {
    const client = rowClient(name, { schoolId, cycleId });
    const update = (change: (view: unknown) => unknown) => {
      for (const view of ['plan', 'council']) queryClient.setQueryData([view, cycleId], change);
    };
    const settle = () => {
      for (const view of ['overview', 'papers', 'preview', 'council']) {
        void queryClient.invalidateQueries({ queryKey: [view, cycleId] });
      }
    };
    const put = (row: Row<Name>) => {
      update((view) => withRow(view, name, row));
      settle();
    };
    const options = (row: Row<Name>): SaverOptions<RowFields<Name>> => ({
      key: row.rowId,
      server: { version: row.version, values: row },
      send: async (version, values) => {
        const saved = await client.change(row.rowId, version, values);
        put(saved);
        return { version: saved.version, values: saved };
      },
      readCurrent: (current) =>
        isRecord(current) && typeof current.version === 'number'
          ? { version: current.version, values: { ...row, ...current } }
          : null,
    });
    const attempt = (work: Promise<unknown>) => {
      setError(null);
      void work.catch(setError);
    };
    const add = (values: Partial<RowFields<Name>>, parentId: string | null = null) =>
      attempt(client.add({ values, parentId }).then(put));
    const remove = (row: Row<Name>) =>
      attempt(
        (async () => {
          await registry.known(options(row))?.flush();
          await client.remove(row.rowId, latest(queryClient.getQueryData(['plan', cycleId]), name, row));
          registry.forget(row.rowId);
          update((view) => withoutRow(view, name, row.rowId));
          settle();
          offerUndo({ text: m.rowRemoved(), undo: () => client.restore(row.rowId).then(put) });
        })(),
      );
    const move = (row: Row<Name>, beforeRowId: string | null) => {
      update((view) => withMovedRow(view, name, row.rowId, beforeRowId));
      attempt(
        client.move(row.rowId, row.version, beforeRowId).then((saved) => {
          // Only the version is new here: the order on the screen is already the one asked for.
          update((view) => withRow(view, name, saved));
          settle();
        }),
      );
    };
    return { options, add, remove, move };
  }, [name, schoolId, cycleId, queryClient, registry, offerUndo]);

  useEffect(() => {
    for (const row of stored) registry.known(tools.options(row))?.refresh(tools.options(row));
  }, [stored, registry, tools]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` stands for what was typed meanwhile.
  const rows = useMemo(
    () => stored.map((row) => ({ ...row, ...registry.known(tools.options(row))?.shown(), version: row.version })),
    [stored, registry, tools, changes],
  );

  if (!may(rowCapabilities[name])) return { rows, error };
  return {
    rows,
    error,
    onChange: (row, values) => registry.saver(tools.options(row)).edit(values),
    onAdd: tools.add,
    onRemove: tools.remove,
    onMove: tools.move,
  };
}

/** The version that a save just before may have raised. */
function latest(view: unknown, table: string, row: { readonly rowId: string; readonly version: number }): number {
  const rows = isRecord(view) && Array.isArray(view[table]) ? view[table] : [];
  const found = rows.find((one) => isRecord(one) && one.rowId === row.rowId);
  return isRecord(found) && typeof found.version === 'number' ? found.version : row.version;
}
