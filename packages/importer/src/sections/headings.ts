import type { Para } from '../model/blocks.ts';
import { fold, isUpperCase, squeeze, withoutDash } from '../text/fold.ts';
import { ordinal } from '../text/levels.ts';
import { namesInList } from '../text/names.ts';

export type SectionKind =
  | 'legal'
  | 'purpose'
  | 'scope'
  | 'tool'
  | 'council'
  | 'steering'
  | 'secretary'
  | 'groups'
  | 'group'
  | 'assignments'
  | 'training'
  | 'resources'
  | 'people'
  | 'facilities'
  | 'budget'
  | 'investments'
  | 'experts'
  | 'evidence'
  | 'priorities'
  | 'timetable'
  | 'milestones'
  | 'implementation'
  | 'other';

export interface Heading {
  kind: SectionKind;
  /** The heading as printed, without what follows on the same line. */
  text: string;
  /** What follows the heading on the same line ("Phạm vi: toàn bộ …"), `''` when nothing does. */
  rest: string;
  /** Number of a group heading. */
  number: number | null;
  mark: NumberMark;
}

type NumberMark = 'roman' | 'arabic' | 'decimal' | 'letter' | 'article' | 'none';

const VOCABULARY: readonly [SectionKind, RegExp][] = [
  ['group', /^nhom (cong tac |chuyen trach )?(so )?(\d{1,2}|[ivx]{1,4})(?![a-z0-9])/],
  [
    'groups',
    /^(thanh lap |danh sach |phan cong )?(cac )?nhom (thu ky( |,)+(va |, )?(cac )?(nhom|to)|cong tac|chuyen trach|danh gia)/,
  ],
  ['secretary', /^(thanh lap |danh sach |thanh phan )?(nhom|ban|to) thu ky/],
  ['training', /^(cong tac |ke hoach |noi dung )?(tap huan|boi duong nghiep vu)|^pho bien,? tap huan/],
  ['experts', /^(du kien )?(viec )?(thue |moi )?(cac )?(chuyen gia|tu van)/],
  [
    'priorities',
    /^(cac )?((noi dung|van de|nhiem vu|linh vuc) (trong tam )?(uu tien|can) .*|uu tien )cai tien|^(cac )?(noi dung|van de) uu tien|^ke hoach cai tien chat luong/,
  ],
  [
    'evidence',
    /^(xac dinh |du kien |lap |bang |danh muc |thu thap |ke hoach |cong tac |noi dung |viec |yeu cau |ve |cac |xu ly,? |phan tich,? )*(thong tin|minh chung|du lieu)[ ,].*(thu thap|minh chung|cap nhat|can co|tieu chi|du kien)|^(danh muc|thu thap|bang danh muc|lap bang)( .*)? minh chung|^minh chung (can|du kien)|^(xac dinh|du kien) (cac )?minh chung/,
  ],
  ['resources', /^(du kien |ke hoach |huy dong |xac dinh |chuan bi |cac |dieu kien |ve )*(nguon luc)/],
  [
    'investments',
    /^(de xuat|kien nghi|tham muu|de nghi|nhu cau)( .*)?(dau tu|mua sam|xay dung|bo sung|co so vat chat)|^(de xuat|kien nghi|tham muu)(,? kien nghi|,? de xuat)?$/,
  ],
  ['people', /^(ve |nguon )*(nhan luc|nhan su|con nguoi)/],
  ['facilities', /^(ve )?co so vat chat/],
  ['budget', /^(ve |du toan |du kien |nguon |che do |cac )*(kinh phi|tai chinh)/],
  ['purpose', /^muc (dich|tieu)/],
  ['scope', /^pham vi/],
  ['tool', /^(bo |cac |su dung )?cong cu|^bo tieu chuan (su dung|danh gia)$/],
  ['steering', /^(thanh lap |thanh phan )?ban chi dao/],
  ['assignments', /^(bang |ke hoach |ve )?phan cong|^nhiem vu cu the cua tung/],
  [
    'council',
    /^(thanh phan|danh sach|thanh lap|co cau|to chuc|kien toan|quyet dinh thanh lap|thanh vien|ve)?( cua| thanh vien| cac)*( hoac)? ?(hoi dong (tu danh gia|tdg)|hdtdg|hd tdg)|^thanh phan( hoi dong| tham gia)?$|^(danh sach|thanh vien|co cau)( cac| thanh vien)* hoi dong$|^danh sach (cac )?thanh vien$|^hoi dong( va (cac )?(nhom|ban|to)( .*)?)?$|^to chuc tu danh gia$/,
  ],
  [
    'timetable',
    /^(ke hoach |du kien |bang )?(thoi gian bieu|tien do|thoi gian va (noi dung|tien do|cac|ke hoach|cong viec)|thoi gian,? (noi dung|tien do|tien trinh)|noi dung[ ,](va )?(thoi gian|tien do|ke hoach)|noi dung cong viec|ke hoach (thoi gian|thuc hien|cu the|trien khai|hoat dong|tung tuan|theo tuan)|lich (trinh|lam viec|thuc hien|hoat dong)|cac (buoc|hoat dong)( tien hanh| thuc hien| chinh| cu the)?|tien trinh|quy trinh|thoi gian thuc hien$|thoi gian to chuc|lo trinh thuc hien)/,
  ],
  [
    'milestones',
    /^(cac )?(ket qua( dat duoc)?( qua| theo) cac moc|ket qua dat duoc|moc thoi gian|cac moc|moc (dat|phan dau|quan trong)|lo trinh|qua trinh phan dau)/,
  ],
  [
    'implementation',
    /^(cong tac )?to chuc (thuc hien|trien khai)|^trach nhiem (thuc hien|cua)|^bien phap (thuc hien|to chuc)/,
  ],
  ['legal', /^(cac )?(can cu|co so)( (phap ly|xay dung|phap li|thuc hien|de xay dung)( .*)?)?$/],
];

