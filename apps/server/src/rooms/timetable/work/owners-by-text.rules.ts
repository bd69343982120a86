import type { Row } from '@minhchung/contract';
import { foldDiacritics } from '@minhchung/domain';

interface Bodies {
  readonly groups: readonly Row<'groups'>[];
  readonly councilMembers: readonly Row<'councilMembers'>[];
}

export interface NamedOwners {
  readonly personIds: readonly string[];
  readonly groupIds: readonly string[];
}

/**
 * Whom the printed owner of a row means: "Các nhóm công tác", "Nhóm 2", "Nhóm thư ký", "Thư ký Hội đồng", "Chủ tịch Hội
 * đồng", "Hiệu trưởng". Nobody for words that name no body of this cycle.
 */
export function ownersByText(text: string, { groups, councilMembers }: Bodies): NamedOwners {
  const parts = plain(text).split(/[;,\n]|\bva\b/);
  const personIds = new Set<string>();
  const groupIds = new Set<string>();
  for (const part of parts) {
    for (const group of groups) if (meansGroup(part, group)) groupIds.add(group.rowId);
    for (const member of councilMembers) if (meansMember(part, member)) personIds.add(member.personId);
  }
  return { personIds: [...personIds], groupIds: [...groupIds] };
}

function meansGroup(part: string, { kind, number }: Row<'groups'>): boolean {
  if (kind === 'secretary') return /nhom thu ky/.test(part);
  if (/(cac|nhung) nhom/.test(part)) return true;
  const named = /nhom (?:cong tac )?(?:so )?0*(\d{1,2})\b/.exec(part);
  return named !== null && Number(named[1]) === number;
}

function meansMember(part: string, { role, printedPost }: Row<'councilMembers'>): boolean {
  if (/nhom/.test(part)) return false;
  const isDeputy = /pho/.test(part);
  if (/chu tich/.test(part)) return role === (isDeputy ? 'viceChair' : 'chair');
  if (/thu ky/.test(part)) return role === 'secretary';
  if (!/hieu truong/.test(part)) return false;
  const post = plain(printedPost);
  return /hieu truong/.test(post) && /pho/.test(post) === isDeputy;
}

function plain(text: string): string {
  return foldDiacritics(text.toLowerCase());
}
