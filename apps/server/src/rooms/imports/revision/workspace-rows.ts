import { planFieldNames } from '@minhchung/contract';
import type { PaperRow, TakenRow, WorkspaceRow } from '@minhchung/importer';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction } from '../../../platform/db/database.ts';
import { councilReader } from '../../council/index.ts';
import { cycleReader } from '../../cycles/index.ts';
import { planReader } from '../../plans/index.ts';
import { sectionReader } from '../../sections/index.ts';
import { settingNames } from './cycle-settings.ts';
import { type RowSection, revisedSections, rowSections } from './revised-sections.ts';

/** A row of the workspace with the version that a change must name. */
export interface StoredRow extends WorkspaceRow {
  readonly version: number;
  readonly position: number;
}

/** Everything that a paper may have made in a cycle, as it stands now, in the order of the tables. */
export async function workspaceRows(tx: ReadTransaction, scope: SchoolScope, cycleId: string): Promise<StoredRow[]> {
  const plan = await planReader(tx, scope).find(cycleId);
  const council = await councilReader(tx, scope).find(cycleId);
  const rows: StoredRow[] = [];
  const cycle = await cycleReader(tx, scope).find(cycleId);
  if (cycle) {
    const values = Object.fromEntries(settingNames.map((name) => [name, cycle[name]]));
    rows.push({ section: 'cycle', rowId: cycleId, parentId: null, position: 1, version: cycle.version, values });
  }
  if (plan) {
    const fields = new Map<string, unknown>(Object.entries(plan));
    const values = Object.fromEntries(planFieldNames.map((field) => [field, fields.get(field)]));
    rows.push({ section: 'plan', rowId: plan.planId, parentId: null, position: 1, version: plan.version, values });
  }
  if (council) {
    const { decisionNumber, decisionDate } = council;
    const values = { decisionNumber, decisionDate };
    rows.push({
      section: 'council',
      rowId: council.councilId,
      parentId: null,
      position: 1,
      version: council.version,
      values,
    });
  }
  for (const section of rowSections) rows.push(...(await tableRows(tx, scope, cycleId, section, council?.councilId)));
  return rows;
}

async function tableRows(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  section: RowSection,
  councilId: string | undefined,
): Promise<StoredRow[]> {
  const found = await sectionReader(tx, scope, section).list(cycleId);
  return found.flatMap(({ rowId, parentId, position, version, ...values }) => {
    const row = { section, rowId, position, version, values: { ...values } };
    if (section !== 'councilMembers') return [{ ...row, parentId }];
    // Members of a council that was replaced are history; those in force hang on nothing that a paper names.
    return parentId === councilId ? [{ ...row, parentId: null }] : [];
  });
}

/** Rows of a paper that was just written whole, each with the row that it became: both lists stand in one order. */
export function pairWritten(paper: readonly PaperRow[], workspace: readonly StoredRow[]): TakenRow[] {
  const idOf = new Map<string, string>();
  const taken: TakenRow[] = [];
  for (const section of revisedSections) {
    const queues = new Map<string | null, StoredRow[]>();
    for (const row of workspace) {
      if (row.section !== section) continue;
      queues.set(row.parentId, [...(queues.get(row.parentId) ?? []), row]);
    }
    for (const row of paper) {
      if (row.section !== section) continue;
      const parentId = row.parentRef === null ? null : (idOf.get(row.parentRef) ?? null);
      const written = queues.get(parentId)?.shift();
      if (written) idOf.set(row.ref, written.rowId);
      taken.push({
        section,
        ref: row.ref,
        parentRef: row.parentRef,
        rowId: written?.rowId ?? null,
        values: written?.values ?? row.values,
      });
    }
  }
  return taken;
}

/** The rows as they stand, in the place of a paper that nobody kept: content is all that a corrected one is compared by. */
export function takenAsTheyStand(workspace: readonly StoredRow[]): TakenRow[] {
  return workspace.map(({ section, rowId, parentId, values }) => ({
    section,
    ref: rowId,
    parentRef: parentId,
    rowId,
    values,
  }));
}
