import type { WorkItem, WorkView } from '@minhchung/contract';
import { formatDate, formatDays } from '../format/dates.ts';
import { m } from '../i18n/m.ts';

type Group = WorkView['groups'][number];

export function groupName({ kind, number, title }: Pick<Group, 'kind' | 'number' | 'title'>): string {
  if (kind === 'secretary') return m.ttSecretaryGroup();
  return title === '' ? m.ttGroup({ number }) : m.ttGroupTitled({ number, title });
}

/** What the work is called; a duty without words of its own by its criterion. */
export function workTitle({ label, criterionCode, standardCode }: WorkItem): string {
  if (label !== '') return label;
  if (criterionCode !== null) return m.ttCriterion({ code: criterionCode });
  return standardCode === null ? m.unnamed() : m.ttStandard({ code: standardCode });
}

/** "Tuần 9 (02–08/11/2026)" where the weeks are known, else the day it is due. */
export function workTime({ weekFrom, weekTo, from, due }: WorkItem): string {
  if (weekFrom !== null && from !== null && due !== null) {
    const number = weekTo === null || weekTo === weekFrom ? String(weekFrom) : `${weekFrom}–${weekTo}`;
    return m.weekName({ number, days: formatDays(from, due) });
  }
  return due === null ? '' : m.dueBy({ date: formatDate(due) });
}

/** Who answers, who helps, which groups; the words of the paper where nobody is named. */
export function workOwners(item: WorkItem, { people, groups }: Pick<WorkView, 'people' | 'groups'>): string {
  const nameOf = (id: string) => people.find(({ personId }) => personId === id)?.fullName ?? [];
  const names = [...item.personIds, ...item.helperIds].flatMap(nameOf);
  const named = groups.filter(({ groupId }) => item.groupIds.includes(groupId));
  const working = groups.filter(({ kind }) => kind === 'working');
  const isAll = working.length > 1 && working.every((group) => named.includes(group));
  const short = isAll ? named.filter(({ kind }) => kind !== 'working') : named;
  const bodies = [...(isAll ? [m.ttAllGroups()] : []), ...short.map((group) => groupName({ ...group, title: '' }))];
  return [...new Set([...names, ...bodies])].join(', ') || item.ownerText;
}
