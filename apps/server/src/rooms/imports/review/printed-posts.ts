import type { PostKind } from '@minhchung/contract';
import { normaliseText, searchKey } from '@minhchung/domain';

export interface PrintedPost {
  readonly kind: PostKind;
  /** As printed. */
  readonly title: string;
  /** The group or unit that the title names, as printed. */
  readonly unit: string;
}

/**
 * How plans write posts, abbreviations included (glossary, part 9); looked up without diacritics, the first that fits
 * wins. "P. HT" must therefore stand before "HT".
 */
const WORDS: readonly (readonly [RegExp, PostKind])[] = [
  [/^(p\.?|pho) ?(btcb|bi thu chi bo)/, 'other'],
  [/(btcb|bi thu chi bo|bi thu dang)/, 'party-secretary'],
  [/^(p\.? ?ht|pht|pho ht|pho hieu truong|p\.? ?hieu truong)/, 'vice-principal'],
  [/^(ht|hieu truong)\b/, 'principal'],
  [/^(pho|p\.?) ?(chu tich|ct) ?(cong doan|cd)/, 'other'],
  [/^(chu tich|ct) ?(cong doan|cd)/, 'union-chair'],
  [/(bi thu|bt) ?(dtn|doan|chi doan)/, 'youth-union-secretary'],
  [/(tpt|tong phu trach)/, 'youth-leader'],
  [/^(to pho|tp) ?(to|cm|chuyen mon)?/, 'subject-group-deputy'],
  [/^(to truong|tt) ?to (van phong|vp)/, 'office-group-head'],
  [/^(to truong|tt|ttcm)\b/, 'subject-group-head'],
  [/ke toan/, 'accountant'],
  [/van thu/, 'clerk'],
  [/thu vien/, 'librarian'],
  [/y te/, 'health-worker'],
  [/thiet bi/, 'equipment-keeper'],
  [/bao ve/, 'guard'],
  [/^(gv|giao vien)/, 'teacher'],
];

/** "BTCB - HT" is two posts; "TT tổ CM 2" is the head of "tổ CM 2". A title that nobody knows is kept as it is. */
export function printedPosts(printed: string): PrintedPost[] {
  const titles: string[] = [];
  for (const part of normaliseText(printed).split(/\s+[-–]\s+|(?<=[,;+])\s*|\s+kiêm\s+/u)) {
    const title = part.replace(/[,;+]$/u, '').trim();
    if (title === '') continue;
    // "Tổ trưởng tổ 1, 2, 3" is one post: what names no post of its own belongs to the one before.
    if (kindOf(title) === 'other' && titles.length > 0) titles.push(`${titles.pop()}, ${title}`);
    else titles.push(title);
  }
  return titles.slice(0, 10).map((title) => ({ kind: kindOf(title), title: title.slice(0, 120), unit: unitOf(title) }));
}

function kindOf(title: string): PostKind {
  const key = searchKey(title);
  return WORDS.find(([pattern]) => pattern.test(key))?.[1] ?? 'other';
}

function unitOf(title: string): string {
  return /(?:^|\s)(tổ (?!trưởng|phó).{1,60})$/iu.exec(title)?.[1] ?? '';
}
