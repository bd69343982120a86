import { fold, squeeze } from '../text/fold.ts';
import type { StaffPost, StaffPostKind } from './staff-draft.ts';

/**
 * How school lists write posts, without diacritics; the first that fits wins. What the pattern took is written out with
 * the title, the rest is kept as it stands ("GV Âm nhạc" → "Giáo viên Âm nhạc"). An empty title keeps what is written.
 */
const WORDS: readonly (readonly [RegExp, StaffPostKind, string])[] = [
  [/^(p\.? ?ht|pht|pho ht|pho hieu truong|p\.? ?hieu truong)\b/, 'vice-principal', 'Phó Hiệu trưởng'],
  [/^(ht|hieu truong)\b/, 'principal', 'Hiệu trưởng'],
  [/^(p\.?|pho) ?(btcb|bi thu chi bo)/, 'other', 'Phó Bí thư Chi bộ'],
  [/^(btcb|bi thu chi bo)\b/, 'party-secretary', 'Bí thư Chi bộ'],
  [/^(p\.?|pho) ?(ctcd|chu tich cong doan)/, 'other', 'Phó Chủ tịch Công đoàn'],
  [/^(ctcd|chu tich cong doan|ct cong doan)\b/, 'union-chair', 'Chủ tịch Công đoàn'],
  [
    /^(btdtn|bi thu doan( thanh nien)?|bt doan|bt chi doan|bi thu chi doan|btcd)\b/,
    'youth-union-secretary',
    'Bí thư Đoàn Thanh niên',
  ],
  [/^(tptd|tpt doi|tpt|tong phu trach( doi)?)\b/, 'youth-leader', 'Tổng phụ trách Đội'],
  [
    /^(tt ?vp|tt ?to ?(vp|van phong)|to truong to (vp|van phong)|to truong (vp|van phong))\b/,
    'office-group-head',
    'Tổ trưởng tổ Văn phòng',
  ],
  // "TT tổ CM" names no group of the school: which one it is stands beside or above.
  [
    /^(tpcm|to pho chuyen mon|to pho cm|(tp|to pho) ?to (cm|chuyen mon)$)\b/,
    'subject-group-deputy',
    'Tổ phó chuyên môn',
  ],
  [/^(tp|to pho)\b/, 'subject-group-deputy', 'Tổ phó'],
  [
    /^(ttcm|to truong chuyen mon|to truong cm|(tt|to truong) ?to (cm|chuyen mon)$)\b/,
    'subject-group-head',
    'Tổ trưởng chuyên môn',
  ],
  [/^(tt|to truong)\b/, 'subject-group-head', 'Tổ trưởng'],
  [/^(gvcn|giao vien chu nhiem)\b/, 'teacher', 'Giáo viên chủ nhiệm'],
  [/^(gvbm|giao vien bo mon)\b/, 'teacher', 'Giáo viên bộ môn'],
  [/^gv ?(td|gdtc)\b/, 'teacher', 'Giáo viên Thể dục'],
  [/^gv ?ta\b/, 'teacher', 'Giáo viên Tiếng Anh'],
  [/^gv ?an\b/, 'teacher', 'Giáo viên Âm nhạc'],
  [/^gv ?mt\b/, 'teacher', 'Giáo viên Mĩ thuật'],
  [/^(gv|giao vien)\b/, 'teacher', 'Giáo viên'],
  [/^(nv ?kt|nv ke toan|nhan vien ke toan|kt|ke toan)\b/, 'accountant', 'Kế toán'],
  [/^(nv ?vt|nv van thu|nhan vien van thu|vt|van thu)\b/, 'clerk', 'Văn thư'],
  [/^(nv ?yt|nv y te|nhan vien y te|yt|y te)\b/, 'health-worker', 'Nhân viên y tế'],
  [/^(nv ?tv|nv thu vien|nhan vien thu vien|tv|thu vien)\b/, 'librarian', 'Nhân viên thư viện'],
  [/^(nv ?tb|nv thiet bi|nhan vien thiet bi|tbi?|thiet bi)\b/, 'equipment-keeper', 'Nhân viên thiết bị'],
  [/^(nv ?bv|nv bao ve|nhan vien bao ve|bv|bao ve)\b/, 'guard', 'Bảo vệ'],
  [/^(tq|thu quy)\b/, 'other', 'Thủ quỹ'],
  [/^(nv|nhan vien)\b/, 'other', 'Nhân viên'],
];

