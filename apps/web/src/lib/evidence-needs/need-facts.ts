import type { Row } from '@minhchung/contract';
import {
  type CycleStanding,
  countEvidenceNeeds,
  type EvidenceNeedState,
  isLate,
  isOpenEvidenceNeed,
  lastDayOfPeriod,
  type StateCount,
} from '@minhchung/domain';

export type Need = Row<'evidenceNeeds'>;

/** Something of a cycle that still owes it is to be done, and its last day is over. */
export function isOverdue({ periodTo, status }: Need, of: { cycle: CycleStanding; today: string }): boolean {
  return isLate({ due: lastDayOfPeriod(periodTo), isOpen: isOpenEvidenceNeed(status) }, of);
}

/** Neither a person nor a group stands for it, not even in the words of the paper. */
export function hasNobody({ personId, groupId, collectorText }: Need): boolean {
  return personId === null && groupId === null && collectorText.trim() === '';
}

/** Whose a need is: the person herself, or a group in which she sits. */
export interface Self {
  readonly personId: string | null;
  readonly groupIds: ReadonlySet<string>;
}

export function isOwn({ personId, groupId }: Need, self: Self): boolean {
  if (personId !== null) return personId === self.personId;
  return groupId !== null && self.groupIds.has(groupId);
}

export function standardOf({
  standardCode,
  criterionCode,
}: Pick<Need, 'standardCode' | 'criterionCode'>): string | null {
  return criterionCode?.split('.')[0] ?? standardCode;
}

/** How many needs there are, how many of them the school holds, and how many in each state. */
export function countNeeds(needs: readonly Need[]): StateCount<EvidenceNeedState> {
  return countEvidenceNeeds(needs.map(({ status }) => status));
}
