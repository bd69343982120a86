import type { Para } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import type { LegalBasisDraft } from '../plan-draft.ts';
import { findDate } from '../text/dates.ts';
import { fold, startsWithDash, stripEnd, withoutDash } from '../text/fold.ts';

const TYPES = [
  'Thông tư liên tịch',
  'Thông tư',
  'Quyết định',
  'Nghị định',
  'Nghị quyết',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
  'Công văn',
  'Kế hoạch',
  'Chỉ thị',
  'Hướng dẫn',
  'Văn bản hợp nhất',
  'Văn bản',
  'Thông báo',
  'Điều lệ',
  'Chương trình',
  'Tờ trình',
  'Báo cáo',
  'Biên bản',
  'Quy chế',
  'Quy định',
  'Đề án',
];
const OPENING = /^(can cu( vao)?|thuc hien|theo( de nghi)?|xet de nghi|tiep tuc thuc hien|thuc hien theo)\b/;
const SUBJECT =
  /^(về việc|v\/v|về|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|thành lập|tổ chức|thực hiện|kế hoạch|công bố|triển khai|giao|công nhận|kiện toàn|quy chế|bổ sung|điều lệ)(?=[\s,])/iu;
const ISSUER_END =
  /\s(về việc|v\/v|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|về|thành lập|triển khai|công bố|kiện toàn|giao|tổ chức thực hiện|thực hiện|công nhận)(?=[\s,])/iu;
const BODY =
  /^(bộ|sở|phòng|ubnd|ủy ban|uỷ ban|trường|hiệu trưởng|chính phủ|thủ tướng|quốc hội|hđnd|hội đồng|đảng ủy|chủ tịch|giám đốc)/iu;

export const isLegalBasis = (text: string): boolean => {
  const folded = fold(withoutDash(text));
  if (/^xet\b.*\b(xay dung|ban hanh|lap)\b.*(sau|cu the)\s*:?$/.test(folded)) return false;
  if (/^can cu\b/.test(folded)) return true;
  return (
    OPENING.test(folded) &&
    /(\d+\s*\/|thong tu|quyet dinh|ke hoach so|cong van|huong dan so|de nghi cua)/.test(folded) &&
    text.length < 600
  );
};

/** "Thực hiện kế hoạch năm học của nhà trường;" among other bases: the mark at the end tells that the list goes on. */
const isLooseBasis = (text: string): boolean => OPENING.test(fold(withoutDash(text))) && /;\s*$/.test(text);

/** "Căn cứ …" lines: type, number, date, issuer, subject. Continuation lines belong to the basis that they continue. */
export function readLegalBases(context: Context, paras: readonly Para[], isLegalSection = false): Para[] {
  const rest: Para[] = [];
  let open: { text: string; paras: Para[] } | null = null;
  const close = (): void => {
    if (open) for (const part of open.text.split(/(?<=;)\s+(?=căn cứ\s)/iu)) addBasis(context, part.trim(), open.paras);
    open = null;
  };
  for (const here of paras) {
    if (here.text === '') continue;
    const starts =
      isLegalBasis(here.text) ||
      (context.plan.legalBases.length + (open ? 1 : 0) > 0 && isLooseBasis(here.text)) ||
      (isLegalSection && (typeOf(fold(withoutDash(here.text))) !== null || startsWithDash(here.text)));
    if (starts) {
      close();
      open = { text: withoutDash(here.text), paras: [here] };
    } else if (open && !/[.;:]\s*$/.test(open.text) && !isIntroduction(open.text, here.text)) {
      open.text = `${open.text} ${here.text}`;
      open.paras.push(here);
    } else {
      close();
      rest.push(here);
    }
  }
  close();
  return rest;
}

/** After "…," the sentence that introduces the plan begins with the school or the Council and ends with "như sau:". */
const isIntroduction = (before: string, text: string): boolean =>
  /,\s*$/.test(before) &&
  /^(nhà trường|trường|hội đồng|nay|căn cứ)\s/iu.test(text) &&
  /(xây dựng|ban hành|lập|đề ra)\s.*kế hoạch|(sau|cụ thể)\s*[:.;]?\s*$/iu.test(text);

const SHORT_TYPES: Record<string, string> = {
  kh: 'Kế hoạch',
  qd: 'Quyết định',
  tt: 'Thông tư',
  cv: 'Công văn',
  nq: 'Nghị quyết',
  nd: 'Nghị định',
  hd: 'Hướng dẫn',
  ct: 'Chỉ thị',
};

