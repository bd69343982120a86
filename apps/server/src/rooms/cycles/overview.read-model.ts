import type { Overview } from '@minhchung/contract';
import { owesWork } from '@minhchung/domain';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { readRecognitions } from '../recognition/index.ts';
import { sectionReader } from '../sections/index.ts';
import { cycleReader } from './cycle.repository.ts';
import { successorOf } from './cycle.rules.ts';
import { coveredStandards, dueItems, nextDates, weekStrip, workCounts } from './overview.rules.ts';

const THIS_WEEK_ROWS = 30;
/** Who owes what is counted by person, so the list is whole in every plan that people write by hand. */
const OWED_ROWS = 300;

/** What the first screen answers: what to do this week, who owes what, how long is left. */
export async function readOverview(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  { clock, frameworks }: { clock: Clock; frameworks: FrameworkShelf },
): Promise<Overview | undefined> {
  const cycle = await cycleReader(tx, scope).find(cycleId);
  if (!cycle) return undefined;
  const today = schoolDate(clock.now());
  const framework = await frameworks.find(tx, cycle.frameworkId, cycle.frameworkVersion);
  const shelf = await frameworks.list(tx);
  const parts = {
    cycle,
    today,
    timetable: await sectionReader(tx, scope, 'timetable').list(cycleId),
    tasks: await sectionReader(tx, scope, 'tasks').list(cycleId),
    evidenceNeeds: await sectionReader(tx, scope, 'evidenceNeeds').list(cycleId),
    targets: await sectionReader(tx, scope, 'targets').list(cycleId),
    assignments: await sectionReader(tx, scope, 'assignments').list(cycleId),
    groups: await sectionReader(tx, scope, 'groups').list(cycleId),
    people: await namesOf(tx, scope),
    recognitions: await readRecognitions(tx, scope, { today, levels: cycle.levels, frameworks: shelf }),
  };
  const strip = weekStrip(parts);
  const due = dueItems(parts);
  const covered = coveredStandards(parts);
  return {
    cycle,
    today,
    currentWeek: strip.currentWeek,
    weeks: strip.weeks,
    targets: parts.targets,
    owesWork: owesWork(cycle),
    thisWeek: due.thisWeek.slice(0, THIS_WEEK_ROWS),
    late: due.late.slice(0, OWED_ROWS),
    leftOpen: due.leftOpen.slice(0, OWED_ROWS),
    nextDates: nextDates(parts),
    counts: {
      people: await count(tx, scope, 'person', today),
      councilMembers: (await sectionReader(tx, scope, 'councilMembers').list(cycleId)).length,
      groups: parts.groups.filter((group) => group.kind === 'working').length,
      ...workCounts(parts, due.late),
      unassignedStandards: (framework?.standards ?? []).filter((standard) => !covered.has(standard.code)).length,
    },
    recognition: parts.recognitions,
    successorFrameworkId: successorOf(cycle, shelf, today)?.id ?? null,
  };
}

async function namesOf(tx: ReadTransaction, scope: SchoolScope): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('person')
    .select(['person.person_id', 'person.full_name'])
    .where('person.school_id', '=', scope.schoolId)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.full_name]));
}

async function count(tx: ReadTransaction, scope: SchoolScope, table: 'person', today: string): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select((query) => query.fn.countAll<number>().as('rows'))
    .where('person.school_id', '=', scope.schoolId)
    .where((where) => where.or([where('person.left_on', 'is', null), where('person.left_on', '>', today)]))
    .executeTakeFirstOrThrow();
  return row.rows;
}
