import type { CycleProposal, CycleRemark } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';

/** What the server says of its proposal, as a sentence. */
export function remarkText({ code, params }: CycleRemark): string {
  const value = (name: string) => String(params[name] ?? '');
  switch (code) {
    case 'frameworkByDate':
      return m.ncFrameworkByDate({ number: value('number'), from: value('from'), date: value('date') });
    case 'lateStart':
      return m.ncLateStart({ date: value('date') });
    case 'endsAfterDeadline':
      return m.ncEndsAfter({ last: value('last'), due: value('due') });
    case 'rosterEmpty':
      return m.ncRosterEmpty();
    case 'earlierOtherFramework':
      return m.ncEarlierOther({ number: value('number') });
    case 'breaksNotMoved':
      return m.ncBreaks({ names: value('names') });
    case 'numbersLeftBlank':
      return m.ncNumbersBlank();
  }
}

/** Why somebody is proposed for the council; empty for whom a person added. */
export function seatReason({ seats }: CycleProposal, personId: string): string {
  const seat = seats.find((one) => one.personId === personId);
  if (!seat) return m.ncReasonAdded();
  switch (seat.code) {
    case 'byPost':
      return m.ncReasonPost();
    case 'keyPost':
      return m.ncReasonKeyPost();
    case 'toReachMinimum':
      return m.ncReasonMinimum();
    case 'toBeOdd':
      return m.ncReasonOdd();
    case 'asBefore':
      return m.ncReasonBefore();
  }
}

const heldNames: Readonly<Record<string, () => string>> = {
  chair: m.roleChair,
  viceChair: m.roleViceChair,
  secretary: m.roleSecretary,
  member: m.roleCouncilMember,
  secretaryGroup: m.ncSecretaryGroup,
};

/** What somebody who left held in the earlier cycle. */
export function heldName(held: string): string {
  return heldNames[held]?.() ?? m.ncGroup({ number: held.replace('group ', '') });
}
