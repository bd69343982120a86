import type { Cycle, Row, TaskLinks, WorkItem } from '@minhchung/contract';
import {
  daysOfRow,
  firstDayOfPeriod,
  isLate,
  isOpenEvidenceNeed,
  isOpenTask,
  lastDayOfPeriod,
  owesWork,
  type SchoolWeeks,
} from '@minhchung/domain';
import { ownersByText } from './owners-by-text.rules.ts';

export interface WorkParts {
  readonly cycle: Cycle;
  readonly today: string;
  readonly timetable: readonly Row<'timetable'>[];
  readonly tasks: readonly Row<'tasks'>[];
  readonly evidenceNeeds: readonly Row<'evidenceNeeds'>[];
  readonly assignments: readonly Row<'assignments'>[];
  readonly milestones: readonly Row<'milestones'>[];
  readonly groups: readonly Row<'groups'>[];
  readonly councilMembers: readonly Row<'councilMembers'>[];
  readonly links: readonly TaskLinks[];
}

/**
 * Everything that somebody owes in a cycle and the dates that come, soonest first; what has no date comes last. In a cycle
 * that owes nothing any more the same work stands there, open and late no longer.
 */
export function workItems(parts: WorkParts): WorkItem[] {
  return [...taskItems(parts), ...needItems(parts), ...dutyItems(parts), ...milestoneItems(parts)].sort(
    (a, b) => compareText(a.due ?? '9999', b.due ?? '9999') || compareText(a.rowId, b.rowId),
  );
}

/** Hers: named for her, helped by her, or given to a group of hers without anyone named. */
export function isWorkOf(item: WorkItem, personId: string, groupIds: ReadonlySet<string>): boolean {
  if (item.personIds.includes(personId) || item.helperIds.includes(personId)) return true;
  return item.personIds.length === 0 && item.groupIds.some((groupId) => groupIds.has(groupId));
}

function calendarOf({ weekOne, weekMode, breaks }: Cycle): SchoolWeeks | null {
  return weekOne ? { weekOneOn: weekOne, mode: weekMode, breaks } : null;
}

function taskItems(parts: WorkParts): WorkItem[] {
  const calendar = calendarOf(parts.cycle);
  const rows = new Map(parts.timetable.map((row) => [row.rowId, row]));
  const links = new Map(parts.links.map((link) => [link.taskId, link]));
  const days = (task: Row<'tasks'> | undefined) => {
    const row = task?.parentId ? rows.get(task.parentId) : undefined;
    return row ? daysOfRow(calendar, row) : null;
  };
  const tasks = new Map(parts.tasks.map((task) => [task.rowId, task]));
  return parts.tasks.flatMap((task): WorkItem[] => {
    const row = task.parentId ? rows.get(task.parentId) : undefined;
    if (!row || task.status === 'cancelled') return [];
    const link = links.get(task.rowId);
    const span = days(task);
    const isNamed = task.personId !== null || (link && link.helperIds.length + link.groupIds.length > 0);
    const byText = isNamed ? { personIds: [], groupIds: [] } : ownersByText(row.ownerText, parts);
    const isOpen = isOpenTask(task.status) && owesWork(parts.cycle);
    const waitsFor = (link?.prerequisiteIds ?? []).flatMap((id) => {
      const before = tasks.get(id);
      if (!before || !isOpenTask(before.status)) return [];
      const due = days(before)?.to ?? null;
      return [{ rowId: id, label: before.label, due, isLate: isLate({ due, isOpen: true }, parts) }];
    });
    return [
      {
        ...basis(parts, 'task', task),
        label: task.label,
        weekFrom: row.weekFrom,
        weekTo: row.weekTo,
        from: span?.from ?? null,
        due: span?.to ?? null,
        status: task.status,
        isOpen,
        isLate: isLate({ due: span?.to ?? null, isOpen }, parts),
        note: task.note,
        ownerText: row.ownerText,
        personIds: task.personId ? [task.personId] : [...byText.personIds],
        groupIds: [...(link?.groupIds ?? byText.groupIds)],
        helperIds: link?.helperIds ?? [],
        waitsFor: isOpen ? waitsFor : [],
      },
    ];
  });
}

function needItems(parts: WorkParts): WorkItem[] {
  return parts.evidenceNeeds
    .filter(({ status }) => status !== 'notApplicable' && status !== 'substituted')
    .map((need) => {
      const due = lastDayOfPeriod(need.periodTo);
      const isOpen = isOpenEvidenceNeed(need.status) && owesWork(parts.cycle);
      return {
        ...basis(parts, 'evidenceNeed', need),
        standardCode: need.standardCode,
        criterionCode: need.criterionCode,
        label: need.description,
        from: firstDayOfPeriod(need.periodFrom),
        due,
        status: need.status,
        isOpen,
        isLate: isLate({ due, isOpen }, parts),
        note: need.note,
        ownerText: need.collectorText,
        personIds: need.personId ? [need.personId] : [],
        groupIds: need.groupId ? [need.groupId] : [],
      };
    });
}

/** A duty has no state of its own: it is shown while its period runs or comes. */
function dutyItems(parts: WorkParts): WorkItem[] {
  return parts.assignments.map((duty) => {
    const due = lastDayOfPeriod(duty.periodTo);
    return {
      ...basis(parts, 'assignment', duty),
      standardCode: duty.standardCode,
      criterionCode: duty.criterionCode,
      label: duty.content,
      from: firstDayOfPeriod(duty.periodFrom),
      due,
      isOpen: owesWork(parts.cycle) && !isPast(due, parts.today),
      note: duty.note,
      ownerText: duty.assigneeText,
      personIds: duty.parties.flatMap(({ personId }) => personId ?? []),
      groupIds: duty.parties.flatMap(({ groupId }) => groupId ?? []),
    };
  });
}

function milestoneItems(parts: WorkParts): WorkItem[] {
  return parts.milestones.flatMap((milestone): WorkItem[] => {
    const due = milestone.date ?? lastDayOfPeriod(milestone.month);
    if (due === null || isPast(due, parts.today)) return [];
    return [
      {
        ...basis(parts, 'milestone', milestone),
        label: milestone.text,
        from: milestone.date ?? firstDayOfPeriod(milestone.month),
        due,
        isOpen: true,
      },
    ];
  });
}

function basis(
  { cycle }: WorkParts,
  kind: WorkItem['kind'],
  { rowId, version }: { rowId: string; version: number },
): WorkItem {
  return {
    kind,
    rowId,
    version,
    cycleId: cycle.cycleId,
    cycleName: cycle.name,
    label: '',
    standardCode: null,
    criterionCode: null,
    weekFrom: null,
    weekTo: null,
    from: null,
    due: null,
    status: null,
    isOpen: false,
    isLate: false,
    note: '',
    ownerText: '',
    personIds: [],
    groupIds: [],
    helperIds: [],
    waitsFor: [],
  };
}

function isPast(due: string | null, today: string): boolean {
  return due !== null && due < today;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
