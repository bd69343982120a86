import type { Row, SectionName } from '@minhchung/contract';
import { maxRowsAtOnce } from '@minhchung/contract/limits';
import type { QueryClient } from '@tanstack/react-query';
import { isProblem, isRecord, type Problem } from '../api/problem.ts';
import { m } from '../i18n/m.ts';
import type { SaverOptions } from '../saving/object-saver.ts';
import type { SaverRegistry } from '../saving/saver-registry.ts';
import type { CycleAddress } from '../school/queries.ts';
import type { TableBatch } from '../table/column.ts';
import type { Undoable } from '../undo/undo-stack.ts';
import { type RowFields, rowClient } from './row-client.ts';
import { versionInView, withMovedRow, withoutRows, withRows } from './rows-in-view.ts';

export interface RowChange<Name extends SectionName> {
  readonly row: Row<Name>;
  readonly values: Partial<RowFields<Name>>;
  /** Why, where the row itself has no place for it: it goes to the server beside the changes. */
  readonly reason?: string;
}

/**
 * Completes changes before they are sent, by asking the person. Null: nothing is missing. The promise gives the completed
 * changes, or null when she would rather not.
 */
export type CompleteChanges<Name extends SectionName> = (
  changes: readonly RowChange<Name>[],
) => Promise<readonly RowChange<Name>[] | null> | null;

interface Surroundings {
  readonly registry: SaverRegistry;
  readonly queryClient: QueryClient;
  readonly offerUndo: (undoable: Undoable) => void;
}

interface Answers<Name extends SectionName> {
  readonly complete: CompleteChanges<Name>;
  readonly onError: (problem: unknown, rowIds: readonly string[]) => void;
}

interface Many<Name extends SectionName> {
  readonly changes: readonly RowChange<Name>[];
  readonly additions: readonly { readonly parentId: string | null; readonly values: Partial<RowFields<Name>> }[];
  readonly removals: readonly Row<Name>[];
  readonly restorals: readonly string[];
}

const views = ['plan', 'council'];
const dependents = ['overview', 'papers', 'preview', 'council'];

