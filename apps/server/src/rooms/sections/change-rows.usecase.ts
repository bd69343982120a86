import type { RowBatch, RowBatchAnswer, SectionName } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import { type Problem, Refusal } from '../../platform/kit/refusal.ts';
import { addRow } from './add-row.usecase.ts';
import { changeRow } from './change-row.usecase.ts';
import { removeRow } from './remove-row.usecase.ts';
import { restoreRow } from './restore-row.usecase.ts';
import type { SectionWriter } from './section.repository.ts';

interface Dependencies<Name extends SectionName> {
  readonly rows: SectionWriter<Name>;
  readonly events: EventRecorder;
  readonly clock: Clock;
}

export interface ChangeRows<Name extends SectionName> extends RowBatch<Name> {
  readonly section: Name;
  readonly cycleId: string;
  readonly standards: readonly string[] | null;
}

/** Many rows at once, in the caller's transaction: each as by itself, and all of them or none. */
export async function changeRows<Name extends SectionName>(
  deps: Dependencies<Name>,
  input: ChangeRows<Name>,
): Promise<RowBatchAnswer<Name>> {
  await refuseChangedRows(deps.rows, input);

  const { section, cycleId, standards, reason } = input;
  const one = { section, cycleId, standards };
  const rows = [];
  for (const change of input.changes) rows.push(await changeRow(deps, { ...one, ...change, reason }));
  for (const removal of input.removals) await removeRow(deps, { ...one, ...removal });
  for (const rowId of input.restorals) rows.push(await restoreRow(deps, { ...one, rowId }));
  const added = [];
  for (const addition of input.additions) added.push(await addRow(deps, { ...one, ...addition, beforeRowId: null }));

  return { rows, added, removed: input.removals.map(({ rowId }) => rowId) };
}

/** Every row that somebody else was faster with is named, not only the first. */
async function refuseChangedRows<Name extends SectionName>(
  rows: SectionWriter<Name>,
  { cycleId, changes, removals }: ChangeRows<Name>,
): Promise<void> {
  const wanted = [
    ...changes.map(({ rowId, version }, at) => ({ rowId, version, place: `/changes/${at}` })),
    ...removals.map(({ rowId, version }, at) => ({ rowId, version, place: `/removals/${at}` })),
  ];
  if (wanted.length === 0) return;
  const stored = await rows.findMany(
    cycleId,
    wanted.map(({ rowId }) => rowId),
  );
  const byId = new Map(stored.map((row) => [row.rowId, row]));
  const problems = wanted.flatMap(({ rowId, version, place }): Problem[] => {
    const row = byId.get(rowId);
    if (row?.version === version) return [];
    return [{ place, code: row ? 'object.changed' : 'object.notFound', params: { rowId } }];
  });
  if (problems.length === 0) return;
  const faulty = new Set(problems.map(({ params }) => params?.rowId));
  throw new Refusal('object.changed', { problems, current: stored.filter(({ rowId }) => faulty.has(rowId)) });
}
