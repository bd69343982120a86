import type { Cycle, WorkItem, WorkView } from '@minhchung/contract';
import { type CalendarEntry, owesWork, weekLabel } from '@minhchung/domain';

const kinds: Readonly<Record<WorkItem['kind'], string>> = {
  task: 'Hạn',
  evidenceNeed: 'Hạn thu thập minh chứng',
  assignment: 'Hạn',
  milestone: 'Mốc',
};

/**
 * Dates of open work as whole days, at the day it is due; holidays too in the feed of a whole cycle. A cycle that owes
 * nothing any more says so on its last day, so that a calendar which still reads it is not simply empty.
 */
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
  if (!owesWork(cycle)) entries.push(endNotice(cycle, view));
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

/** How a calendar is called that somebody subscribed to: with the end of the cycle, where it has ended. */
export function feedName(cycle: Cycle, of: string | null): string {
  const name = of === null ? cycle.name : `${of} · ${cycle.name}`;
  return owesWork(cycle) ? name : `${name} (${endWords(cycle)})`;
}

function endNotice(cycle: Cycle, { items, today }: WorkView): CalendarEntry {
  const past = items.flatMap(({ due }) => (due !== null && due <= today ? due : [])).sort();
  const on = past.at(-1) ?? cycle.weekOne ?? today;
  return {
    uid: `${cycle.cycleId}-ended@minhchung`,
    from: on,
    to: on,
    summary: `${cycle.name}: ${endWords(cycle)}`,
    description: 'Đợt này không còn việc nào phải làm. Thầy/cô có thể gỡ lịch này khỏi điện thoại.',
    sequence: cycle.version,
  };
}

function endWords({ status }: Cycle): string {
  return status === 'closed' ? 'đã kết thúc' : 'tiêu chuẩn đã hết hiệu lực';
}
