import { findDate, findPeriod } from '../text/dates.ts';
import { fold, startsWithDash } from '../text/fold.ts';
import { moneyOfCell } from '../text/money.ts';
import { nameLikeness, namesInList } from '../text/names.ts';
import { findWeeks } from '../text/weeks.ts';
import type { ColumnKind } from './columns.ts';

const POSITION =
  /\b(hieu truong|pho ht|p\.? ?ht|pht|ht|giao vien|gv|gvcn|nhan vien|nv|ke toan|van thu|thu vien|y te|bao ve|thiet bi|to truong|to pho|tt|tp|ttcm|tpcm|btcb|bi thu|doan|cong doan|cd|tong phu trach|tpt|tptd|thanh tra|truong ban|chu tich|ct|dai dien|can bo|cb|hoi cmhs|thu quy|vien chuc|phuc vu|cap duong|chi bo|nuoi duong|khoi truong|giam thi|to )/;
const ROLE =
  /^(p\.?|pho\.?)?\s*(chu tich|ct|pct|uy vien|uv|thanh vien|tv|thu ky|tk|tkhd|truong nhom|nhom truong|pho nhom|nhom pho|truong ban|pho ban|to truong to thu ky|truong tieu ban)\b/;

const looksLikePosition = (text: string): boolean => POSITION.test(fold(text));
const looksLikeRole = (text: string): boolean => ROLE.test(fold(text).trim());

const short = (text: string): number => text.split(' ').length;

/** Kinds whose cells never hold long text. */
const SHORT_KINDS: ReadonlySet<ColumnKind> = new Set([
  'ordinal',
  'name',
  'role',
  'standard',
  'mandatory',
  'group',
  'leader',
  'time',
  'week',
  'cost',
  'place',
  'signature',
]);

/** How badly a text fits a column of that kind: 0 fits, 1 odd, 3 and more wrong. Empty text is a cell that is empty. */
export function misfit(kind: ColumnKind, text: string): number {
  if (text === '') return emptyMisfit(kind);
  if (text.length > 160 && SHORT_KINDS.has(kind)) return 4;
  const folded = fold(text);
  switch (kind) {
    case 'ordinal':
      return /^\d{1,3}\s*[.)]?$/.test(text) ? 0 : 6;
    case 'name':
      if (/\s(thi|van|huu|duc)$/.test(folded)) return 0.5;
      return nameLikeness(text) === 1 ? 0 : nameLikeness(text) > 0 ? 0.4 : 3;
    case 'position':
      if (looksLikeRole(text) && /\b(hd|hoi dong|nhom|tk)\b/.test(folded)) return 2;
      if (looksLikePosition(text)) return short(text) > 10 ? 1 : POSITION.exec(folded)?.index === 0 ? 0 : 0.2;
      return nameLikeness(text) === 1 ? 2 : 0.8;
    case 'role':
      return looksLikeRole(text) ? (short(text) > 5 ? 0.5 : 0) : 2;
    case 'signature':
      return 3;
    case 'note':
      return /^\d{1,3}\.?$/.test(text) || findWeeks(text) ? 3 : 0.7;
    case 'standard':
      return /^\d{1,2}\.?$/.test(text) || /^(tieu chuan|tc)\s*\d/.test(folded) ? 0 : 2.5;
    case 'criterion':
      return /^(tieu chi|tc)?\s*\d{1,2}\.\d{1,2}\b/.test(folded) ? 0 : 1.5;
    case 'standardCriterion':
      return /^\d+$/.test(text) ? 2 : findPeriod(text) || looksLikeRole(text) ? 1.5 : 0.2;
    case 'mandatory':
      return /^(x|×|★|\*|co|khong|bat buoc|✓|v)$/.test(folded) ? 0 : 4;
    case 'group':
      return /^(cac )?(nhom|to|ban)\b/.test(folded) ? (short(text) > 8 ? 0.8 : 0) : 2;
    case 'leader':
      return nameLikeness(text) > 0 ? 0 : 2;
    case 'members':
      return namesInList(text).length > 0 ? 0 : 1.5;
    case 'assignee':
      if (findPeriod(text) || /^\d+$/.test(text)) return 2.5;
      return nameLikeness(text) > 0 || looksLikePosition(text) || /nhom|hoi dong|ban /.test(folded)
        ? 0
        : short(text) > 12
          ? 1.5
          : 0.8;
    case 'time':
      if (/^(tu )?(tuan|thang|ngay)$/.test(folded)) return 3;
      return findPeriod(text) ||
        findWeeks(text) ||
        findDate(text) ||
        /\b(thang|tuan|nam hoc|hoc ky|ngay|\d\/\d)/.test(folded)
        ? short(text) > 14
          ? 1
          : 0
        : 2.5;
    case 'week':
      return findWeeks(text, true) ? (short(text) > 12 ? 1 : 0) : 4;
    case 'cost':
      return moneyOfCell(text) !== null || /^khong/.test(folded) ? 0 : /^(0|x|-)$/.test(text) ? 0.2 : 2.5;
    case 'quantity':
      return short(text) < 4 ? 0.2 : 1.5;
    case 'place':
      if (/^nhom\b/.test(folded) || findPeriod(text)) return 2;
      return /\b(truong|phuong|xa|phong|so|ubnd|tram|to|van thu|ke toan|thu vien|y te|bgh)\b/.test(folded) &&
        short(text) < 12
        ? 0
        : short(text) > 10
          ? 1.2
          : 0.5;
    case 'content':
    case 'description':
    case 'resources':
    case 'problem':
    case 'goal':
    case 'measures':
    case 'product':
    case 'requirement':
      return looseText(text, folded);
    default:
      return 0.4;
  }
}

function looseText(text: string, folded: string): number {
  if (startsWithDash(text)) return 0;
  if (/^\d+$/.test(text)) return 2;
  if (nameLikeness(text) === 1 || looksLikeRole(text) || /^nhom \d+$/.test(folded)) return 1.2;
  if (moneyOfCell(text) !== null || (short(text) < 6 && (findPeriod(text) || findWeeks(text)))) return 1.5;
  return 0;
}

function emptyMisfit(kind: ColumnKind): number {
  switch (kind) {
    case 'signature':
    case 'note':
      return 0;
    case 'mandatory':
    case 'cost':
    case 'quantity':
    case 'product':
      return 0.1;
    case 'position':
    case 'role':
    case 'assignee':
    case 'place':
    case 'time':
    case 'other':
      return 0.5;
    case 'ordinal':
    case 'name':
    case 'week':
      return 4;
    default:
      return 1;
  }
}

/** Cost of a column that has no text at all in the row (its empty cell left no trace in the source). */
export function missingCost(kind: ColumnKind): number {
  return emptyMisfit(kind) + 0.35;
}

/** Cost of one more line inside a cell of this kind. */
export function joinCost(kind: ColumnKind): number {
  switch (kind) {
    case 'content':
    case 'measures':
      return 0.1;
    case 'description':
    case 'resources':
    case 'problem':
    case 'goal':
    case 'standardCriterion':
    case 'criterion':
    case 'members':
      return 0.45;
    case 'ordinal':
      return 5;
    default:
      return 0.8;
  }
}
