import type { DoneItem, Handover, HandoverKind, HeldItem } from '@minhchung/contract';
import { roleName } from '../../../../../lib/account/role-names.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';

const kinds: Readonly<Record<HandoverKind, () => string>> = {
  councilSeat: m.hoKindCouncil,
  groupSeat: m.hoKindGroup,
  assignment: m.hoKindAssignment,
  evidenceNeed: m.hoKindNeed,
  task: m.hoKindTask,
  improvementPriority: m.hoKindPriority,
  duty: m.hoKindDuty,
  account: m.hoKindAccount,
};

const states: Readonly<Record<Handover['status'], () => string>> = {
  open: m.hoStateOpen,
  signed: m.hoStateSigned,
  cancelled: m.hoStateCancelled,
};

const ways: Readonly<Record<HeldItem['way'], () => string>> = {
  direct: () => '',
  amendment: m.hoWayAmendment,
  atEnd: m.hoWayAtEnd,
  elsewhere: m.hoWayElsewhere,
};

export const kindName = (kind: HandoverKind) => kinds[kind]();
export const stateName = (state: Handover['status']) => states[state]();
export const wayText = (way: HeldItem['way']) => ways[way]();

export function itemLabel({ kind, label }: Pick<HeldItem, 'kind' | 'label'>): string {
  if (kind === 'duty' && (label === 'principal' || label === 'clerk' || label === 'accountant')) return roleName(label);
  return label === '' ? kindName(kind) : label;
}

/** Days are shown as days; weeks and printed periods are words already. */
export function dueText(due: string): string {
  return /^\d{4}-\d{2}/.test(due) ? formatDate(due) : due;
}

export function outcomeText({ outcome, receiverName }: DoneItem): string {
  if (outcome === 'handed') return receiverName;
  if (outcome === 'proposed') return m.hoProposed({ name: receiverName });
  return outcome === 'ended' ? m.hoEnded() : m.hoLeft();
}
