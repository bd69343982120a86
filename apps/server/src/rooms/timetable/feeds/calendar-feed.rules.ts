import type { Cycle, WorkItem, WorkView } from '@minhchung/contract';
import { type CalendarEntry, weekLabel } from '@minhchung/domain';

const kinds: Readonly<Record<WorkItem['kind'], string>> = {
  task: 'Hạn',
  evidenceNeed: 'Hạn thu thập minh chứng',
  assignment: 'Hạn',
  milestone: 'Mốc',
};

/** Dates of open work as whole days, at the day it is due; holidays too in the feed of a whole cycle. */
export function feedEntries(
  cycle: Cycle,
  view: WorkView,
  isMine: (item: WorkItem) => boolean,
  withBreaks: boolean,
): CalendarEntry[] {
  const names = new Map(view.people.map(({ personId, fullName }) => [personId, fullName]));
  const entries = view.items.flatMap((item): CalendarEntry[] => {
    if (item.due === null || !item.isOpen || !isMine(item)) return [];
    const what = item.label || `Tiêu chí ${item.criterionCode ?? item.standardCode ?? ''}`.trim();
    const owners = item.personIds.flatMap((personId) => names.get(personId) ?? []).join(', ') || item.ownerText;
    const weeks =
      item.weekFrom !== null && item.from !== null
        ? weekLabel(item.weekFrom, item.weekTo ?? item.weekFrom, { from: item.from, to: item.due })
        : '';
    return [
      {
        uid: `${item.rowId}@minhchung`,
        from: item.due,
        to: item.due,
        summary: `${kinds[item.kind]}: ${what}`,
        description: [weeks, owners, cycle.name].filter((line) => line !== '').join('\n'),
        sequence: item.version,
      },
    ];
  });
  if (!withBreaks) return entries;
  const breaks = cycle.breaks.map(({ name, from, to }) => ({
    uid: `${cycle.cycleId}-${from}@minhchung`,
    from,
    to,
    summary: `Nghỉ: ${name}`,
    description: '',
    sequence: cycle.version,
  }));
  return [...entries, ...breaks];
}