const MARKS: readonly [NumberMark, RegExp][] = [
  ['article', /^(?:phần|mục|điều|chương)\s+(?:thứ\s+\p{L}+|\d{1,2}|[IVX]{1,5})\s*[.:/)–-]?\s*/iu],
  ['decimal', /^\d{1,2}(?:\.\d{1,2})+\s*[.)/:–-]?\s+/u],
  ['roman', /^[IVX]{1,5}\s*[.)/:–-]\s*/u],
  ['arabic', /^\d{1,2}\s*[.)/:–-]\s*/u],
  ['letter', /^[a-zđA-Z]\s*[.)/]\s*/u],
];

export interface Numbered {
  mark: NumberMark;
  /** The text after the number. */
  body: string;
}

/** Takes "IV.", "1.", "1.1.", "a)", "Điều 3." off the front of a line. */
export function takeNumber(text: string): Numbered {
  for (const [mark, pattern] of MARKS) {
    const match = pattern.exec(text);
    if (match && match[0].length < text.length) return { mark, body: text.slice(match[0].length) };
  }
  return { mark: 'none', body: text };
}

/** Kind of section that a title names, or null. */
export function sectionOf(title: string): SectionKind | null {
  const folded = fold(squeeze(title))
    .replace(/\s*\([^()]*\)?\s*$/, '')
    .replace(/[\s.:;]+$/, '');
  return VOCABULARY.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Reads a paragraph as a section heading by its number, its look and the handbook's words, or null. */
export function headingOf(of: Para): Heading | null {
  if (of.text.length > 420 || of.text === '') return null;
  const plain = withoutDash(of.text);
  const dashed = plain !== of.text;
  const { mark, body } = takeNumber(plain);
  const colon = body.search(/:(\s|$)/);
  const title = colon > 0 && body.slice(0, colon).split(' ').length <= 22 ? body.slice(0, colon) : body;
  const kind = sectionOf(title);
  if (kind === null) return otherHeading(of, mark, body);
  const after = title === body ? '' : body.slice(colon + 1).trim();
  const rest = kind === 'group' && !hasPeople(after) ? '' : after;
  const words = title.split(' ').length;
  const looks =
    mark !== 'none' || isUpperCase(title) || of.headingLevel > 0 || of.bold || (colon > 0 && title !== body);
  const bare = words <= 10 && !/[.;,…]$/.test(body) && /^\p{Lu}/u.test(body);
  if (kind !== 'group' && words > 32) return null;
  if (!looks && !bare) return null;
  if (mark === 'none' && isFoundingSentence(body)) return null;
  if (dashed && (colon <= 0 || title === body)) return null;
  if (dashed && !['purpose', 'scope', 'tool'].includes(kind)) return null;
  if (words > 8 && mark === 'none' && /như sau\s*:?$/iu.test(body)) return null;
  if (kind !== 'budget' && /^[\d.,]+\s*(đồng|đ|vnđ|triệu|nghìn)/iu.test(after)) return null;
  if (
    /[,;]$/.test(title) ||
    (words > 14 &&
      colon !== body.length - 1 &&
      !isUpperCase(title) &&
      of.headingLevel === 0 &&
      !of.bold &&
      mark === 'none')
  )
    return null;
  const text = of.text.slice(0, of.text.length - (rest ? body.slice(colon + 1).length : 0)).trim();
  return { kind, text, rest, number: kind === 'group' ? groupNumber(title) : null, mark };
}

/** "Hội đồng tự đánh giá được thành lập theo Quyết định số …, gồm 09 thành viên:" introduces a list; it names no section. */
const isFoundingSentence = (text: string): boolean =>
  /^(hoi dong|nhom|ban|to)\s.*\s((duoc|da) (thanh lap|kien toan)|gom( co)? \d+)/.test(fold(text));

const hasPeople = (text: string): boolean =>
  /(nhóm trưởng|trưởng nhóm|thành viên|ủy viên|uỷ viên)/iu.test(text) || namesInList(text).length > 0;

/** A heading whose words are not known still ends the section before it. */
function otherHeading(of: Para, mark: NumberMark, body: string): Heading | null {
  const big = mark === 'roman' || mark === 'article' || (isUpperCase(body) && body.length > 12);
  const styled = of.headingLevel > 0;
  if (
    !(mark !== 'none' && (isUpperCase(body) || styled || (of.bold && mark !== 'letter')) && (big || styled || of.bold))
  )
    return null;
  return { kind: 'other', text: of.text, rest: '', number: null, mark };
}

export function groupNumber(title: string): number | null {
  const match = /nhom\s+(?:cong tac |chuyen trach )?(?:so\s+)?(\d{1,2}|[ivx]{1,4})(?![a-z0-9])/.exec(fold(title));
  return match?.[1] ? ordinal(match[1]) : null;
}

/** "2. Yêu cầu" below "1. Mục đích": the second half of one section. */
export const isRequirement = (text: string): boolean => /^(\d+|[a-z])?\s*[.)/]?\s*yeu cau\s*:?$/.test(fold(text));

/** Lines that never belong to a table's last cell. */
export function closesTable(text: string): boolean {
  return /^\(?(danh sach|an dinh|tong so|tong cong|cong)\b.*(gom|co|\d)|^tren day la|^noi nhan|^noi nhan:|^tm\.|^kt\./.test(
    fold(text),
  );
}
