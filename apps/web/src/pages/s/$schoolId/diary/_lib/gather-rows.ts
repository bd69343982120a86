import type { DiaryEntry } from './merge-runs.ts';

/** Rows of one table that one person treated alike at one go: pasted, changed together, taken over from a template. */
export interface DiaryHeap {
  /** At least `ENOUGH` of them, newest first. */
  readonly entries: readonly [DiaryEntry, ...DiaryEntry[]];
}

/** Fewer stand one by one: a line that hides three others saves nobody a look. */
const ENOUGH = 4;
const AT_ONE_GO = 60_000;
const gathered: ReadonlySet<string> = new Set(['row.added', 'row.changed', 'row.removed', 'row.restored']);

/** Puts long runs of alike acts into heaps; order is kept, nothing is left out. */
export function gatherRows(entries: readonly DiaryEntry[]): readonly (DiaryEntry | DiaryHeap)[] {
  const runs: [DiaryEntry, ...DiaryEntry[]][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && isAlike(run.at(-1) ?? run[0], entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs.flatMap((run): readonly (DiaryEntry | DiaryHeap)[] => (run.length < ENOUGH ? run : [{ entries: run }]));
}

function isAlike(newer: DiaryEntry, older: DiaryEntry): boolean {
  return (
    gathered.has(older.event.kind) &&
    older.event.kind === newer.event.kind &&
    older.event.subjectType === newer.event.subjectType &&
    older.event.cycleId === newer.event.cycleId &&
    older.event.actorId === newer.event.actorId &&
    Date.parse(newer.firstAt) - Date.parse(older.event.at) <= AT_ONE_GO
  );
}
