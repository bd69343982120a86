import { planFields, valuesSchema } from '@minhchung/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { WriteTransaction } from '../../../platform/db/database.ts';
import { given } from '../../../platform/kit/given.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { councilWriter } from '../../council/index.ts';
import { cycleReader } from '../../cycles/index.ts';
import { planWriter } from '../../plans/index.ts';
import { sectionTables, sectionWriter } from '../../sections/index.ts';
import { changeSettings } from './cycle-settings.ts';
import { isRowSection, type RowSection } from './revised-sections.ts';
import type { RevisionStep } from './revision-trace.ts';

interface Work {
  readonly tx: WriteTransaction;
  readonly scope: SchoolScope;
  readonly makeId: MakeId;
  readonly cycleId: string;
}

const decision = z.object({ decisionNumber: z.string().nullable(), decisionDate: z.string().nullable() }).partial();

/** Does every step backwards, the last first: the cycle is as it was before the correction was taken over. */
export async function undoSteps(work: Work, steps: readonly RevisionStep[]): Promise<void> {
  for (const step of steps.toReversed()) {
    if (!isRowSection(step.section)) await undoHead(work, step);
    else if (step.act === 'added') await forgetRow(work, step.section, step.rowId);
    else if (step.act === 'removed')
      await sectionWriter(work.tx, work.scope, step.section, work.makeId).restore(work.cycleId, step.rowId);
    else await undoChange(work, step.section, step);
  }
}

type Changed = Extract<RevisionStep, { act: 'changed' }>;

async function undoChange({ tx, scope, makeId, cycleId }: Work, section: RowSection, step: Changed): Promise<void> {
  const writer = sectionWriter(tx, scope, section, makeId);
  const { rowId, before, from } = step;
  const version = async () => (await writer.find(cycleId, rowId))?.version ?? 0;
  if (Object.keys(before).length > 0) {
    const changed = await writer.change(cycleId, rowId, await version(), valuesSchema(section).parse(before));
    if (!changed) throw new Refusal('import.builtUpon');
  }
  if (from === null) return;
  const moved = await writer.move(cycleId, rowId, await version(), from.parentId, from.position);
  if (!moved) throw new Refusal('import.builtUpon');
}

async function undoHead(work: Work, step: RevisionStep): Promise<void> {
  if (step.act !== 'changed') return;
  if (!(await undoField(work, step))) throw new Refusal('import.builtUpon');
}

async function undoField(work: Work, step: Changed): Promise<boolean> {
  const { tx, scope, makeId, cycleId } = work;
  if (step.section === 'cycle') {
    const cycle = await cycleReader(tx, scope).find(cycleId);
    return changeSettings(work, cycleId, cycle?.version ?? 0, step.before);
  }
  const plans = planWriter(tx, scope, makeId);
  const councils = councilWriter(tx, scope, makeId);
  return step.section === 'plan'
    ? plans.change(
        step.rowId,
        (await plans.find(cycleId))?.version ?? 0,
        given(z.object(planFields).partial().parse(step.before)),
      )
    : councils.change(step.rowId, (await councils.find(cycleId))?.version ?? 0, given(decision.parse(step.before)));
}

/** The row was never there: nothing is left of it that could name people who were never there either. */
async function forgetRow({ tx, scope, cycleId }: Work, section: RowSection, rowId: string): Promise<void> {
  const { table, id } = sectionTables[section];
  await sql`delete from ${sql.table(table)}
            where school_id = ${scope.schoolId} and cycle_id = ${cycleId} and ${sql.ref(id)} = ${rowId}`.execute(tx);
}
