import type { Row } from '@minhchung/contract';
import { isCollectedEvidenceNeed, isOpenEvidenceNeed } from '@minhchung/domain';

export type Need = Row<'evidenceNeeds'>;

/** The last day of a month or the day itself; null when the need has no date. */
export function dueDay({ periodTo }: Pick<Need, 'periodTo'>): string | null {
  if (periodTo === null || periodTo.length === 10) return periodTo;
  const [year = 0, month = 0] = periodTo.split('-').map(Number);
  return `${periodTo}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** Something is still to be done, and its last day is over. */
export function isOverdue(need: Need, today: string): boolean {
  const due = dueDay(need);
  return due !== null && due < today && isOpenEvidenceNeed(need.status);
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

export interface NeedCount {
  readonly all: number;
  readonly collected: number;
}

/** How many needs there are and how many of them the school holds. Needs that do not apply are not counted. */
export function countNeeds(needs: readonly Need[]): NeedCount {
  const counted = needs.filter(({ status }) => status !== 'notApplicable');
  return { all: counted.length, collected: counted.filter(({ status }) => isCollectedEvidenceNeed(status)).length };
}
