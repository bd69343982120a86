import type { SchoolListRow } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';

type Kind = SchoolListRow<'organizationEvents'>['kind'];

export const eventKinds: readonly Kind[] = [
  'rename',
  'merger',
  'split',
  'governingBodyChange',
  'levelAdded',
  'levelRemoved',
];

const names: Readonly<Record<Kind, () => string>> = {
  rename: m.orgRename,
  merger: m.orgMerger,
  split: m.orgSplit,
  governingBodyChange: m.orgGoverningBodyChange,
  levelAdded: m.orgLevelAdded,
  levelRemoved: m.orgLevelRemoved,
};

/** "Sáp nhập", "Đổi tên" … as the form of the event says it. */
export function eventKindName(kind: Kind): string {
  return names[kind]();
}
