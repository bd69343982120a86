import type { DatedRecognition, WorkItem, WorkView } from '@minhchung/contract';
import { reachedStepText } from '../cycle/renewal-steps.ts';
import { targetName } from '../cycle/targets.ts';
import { formatDate, formatDays } from '../format/dates.ts';
import { m } from '../i18n/m.ts';
import { groupName, workOwners, workTitle } from './work-words.ts';

/** For whom: one person, one group, or everybody of the cycle. */
export type ReminderTo =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'all' };

export interface ReminderWeek {
  readonly number: number;
  readonly from: string;
  readonly to: string;
}

/** Open work with a state that concerns them: late before the week, or due in it. */
export function remindedItems(view: WorkView, to: ReminderTo, week: ReminderWeek): readonly WorkItem[] {
  return view.items.filter(
    (item) =>
      item.status !== null && item.isOpen && item.due !== null && item.due <= week.to && concerns(item, view, to),
  );
}

/**
 * A reminder ready to paste into a chat: polite, plain lines, names and dates and nothing else about anybody. To everybody
 * it also tells of recognitions whose warning has come by that week. Empty when nothing is owed.
 */
export function reminderText(
  view: WorkView,
  to: ReminderTo,
  week: ReminderWeek,
  recognitions: readonly DatedRecognition[] = [],
): string {
  const items = remindedItems(view, to, week);
  const renewals = to.kind === 'all' ? recognitions.flatMap((one) => renewalLine(one, week)) : [];
  if (items.length === 0 && renewals.length === 0) return '';
  const late = items.filter(({ due }) => due !== null && due < week.from);
  const now = items.filter(({ due }) => due !== null && due >= week.from);
  const line = (item: WorkItem) => {
    const text = m.ttRemindLine({ task: workTitle(item), date: formatDate(item.due) });
    const owners = to.kind === 'all' ? workOwners(item, view) : '';
    return owners === '' ? `– ${text}` : `– ${owners}: ${text}`;
  };
  const parts = [
    greeting(view, to),
    m.ttRemindHead({ week: m.weekName({ number: week.number, days: formatDays(week.from, week.to) }) }),
    ...(now.length > 0 ? [m.ttRemindNow(), ...now.map(line)] : []),
    ...(late.length > 0 ? [m.ttRemindLate(), ...late.map(line)] : []),
    ...(renewals.length > 0 ? [m.recRemindHead(), ...renewals] : []),
    m.ttRemindEnd(),
  ];
  return parts.join('\n');
}

function renewalLine(recognition: DatedRecognition, { to }: ReminderWeek): string[] {
  const step = reachedStepText(recognition, to);
  const { kind, level, validUntil } = recognition;
  if (step === null) return [];
  return [`– ${m.recRemindLine({ what: targetName(kind, level), date: formatDate(validUntil), step })}`];
}

function concerns(item: WorkItem, { groups }: WorkView, to: ReminderTo): boolean {
  if (to.kind === 'all') return true;
  if (to.kind === 'group') {
    const members = groups.find(({ groupId }) => groupId === to.groupId)?.memberIds ?? [];
    return item.groupIds.includes(to.groupId) || item.personIds.some((personId) => members.includes(personId));
  }
  if (item.personIds.includes(to.personId) || item.helperIds.includes(to.personId)) return true;
  const own = groups.filter(({ memberIds }) => memberIds.includes(to.personId));
  return item.personIds.length === 0 && own.some(({ groupId }) => item.groupIds.includes(groupId));
}

function greeting({ people, groups }: WorkView, to: ReminderTo): string {
  if (to.kind === 'all') return m.ttRemindToAll();
  if (to.kind === 'group') {
    const group = groups.find(({ groupId }) => groupId === to.groupId);
    return m.ttRemindToGroup({ group: group ? groupName(group) : '' });
  }
  const person = people.find(({ personId }) => personId === to.personId);
  return m.ttRemindToPerson({ name: person?.fullName ?? '' });
}
