import { QUOC_HIEU, TIEU_NGU, TYPE_CODES } from '../format/administrative-format.ts';
import { dateParts } from '../papers/paper-words.ts';
import type { Components } from './components.ts';
import { at, DOCUMENT, type DocxProfile, type Finding, type FormatRule } from './finding.ts';
import { lineWidth, mm } from './page-rules.ts';
import type { WordDocument, WordParagraph } from './word-document.ts';

const DOTS = /^[.…\s_]*$/u;
/** Number and notation of an own paper (format §3); a draft may have dots for its number. */
const NAMED_TYPE = /^(?:\d{2,}[a-zđ]?|[.…]+)\/(\p{Lu}\p{L}{0,3})-(\p{Lu}[\p{L}0-9]*(?:[.&-]\p{Lu}[\p{L}0-9]*)*)$/u;
const DATE_LINE = /^(.*?),\s*ngày\s+(\S+)\s+tháng\s+(\S+)\s+năm\s+(\S+)$/u;
const REFORM = '2025-07-01';
const ABOLISHED = /phòng\s+(?:gd|giáo dục)|(?:^|\s)(?:huyện|quận|thị xã|thị trấn)\s/iu;

/** N001–N004, N705–N711, N716, N739: letterhead, number, date. */
export function letterheadRules(
  document: WordDocument,
  components: Components,
  profile: DocxProfile,
): readonly Finding[] {
  const date = dateOf(components.placeAndDate?.text ?? '');
  return [
    ...stateTitle(components),
    ...motto(components),
    ...ruleLines(document, components),
    ...numberRules(components, profile),
    ...dateRules(components, profile),
    ...abolished(components.governingBody, 'N708', date),
    ...abolished(components.recipients, 'N716', date),
    ...expected(components.governingBody[0], 'N708', profile.governingBody),
  ];
}

const on = (paragraph: WordParagraph) => at('paragraph', paragraph.index, paragraph.text);

function stateTitle({ quocHieu }: Components): readonly Finding[] {
  if (quocHieu === undefined) return [{ rule: 'N705', place: DOCUMENT, parameters: { found: '' } }];
  if (quocHieu.text.trim() !== QUOC_HIEU)
    return [{ rule: 'N705', place: on(quocHieu), parameters: { found: quocHieu.text } }];
  const needed = lineWidth(QUOC_HIEU, quocHieu.runs[0]?.size, quocHieu.runs[0]?.bold ?? true);
  const available = mm(quocHieu.width - quocHieu.indentLeft - quocHieu.indentRight);
  if (needed <= available) return [];
  return [{ rule: 'N705', place: on(quocHieu), parameters: { found: QUOC_HIEU, wraps: Math.round(available) } }];
}

function motto({ tieuNgu }: Components): readonly Finding[] {
  if (tieuNgu?.text.trim() === TIEU_NGU) return [];
  if (tieuNgu === undefined) return [{ rule: 'N706', place: DOCUMENT, parameters: { found: '' } }];
  return [{ rule: 'N706', place: on(tieuNgu), parameters: { found: tieuNgu.text } }];
}

/** Rules may be a border of the paragraph or of the next one, or a drawing; only borders have a length to check. */
function ruleLines(document: WordDocument, components: Components): readonly Finding[] {
  const checked: readonly (readonly [string, readonly WordParagraph[], number, number])[] = [
    ['TieuNgu', components.tieuNgu === undefined ? [] : [components.tieuNgu], 0.9, 1.1],
    ['CoQuanBanHanh', components.issuer, 0.3, 0.55],
    ['TrichYeu', components.subject, 0.3, 0.55],
  ];
  return checked.flatMap(([component, lines, least, most]): readonly Finding[] => {
    const last = lines.at(-1);
    if (last === undefined) return [];
    const next = document.paragraphs[last.index];
    const isNextHere = next !== undefined && next.table === last.table && next.cell === last.cell;
    if (last.hasDrawing || last.hasBottomBorder || (isNextHere && next.hasDrawing)) return [];
    if (!isNextHere || !(next.hasTopBorder || next.hasBottomBorder) || next.text.trim() !== '') {
      return [{ rule: 'N707', place: on(last), parameters: { component } }];
    }
    const length = mm(next.width - next.indentLeft - next.indentRight);
    const text = Math.max(
      ...lines.map((line) => Math.min(mm(line.width), lineWidth(line.text, line.runs[0]?.size, true))),
    );
    if (length >= text * least - 1 && length <= text * most + 1) return [];
    return [
      { rule: 'N707', place: on(next), parameters: { component, mm: Math.round(length), text: Math.round(text) } },
    ];
  });
}

