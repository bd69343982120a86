import type { AmendmentView, SeatChange } from '@minhchung/contract';
import { councilRoleChoices, groupRoleChoices } from '../../../../../../../lib/cycle/choices.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { groupName } from './group-name.ts';

/** "Nhóm 2: thêm bà … (Thành viên)", one line for one change. */
export function seatChangeText({ kind, name, body, before, after }: SeatChange): string {
  const place = body.kind === 'council' ? m.amCouncil() : groupName({ kind: body.kind, number: body.number });
  const [was, is] = [roleText(body.kind, before), roleText(body.kind, after)];
  if (kind === 'joined') return m.amJoined({ place, name, role: is });
  if (kind === 'left') return m.amLeft({ place, name, role: was });
  return m.amChanged({ place, name, before: was, after: is });
}

export function groupChangeText(change: AmendmentView['groups'][number]): string {
  const name = groupName({ kind: change.groupKind, number: change.number });
  if (change.kind === 'added') return m.amGroupAdded({ name, text: change.after ?? '' });
  if (change.kind === 'removed') return m.amGroupRemoved({ name, text: change.before ?? '' });
  return m.amGroupChanged({ name, before: change.before ?? '', after: change.after ?? '' });
}

function roleText(body: SeatChange['body']['kind'], role: string | null): string {
  const choices: readonly { readonly value: string; readonly label: string }[] =
    body === 'council' ? councilRoleChoices() : groupRoleChoices();
  return choices.find(({ value }) => value === role)?.label ?? '';
}
