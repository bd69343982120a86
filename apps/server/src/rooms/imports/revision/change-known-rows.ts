import { planFields, valuesSchema } from '@minhchung/contract';
import type { DifferenceItem } from '@minhchung/importer';
import { z } from 'zod';
import { given } from '../../../platform/kit/given.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { councilWriter } from '../../council/index.ts';
import { planWriter, refuseOtherNumber } from '../../plans/index.ts';
import { changeSettings } from './cycle-settings.ts';
import { isRowSection, type RowSection } from './revised-sections.ts';
import { nextInPaper, type RevisionWork, realContent, writerOf } from './revision-work.ts';
import type { StoredRow } from './workspace-rows.ts';

const planContent = z.object(planFields).partial();
const decision = z.object({ decisionNumber: z.string().nullable(), decisionDate: z.string().nullable() }).partial();

/** Writes the chosen fields of rows that are there, and moves a row under the one that it hangs on now. */
export async function changeKnownRows(work: RevisionWork, chosen: readonly DifferenceItem[]): Promise<void> {
  const stored = new Map(work.compared.workspace.map((row) => [row.rowId, row]));
  const byRow = Map.groupBy(
    chosen.filter((item) => item.would === 'change'),
    (item) => item.rowId ?? '',
  );
  for (const [rowId, items] of byRow) {
    const row = stored.get(rowId);
    if (row) await changeRow(work, row, items);
  }
}

async function changeRow(work: RevisionWork, row: StoredRow, items: readonly DifferenceItem[]): Promise<void> {
  const { section, rowId } = row;
  const fields = items.flatMap((item) => item.fields);
  const after = await realContent(work, Object.fromEntries(fields.map(({ field, paper }) => [field, paper])));
  const before = Object.fromEntries(fields.map(({ field }) => [field, row.values[field] ?? null]));
  const movedRef = items.find((item) => item.isMoved)?.ref ?? null;
  const isWritten = isRowSection(section)
    ? await changeTableRow(work, section, row, after)
    : await changeHead(work, row, after);
  if (!isWritten) throw new Refusal('object.changed');
  const isMoved = isRowSection(section) && movedRef !== null && (await moveRow(work, section, row, movedRef));
  const from = isMoved ? { parentId: row.parentId, position: row.position } : null;
  work.steps.push({ act: 'changed', section, rowId, before, after, from });
}

async function changeTableRow(
  work: RevisionWork,
  section: RowSection,
  { rowId, version }: StoredRow,
  after: Record<string, unknown>,
): Promise<boolean> {
  if (Object.keys(after).length === 0) return true;
  const values = valuesSchema(section).parse(after);
  return (await writerOf(work, section).change(work.cycleId, rowId, version, values)) !== undefined;
}

async function changeHead(
  work: RevisionWork,
  { section, rowId, version }: StoredRow,
  after: Record<string, unknown>,
): Promise<boolean> {
  const { tx, scope, makeId, cycleId } = work;
  if (section === 'cycle') return changeSettings(work, rowId, version, after);
  if (section !== 'plan') return councilWriter(tx, scope, makeId).change(rowId, version, given(decision.parse(after)));
  const plans = planWriter(tx, scope, makeId);
  const [before, content] = [await plans.find(cycleId), given(planContent.parse(after))];
  if (before) await refuseOtherNumber(plans, cycleId, { before, content });
  return plans.change(rowId, version, content);
}

/** False when the row that it should hang on was not taken over. */
async function moveRow(work: RevisionWork, section: RowSection, row: StoredRow, ref: string): Promise<boolean> {
  const inPaper = work.compared.paper.find((one) => one.ref === ref);
  const parentId = inPaper?.parentRef ? work.rowIds.get(inPaper.parentRef) : undefined;
  if (!inPaper || parentId === undefined) return false;
  const writer = writerOf(work, section);
  const position = await writer.positionBefore(work.cycleId, parentId, nextInPaper(work, inPaper));
  const current = await writer.find(work.cycleId, row.rowId);
  const moved = await writer.move(work.cycleId, row.rowId, current?.version ?? 0, parentId, position);
  if (!moved) throw new Refusal('object.changed');
  return true;
}
