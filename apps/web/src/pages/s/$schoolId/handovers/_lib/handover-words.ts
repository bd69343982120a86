import type { DoneItem, Handover, HandoverKind, HeldItem } from '@minhchung/contract';
import { heldLabel } from '../../../../../lib/handover/held-words.ts';
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
  noRight: m.hoWayNoRight,
};

export const kindName = (kind: HandoverKind) => kinds[kind]();
export const stateName = (state: Handover['status']) => states[state]();
export const wayText = (way: HeldItem['way']) => ways[way]();

export function itemLabel({ kind, label }: Pick<HeldItem, 'kind' | 'label'>): string {
  return heldLabel(kind, label) || kindName(kind);
}

export function outcomeText({ outcome, receiverName }: DoneItem): string {
  if (outcome === 'handed') return receiverName;
  if (outcome === 'proposed') return m.hoProposed({ name: receiverName });
  return outcome === 'ended' ? m.hoEnded() : m.hoLeft();
}