function typeOf(folded: string): string | null {
  const body = folded.replace(OPENING, '').trim();
  const short = /^(kh|qd|tt|cv|nq|nd|hd|ct)\s*(?:so\s*:?\s*)?\d/.exec(body)?.[1];
  if (short) return SHORT_TYPES[short] ?? null;
  return TYPES.find((type) => body.startsWith(fold(type))) ?? null;
}

function addBasis(context: Context, text: string, paras: readonly Para[]): void {
  const at = context.plan.legalBases.length;
  const basis = parseLegalBasis(text, at + 1);
  context.plan.legalBases.push(basis);
  const base = `/legalBases/${at}`;
  for (const field of ['type', 'number', 'date', 'issuer', 'subject', 'text'] as const) {
    if (basis[field] !== null) context.ledger.claim(`${base}/${field}`, paras, basis.number === null ? 0.75 : 0.95);
  }
}

/** Parses one "Căn cứ …" sentence. Missing parts are null; spaces inside the number are taken out. */
export function parseLegalBasis(text: string, order: number): LegalBasisDraft {
  const numberMatch = /\d+[a-zđ]?\s*\/\s*(?:\d{4}\s*\/\s*)?[\p{Lu}][\p{L}\d]*(?:\s*[-–&.]\s*[\p{Lu}][\p{L}\d]*)*/u.exec(
    text,
  );
  const numberText = numberMatch?.[0] ?? null;
  const type = typeOf(fold(text)) ?? typeBefore(fold(text.slice(0, numberMatch?.index ?? 0)));
  const after = numberMatch ? text.slice(numberMatch.index + numberMatch[0].length) : afterType(text, type);
  const date = findDate(after) ?? (numberMatch ? null : findDate(text));
  const dated = date && after.includes(date.text) ? after.slice(date.to) : after;
  const tail = stripEnd(dated.replace(/^[\s,;:)]+/, ''));
  const { issuer, subject } = issuerAndSubject(tail, date !== null || numberText !== null);
  return {
    order,
    type: type === 'Văn bản' && numberText === null ? null : type,
    number: numberText?.replace(/\s+/g, '').replace(/–/g, '-') ?? null,
    numberText,
    date: date?.iso ?? null,
    dateText: date ? date.text.replace(/^ngày\s+/iu, '') : null,
    issuer,
    subject,
    text,
  };
}

/** "… tại Biên bản số 03/BB-HĐ": the type named right before the number. */
function typeBefore(folded: string): string | null {
  return TYPES.find((type) => new RegExp(`${fold(type)}( so)?\\s*:?\\s*$`).test(folded)) ?? null;
}

function afterType(text: string, type: string | null): string {
  if (type === null) return text.replace(/^căn cứ(\s+vào)?\s+/iu, '');
  const at = fold(text).indexOf(fold(type));
  return text.slice(at + type.length);
}

function issuerAndSubject(tail: string, isCited: boolean): { issuer: string | null; subject: string | null } {
  const clean = (subject: string): string | null =>
    stripEnd(subject.replace(/^[\s,]*(về việc|v\/v|về)\s*:?\s+/iu, '')).trim() || null;
  const own = /^của\s+/iu.exec(tail);
  if (own || (isCited && BODY.test(tail) && !SUBJECT.test(tail))) {
    const body = tail.slice(own?.[0].length ?? 0);
    const comma = /,\s/.exec(body);
    const end = ISSUER_END.exec(body);
    const cut =
      end &&
      (!comma ||
        end.index < comma.index ||
        BODY.test(body.slice(comma.index + 2)) ||
        !SUBJECT.test(body.slice(comma.index + 2)))
        ? end.index
        : (comma?.index ?? body.length);
    return { issuer: stripEnd(body.slice(0, cut)) || null, subject: clean(body.slice(cut)) };
  }
  const last = [...tail.matchAll(/\scủa\s+/giu)].at(-1);
  if (last && BODY.test(tail.slice(last.index + last[0].length))) {
    return { issuer: stripEnd(tail.slice(last.index + last[0].length)), subject: clean(tail.slice(0, last.index)) };
  }
  return { issuer: null, subject: tail ? clean(tail) : null };
}