function numberRules(components: Components, profile: DocxProfile): readonly Finding[] {
  const { number, typeName } = components;
  if (number === undefined && profile.lacksByForm?.includes('number') === true) return [];
  if (number === undefined)
    return [{ rule: profile.status === 'issued' ? 'N001' : 'N002', place: DOCUMENT, parameters: { raw: '' } }];
  const raw = number.text.trim();
  const value = raw.replace(/^Số: /u, '');
  const running = value.split('/')[0] ?? '';
  const findings: Finding[] = [];
  if (profile.status === 'issued' && DOTS.test(running))
    findings.push({ rule: 'N001', place: on(number), parameters: { raw } });
  const match = NAMED_TYPE.exec(value);
  if (match === null) {
    const isBlankNotation = profile.status === 'draft' && DOTS.test(value.split('/')[1] ?? '');
    return isBlankNotation ? findings : [...findings, { rule: 'N002', place: on(number), parameters: { raw } }];
  }
  const [, code = '', issuer = ''] = match;
  const type = typeName?.text.trim().toLocaleUpperCase('vi') ?? '';
  const expectedCode = TYPE_CODES[type];
  if (expectedCode !== undefined && expectedCode !== code)
    findings.push({ rule: 'N003', place: on(number), parameters: { type, code } });
  const school = profile.notationCode ?? null;
  if (school !== null && issuer !== school && issuer !== 'HĐTĐG') {
    findings.push({ rule: 'N004', place: on(number), parameters: { found: issuer, expected: school } });
  }
  return findings;
}

function dateRules(components: Components, profile: DocxProfile): readonly Finding[] {
  const line = components.placeAndDate;
  if (line === undefined && profile.lacksByForm?.includes('placeAndDate') === true) return [];
  if (line === undefined)
    return [{ rule: profile.status === 'issued' ? 'N711' : 'N710', place: DOCUMENT, parameters: { raw: '' } }];
  const raw = line.text.trim();
  const match = DATE_LINE.exec(raw);
  if (match === null) return [{ rule: 'N710', place: on(line), parameters: { raw } }];
  const [, place = '', day = '', month = '', year = ''] = match;
  const findings: Finding[] = [];
  if ([day, month, year].some((part) => DOTS.test(part))) {
    if (profile.status === 'issued') findings.push({ rule: 'N711', place: on(line), parameters: { raw } });
  } else {
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const right = dateParts(iso);
    if (!isRealDate(iso)) findings.push({ rule: 'N739', place: on(line), parameters: { raw } });
    else if (right?.day !== day || right.month !== month) {
      findings.push({
        rule: 'N710',
        place: on(line),
        parameters: { raw, suggested: `ngày ${right?.day} tháng ${right?.month} năm ${year}` },
      });
    }
  }
  if (!/^\p{Lu}|^[.…]/u.test(place)) findings.push({ rule: 'N710', place: on(line), parameters: { raw } });
  const wanted = profile.place ?? null;
  if (wanted !== null && place !== wanted)
    findings.push({ rule: 'N709', place: on(line), parameters: { found: place, expected: wanted } });
  return findings;
}

function isRealDate(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

function dateOf(line: string): string | null {
  const [, , day = '', month = '', year = ''] = DATE_LINE.exec(line.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(iso) ? iso : null;
}

/** From 01/7/2025 there are no districts and no Phòng GDĐT. */
function abolished(lines: readonly WordParagraph[], rule: FormatRule, date: string | null): readonly Finding[] {
  if (date === null || date < REFORM) return [];
  return lines
    .filter((line) => ABOLISHED.test(line.text))
    .map((line) => ({ rule, place: on(line), parameters: { found: line.text.trim(), date } }));
}

function expected(
  line: WordParagraph | undefined,
  rule: FormatRule,
  wanted: string | null | undefined,
): readonly Finding[] {
  if (line === undefined || wanted === null || wanted === undefined) return [];
  const found = line.text.trim();
  if (wanted.toLocaleUpperCase('vi').startsWith(found.toLocaleUpperCase('vi'))) return [];
  return [{ rule, place: on(line), parameters: { found, expected: wanted } }];
}