/** What can be done to the rows of one table, each step with its way back. */
export function rowTools<Name extends SectionName>(
  name: Name,
  place: CycleAddress,
  { registry, queryClient, offerUndo }: Surroundings,
  { complete, onError }: Answers<Name>,
) {
  const client = rowClient(name, place);
  const merged = new WeakMap<object, { readonly typed: object; readonly row: Row<Name> }>();

  const update = (change: (view: unknown) => unknown) => {
    for (const view of views) queryClient.setQueryData([view, place.cycleId], change);
  };
  const settle = () => {
    for (const view of dependents) void queryClient.invalidateQueries({ queryKey: [view, place.cycleId] });
  };
  /** The version that a save just before may have raised. */
  const versionOf = (row: Row<Name>) =>
    Math.max(
      row.version,
      ...views.map((view) => versionInView(queryClient.getQueryData([view, place.cycleId]), name, row.rowId)),
    );
  const options = (row: Row<Name>): SaverOptions<RowFields<Name>> => ({
    key: row.rowId,
    server: { version: row.version, values: row },
    send: async (version, values) => {
      const saved = await client.change(row.rowId, version, values);
      put([saved]);
      return { version: saved.version, values: saved };
    },
    readCurrent: (current) =>
      isRecord(current) && typeof current.version === 'number'
        ? { version: current.version, values: { ...row, ...current } }
        : null,
  });
  const put = (rows: readonly Row<Name>[]) => {
    for (const row of rows) registry.known(options(row))?.refresh(options(row));
    update((view) => withRows(view, name, rows));
    settle();
  };
  const attempt = (work: Promise<unknown>) => {
    onError(null, []);
    void work.catch((problem: unknown) => onError(problem, []));
  };

  /** One transaction for all of it. Rows that somebody else has changed are read again and named. */
  const send = async ({ changes, additions, removals, restorals }: Many<Name>, reason: string) => {
    const touched = [...changes.map(({ row }) => row), ...removals];
    await Promise.all(touched.map((row) => registry.known(options(row))?.flush()));
    const answer = await client
      .many({
        changes: changes.map(({ row, values }) => ({ rowId: row.rowId, version: versionOf(row), values })),
        removals: removals.map((row) => ({ rowId: row.rowId, version: versionOf(row) })),
        additions,
        restorals,
        reason,
      })
      .catch((problem: unknown) => {
        if (isProblem(problem, 'object.changed'))
          void queryClient.invalidateQueries({ queryKey: ['plan', place.cycleId] });
        throw problem;
      });
    for (const rowId of answer.removed) registry.forget(rowId);
    update((view) => withoutRows(view, name, answer.removed));
    put([...answer.rows, ...answer.added]);
    return answer;
  };
  const sendWithUndo = async (many: Many<Name>, text: string) => {
    const before = many.changes.map(({ row, values }) => ({ row, values: sameFields(row, values) }));
    const reason = many.changes.find((change) => change.reason)?.reason ?? '';
    const answer = await send(many, reason).catch((problem: unknown) => {
      onError(problem, isProblem(problem, 'object.changed') ? changedRows(problem, many) : []);
      return null;
    });
    if (!answer) return;
    const back = { changes: before, additions: [], removals: answer.added, restorals: answer.removed };
    offerUndo({ text, undo: () => send(back, m.rowsUndoReason()) });
  };

  return {
    options,
    /** The stored row with what is being typed; the same object as long as nothing changed. */
    shown: (row: Row<Name>): Row<Name> => {
      const typed = registry.known(options(row))?.shown();
      if (!typed) return row;
      const known = merged.get(row);
      if (known?.typed === typed) return known.row;
      const next = { ...row, ...typed, version: row.version };
      merged.set(row, { typed, row: next });
      return next;
    },
    change: (row: Row<Name>, values: Partial<RowFields<Name>>) => {
      const save = (wanted: Partial<RowFields<Name>>) => {
        const before = { row, values: sameFields(row, wanted) };
        registry.saver(options(row)).edit(wanted);
        offerUndo({
          text: m.rowsCellChanged(),
          isQuiet: true,
          undo: () => send({ ...nothing, changes: [before] }, m.rowsUndoReason()),
        });
      };
      const asked = complete([{ row, values }]);
      if (!asked) save(values);
      else {
        void asked.then((completed) => {
          const [one] = completed ?? [];
          if (one?.reason) return sendWithUndo({ ...nothing, changes: [one] }, m.rowsChanged({ count: 1 }));
          return one && save(one.values);
        });
      }
    },
    add: (values: Partial<RowFields<Name>>, parentId: string | null = null) =>
      attempt(
        client.add({ values, parentId }).then((row) => {
          put([row]);
          offerUndo({ text: m.rowsAddedOne(), undo: () => send({ ...nothing, removals: [row] }, '') });
        }),
      ),
    remove: (row: Row<Name>) =>
      attempt(
        send({ ...nothing, removals: [row] }, '').then(({ removed }) =>
          offerUndo({ text: m.rowRemoved(), undo: () => send({ ...nothing, restorals: removed }, '') }),
        ),
      ),
    move: (row: Row<Name>, beforeRowId: string | null, cameBefore: string | null) => {
      const go = async (target: string | null) => {
        update((view) => withMovedRow(view, name, row.rowId, target));
        const saved = await client.move(row.rowId, versionOf(row), target);
        // Only the version is new here: the order on the screen is already the one asked for.
        put([saved]);
      };
      attempt(go(beforeRowId).then(() => offerUndo({ text: m.rowsMoved(), undo: () => go(cameBefore) })));
    },
    many: (batch: TableBatch<Row<Name>, Partial<RowFields<Name>>>, parentId: string | null = null) => {
      onError(null, []);
      const additions = batch.additions.map((values) => ({ parentId, values }));
      const count = batch.changes.length + additions.length + batch.removals.length;
      if (count > maxRowsAtOnce) {
        onError(new Error(m.rowsTooMany({ count: maxRowsAtOnce })), []);
        return;
      }
      const run = (changes: readonly RowChange<Name>[]) =>
        sendWithUndo({ changes, additions, removals: batch.removals, restorals: [] }, batchText(batch.what, count));
      const asked = complete(batch.changes);
      if (!asked) void run(batch.changes);
      else void asked.then((completed) => completed && run(completed));
    },
  };
}

const nothing = { changes: [], additions: [], removals: [], restorals: [] };

function batchText(what: TableBatch<unknown, unknown>['what'], count: number): string {
  if (what === 'paste') return m.rowsPasted({ count });
  if (what === 'add') return m.rowsAddedMany({ count });
  return what === 'remove' ? m.rowsRemovedMany({ count }) : m.rowsChanged({ count });
}

/** What these fields hold in the row now. */
function sameFields<Values extends object>(row: Values, values: Partial<Values>): Partial<Values> {
  const kept: Partial<Values> = {};
  for (const field of Object.keys(values)) Reflect.set(kept, field, Reflect.get(row, field));
  return kept;
}

/** The rows that the places of a refusal name: `/changes/3`, `/removals/0`. */
function changedRows<Name extends SectionName>({ problems }: Problem, { changes, removals }: Many<Name>): string[] {
  const lists: Readonly<Record<string, readonly Row<Name>[]>> = { changes: changes.map(({ row }) => row), removals };
  return problems.flatMap(({ place }) => {
    const [, list = '', at] = place.split('/');
    return lists[list]?.[Number(at)]?.rowId ?? [];
  });
}