export interface ReadPosts {
  readonly posts: readonly StaffPost[];
  /** Parts that look like an abbreviation which nobody knows. */
  readonly unknown: readonly string[];
}

/**
 * "TTCM kiêm BTCB" is two posts; "Tổ trưởng tổ 1, 2, 3" is one: what names no post belongs to the one before. `unit` is
 * what the list says beside or above; a unit that the title itself names comes first.
 */
export function readPosts(text: string, unit: string): ReadPosts {
  const posts: StaffPost[] = [];
  const unknown: string[] = [];
  for (const part of squeeze(text).split(/\s+[-–]\s+|[,;+\n/]\s*|\s+kiêm(?: nhiệm)?\s+|\s+và\s+/iu)) {
    const title = part.replace(/^kiêm\s+/iu, '').trim();
    if (title === '') continue;
    const post = readPost(title, unit);
    const before = posts.at(-1);
    if (post.kind === 'other' && post.title === title && before && !isAbbreviation(title)) {
      const isOfUnit = before.unit !== '' && before.title.endsWith(before.unit);
      const longer = (text: string) => `${text}, ${title}`.slice(0, 120);
      posts[posts.length - 1] = {
        ...before,
        title: longer(before.title),
        unit: isOfUnit ? longer(before.unit) : before.unit,
      };
      continue;
    }
    if (post.kind === 'other' && post.title === title && isAbbreviation(title)) unknown.push(title);
    posts.push(post);
  }
  return { posts: posts.slice(0, 10), unknown };
}

/** The kinds that the template offers, each with the word that a list writes for it. */
export const offeredPosts: readonly (readonly [short: string, title: string])[] = [
  ['HT', 'Hiệu trưởng'],
  ['PHT', 'Phó Hiệu trưởng'],
  ['TTCM', 'Tổ trưởng chuyên môn'],
  ['TPCM', 'Tổ phó chuyên môn'],
  ['TTVP', 'Tổ trưởng tổ Văn phòng'],
  ['GV', 'Giáo viên'],
  ['GVCN', 'Giáo viên chủ nhiệm'],
  ['TPT', 'Tổng phụ trách Đội'],
  ['BTCB', 'Bí thư Chi bộ'],
  ['CTCĐ', 'Chủ tịch Công đoàn'],
  ['BTĐTN', 'Bí thư Đoàn Thanh niên'],
  ['KT', 'Kế toán'],
  ['VT', 'Văn thư'],
  ['TV', 'Nhân viên thư viện'],
  ['TB', 'Nhân viên thiết bị'],
  ['YT', 'Nhân viên y tế'],
  ['BV', 'Bảo vệ'],
  ['NV', 'Nhân viên'],
];

function readPost(title: string, unit: string): StaffPost {
  const key = fold(title);
  for (const [pattern, kind, full] of WORDS) {
    const taken = pattern.exec(key)?.[0];
    if (taken === undefined) continue;
    const rest = inFull(title.slice(taken.length).replace(/^[\s.:]+/, ''));
    const written = rest === '' || fold(full).endsWith(fold(rest)) ? full : `${full} ${rest}`;
    return { kind, title: written.slice(0, 120), unit: (unitOf(rest) || unitBeside(kind, unit)).slice(0, 120) };
  }
  return { kind: 'other', title: title.slice(0, 120), unit: unit.slice(0, 120) };
}

/** Posts of the whole school: the group that stands beside is the person's, and a paper must not print it behind the post. */
const OF_THE_SCHOOL: ReadonlySet<StaffPostKind> = new Set([
  'party-secretary',
  'union-chair',
  'youth-union-secretary',
  'youth-leader',
]);

const unitBeside = (kind: StaffPostKind, unit: string): string => {
  if (OF_THE_SCHOOL.has(kind)) return '';
  // "Ban giám hiệu" above the principal is no group either.
  return /principal$/.test(kind) && /^(ban giam hieu|bgh|can bo quan ly|cbql|(ban )?lanh dao)/.test(fold(unit))
    ? ''
    : unit;
};

/** A decision prints the post as it stands here, so "tổ CM 4, 5" is written out. */
const inFull = (rest: string): string => rest.replace(/^tổ CM(?=\s|$)/iu, 'tổ chuyên môn');

const unitOf = (rest: string): string => /^(tổ (?!trưởng|phó).{1,60})$/iu.exec(rest.replace(/^CM\s+/u, ''))?.[1] ?? '';

const isAbbreviation = (title: string): boolean => /^\p{Lu}{2,6}\d*$/u.test(title.replace(/[.\s]/g, ''));
