import type { SchoolEvent } from '@minhchung/contract';
import { useQueries } from '@tanstack/react-query';
import { councilQuery, planQuery } from '../../../../../lib/school/queries.ts';
import { rowNames } from './row-names.ts';

/** A page of the diary rarely reaches over more; rows of other cycles are then told without their name. */
const mostCycles = 2;

/** What the rows that stand in a plan or council today are called; an event of a change does not say it. */
export function useRowNames(schoolId: string, events: readonly SchoolEvent[]): ReadonlyMap<string, string> {
  const cycleIds = [...new Set(events.flatMap(({ cycleId }) => cycleId ?? []))].slice(0, mostCycles);
  return useQueries({
    queries: cycleIds.flatMap((cycleId) => [planQuery({ schoolId, cycleId }), councilQuery({ schoolId, cycleId })]),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? rowNames(data) : []))),
  });
}
