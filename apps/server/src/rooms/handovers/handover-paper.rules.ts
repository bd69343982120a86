import {
  type DoneItem,
  type HandoverKind,
  type HandoverView,
  type HeldItem,
  handoverKinds,
  type Person,
} from '@minhchung/contract';
import type { HandedLine, HandoverLine, HandoverMinutes, HandoverPerson, PaperHead } from '@minhchung/docgen';
import { formatVietnameseDate, postText } from '@minhchung/domain';

export interface HandoverPaperSource {
  readonly view: HandoverView;
  readonly head: PaperHead;
  readonly people: readonly Person[];
  readonly cycleNames: ReadonlyMap<string, string>;
  readonly today: string;
}

// Papers are in Vietnamese, whatever language the screen has.
const KINDS: Readonly<Record<HandoverKind, string>> = {
  councilSeat: 'Vai trò trong Hội đồng',
  groupSeat: 'Vai trò trong nhóm',
  assignment: 'Tiêu chí phụ trách',
  evidenceNeed: 'Minh chứng cần thu thập',
  task: 'Công việc',
  improvementPriority: 'Vấn đề cải tiến',
  duty: 'Nhiệm vụ trên hệ thống',
  account: 'Tài khoản',
};
const ORDER: readonly string[] = handoverKinds;
const WORDS: ReadonlyMap<string, string> = new Map([
  ['principal', 'Hiệu trưởng'],
  ['clerk', 'Văn thư'],
  ['accountant', 'Kế toán'],
  ['chair', 'Chủ tịch Hội đồng'],
  ['viceChair', 'Phó Chủ tịch Hội đồng'],
  ['secretary', 'Thư ký Hội đồng'],
  ['member', 'Ủy viên Hội đồng'],
]);

/** The record as it stands: what is signed as it was signed, what is open as somebody would sign it now. */
export function handoverPaper({ view, head, people, cycleNames, today }: HandoverPaperSource): HandoverMinutes {
  const { handover, open, done } = view;
  const line = (item: DoneItem | HeldItem): HandoverLine => ({
    kind: KINDS[item.kind],
    content: contentOf(item),
    cycleName: (item.cycleId && cycleNames.get(item.cycleId)) ?? null,
    due: dueText(item.dueText),
  });
  const given = done
    .filter(({ outcome }) => outcome === 'handed' || outcome === 'proposed')
    .toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  const handed = given.map((item): HandedLine => {
    return { ...line(item), receiverName: item.receiverName, awaitsDecision: item.outcome === 'proposed' };
  });
  const day = handover.signedOn ?? today;
  return {
    head,
    heldOn: handover.signedOn,
    giver: { fullName: handover.personName, post: handover.personPost },
    leavesOn: handover.leavesOn,
    reason: handover.reason,
    receivers: receiversOf(given, people, day),
    handed,
    left: [...done.filter(({ outcome }) => outcome === 'left'), ...open.filter(({ way }) => way !== 'atEnd')].map(line),
    ending: [...done.filter(({ outcome }) => outcome === 'ended'), ...open.filter(({ way }) => way === 'atEnd')].map(
      line,
    ),
    principalName: principalOn(people, day),
  };
}

function receiversOf(given: readonly DoneItem[], people: readonly Person[], day: string): HandoverPerson[] {
  const names = new Map(given.map(({ receiverId, receiverName }) => [receiverId, receiverName]));
  return [...names].map(([receiverId, fullName]) => {
    const person = people.find(({ personId }) => personId === receiverId);
    return { fullName, post: person ? postsOn(person, day) : '' };
  });
}

const isHeldOn = (day: string) => (post: Person['posts'][number]) =>
  (post.validFrom === null || post.validFrom <= day) && (post.validTo === null || post.validTo >= day);

function postsOn({ posts }: Person, day: string): string {
  return posts.filter(isHeldOn(day)).map(postText).join(', ');
}

/** The only holder of the post on that day: a paper does not choose. */
function principalOn(people: readonly Person[], day: string): string | null {
  const [only, ...others] = people.filter(({ posts }) =>
    posts.some((post) => post.kind === 'principal' && isHeldOn(day)(post)),
  );
  return only && others.length === 0 ? only.fullName : null;
}

function contentOf({ kind, label }: DoneItem | HeldItem): string {
  if (kind === 'groupSeat') return groupSeatText(label);
  return WORDS.get(label) ?? (label === '' ? KINDS[kind] : label);
}

/** "3:member" → "Thành viên Nhóm 3"; other words are printed as they stand. */
function groupSeatText(label: string): string {
  const [, group, role] = /^(secretary|\d+):(leader|member)$/.exec(label) ?? [];
  if (!group || !role) return label;
  const isLeader = role === 'leader';
  if (group === 'secretary') return `${isLeader ? 'Trưởng nhóm' : 'Thành viên'} Nhóm thư ký`;
  return `${isLeader ? 'Nhóm trưởng' : 'Thành viên'} Nhóm ${group}`;
}

/** Days are printed as days, "W9" as its week; printed periods are words already. */
function dueText(due: string): string {
  const [, week] = /^W(\d+)$/.exec(due) ?? [];
  if (week) return `Tuần ${week}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(due) ? formatVietnameseDate(due) : due;
}
