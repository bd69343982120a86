import type { SectionName, StatedTotal } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { CreatedCycle } from '../cycles/index.ts';
import { keepStatedTotals } from '../resources/index.ts';
import { sectionWriter } from '../sections/index.ts';
import type { PlannedGroup, PlannedRow, PlannedRows } from './review/planned-rows.ts';

export interface RowsWriter {
  /** Answers the ids of the working groups by their number. */
  writeGroups(cycleId: string, groups: readonly PlannedGroup[]): Promise<ReadonlyMap<number, string>>;
  writeRows(cycle: CreatedCycle, rows: PlannedRows): Promise<void>;
  /** Beside the rows: what the paper itself states as their totals. */
  keepStatedTotals(cycleId: string, totals: readonly StatedTotal[]): Promise<void>;
}

/** Puts planned rows into the tables of a new cycle, in the order of the paper. */
export function rowsWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): RowsWriter {
  const writeAll = async <Name extends SectionName>(
    name: Name,
    cycleId: string,
    rows: readonly PlannedRow<Name>[],
    parentId: string | null = null,
  ): Promise<string[]> => {
    const writer = sectionWriter(tx, scope, name, makeId);
    const ids: string[] = [];
    for (const [at, { values }] of rows.entries()) {
      const row = await writer.add({ cycleId, parentId, position: at + 1, values });
      ids.push(row.rowId);
    }
    return ids;
  };

  return {
    keepStatedTotals: (cycleId, totals) => keepStatedTotals(tx, scope, cycleId, totals),
    async writeGroups(cycleId, groups) {
      const ids = await writeAll('groups', cycleId, groups);
      for (const [at, group] of groups.entries())
        await writeAll('groupMembers', cycleId, group.members, ids[at] ?? null);
      return new Map(
        groups.flatMap((group, at) =>
          group.values.kind === 'working' ? [[group.values.number, ids[at] ?? ''] as const] : [],
        ),
      );
    },
    async writeRows({ cycleId, councilId }, rows) {
      const { timetable, councilMembers, ...tables } = rows;
      await writeAll('councilMembers', cycleId, councilMembers, councilId);
      const weeks = await writeAll('timetable', cycleId, timetable);
      for (const [at, week] of timetable.entries()) await writeAll('tasks', cycleId, week.tasks, weeks[at] ?? null);
      await writeAll('targets', cycleId, tables.targets);
      await writeAll('legalBases', cycleId, tables.legalBases);
      await writeAll('resources', cycleId, tables.resources);
      await writeAll('budget', cycleId, tables.budget);
      await writeAll('investments', cycleId, tables.investments);
      await writeAll('evidenceNeeds', cycleId, tables.evidenceNeeds);
      await writeAll('improvementPriorities', cycleId, tables.improvementPriorities);
      await writeAll('milestones', cycleId, tables.milestones);
      await writeAll('recipients', cycleId, tables.recipients);
      await writeAll('assignments', cycleId, tables.assignments);
    },
  };
}
