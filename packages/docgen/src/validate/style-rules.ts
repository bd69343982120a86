import {
  type ComponentStyle,
  FONT_FAMILY,
  SIZE_TOLERANCE,
  STYLES,
  type StyleId,
} from '../format/administrative-format.ts';
import type { Components } from './components.ts';
import { at, DOCUMENT, type Finding } from './finding.ts';
import type { WordDocument, WordParagraph } from './word-document.ts';

/** N703: fonts and colour of every run; one finding per font, with the first place and the number of paragraphs. */
export function fontRules(document: WordDocument): readonly Finding[] {
  const found = new Map<string, { first: WordParagraph; count: number }>();
  for (const paragraph of document.paragraphs) {
    const wrong = new Set(paragraph.runs.flatMap((run) => wrongLooks(run.fonts, run.color)));
    for (const look of wrong) {
      const known = found.get(look);
      if (known === undefined) found.set(look, { first: paragraph, count: 1 });
      else known.count += 1;
    }
  }
  return [...found].map(([font, { first, count }]) => ({
    rule: 'N703',
    place: at('paragraph', first.index, first.text),
    parameters: { font, n: count },
  }));
}

function wrongLooks(fonts: Readonly<Record<string, string | undefined>>, color: string | undefined): readonly string[] {
  const names = [fonts.ascii, fonts.hAnsi, fonts.cs, fonts.eastAsia];
  const wrongFonts = names.flatMap((name, slot) => {
    if (name === FONT_FAMILY) return [];
    // Slots for other scripts print nothing Vietnamese: an unset one is no breach.
    return slot > 1 && name === undefined ? [] : [name ?? 'default'];
  });
  const isBlack = color === undefined || color === 'auto' || /^0{6}$/.test(color);
  return [...new Set([...wrongFonts, ...(isBlack ? [] : [`#${color}`])])];
}

/** Format §9: the document says that it is Vietnamese. */
export function languageRule(document: WordDocument): readonly Finding[] {
  if (document.language === 'vi-VN') return [];
  return [{ rule: 'N000', place: DOCUMENT, parameters: { found: document.language ?? '' } }];
}

/** N704: size, weight, slant, capitals and alignment of each component. */
export function componentRules(document: WordDocument, components: Components): readonly Finding[] {
  const named: readonly (readonly [StyleId, readonly (WordParagraph | undefined)[]])[] = [
    ['QuocHieu', [components.quocHieu]],
    ['TieuNgu', [components.tieuNgu]],
    ['CoQuanChuQuan', components.governingBody],
    ['CoQuanBanHanh', components.issuer],
    ['SoKyHieu', [components.number]],
    ['DiaDanhNgay', [components.placeAndDate]],
    ['TenLoai', [components.typeName]],
    ['TrichYeu', components.subject],
    ['CanCu', components.legalBases],
    ['NoiNhanTieuDe', [components.recipientsTitle]],
    ['NoiNhanMuc', components.recipients],
    ['ChucVu', components.signers.flatMap((signer) => signer.posts)],
    ['HoTen', components.signers.map((signer) => signer.name)],
    ['KemTheo', components.annexes.map((annex) => annex.attachedTo)],
  ];
  const seen = new Set<number>();
  const findings: Finding[] = [];
  for (const [style, paragraphs] of named) {
    for (const paragraph of paragraphs) {
      if (paragraph === undefined) continue;
      seen.add(paragraph.index);
      findings.push(...check(paragraph, style));
    }
  }
  for (const paragraph of document.paragraphs) {
    if (seen.has(paragraph.index)) continue;
    const style = styleOf(paragraph);
    if (style !== null) findings.push(...check(paragraph, style));
  }
  return findings;
}

/** Text outside tables without a named style is body text. */
function styleOf(paragraph: WordParagraph): StyleId | null {
  if (paragraph.styleId !== null && isStyleId(paragraph.styleId)) return paragraph.styleId;
  return paragraph.table === null && paragraph.text.trim() !== '' ? 'NoiDung' : null;
}

const isStyleId = (id: string): id is StyleId => id in STYLES;

/** Components whose weight and slant the text itself decides. */
const FREE_EMPHASIS: ReadonlySet<StyleId> = new Set([
  'NoiDung',
  'Khoan',
  'Diem',
  'DeMuc',
  'Dieu',
  'OBang',
  'DuongKe',
  'SoTrang',
]);
const FREE_ALIGNMENT: ReadonlySet<StyleId> = new Set(['OBang', 'OBangTieuDe', 'NoiDung', 'DuongKe']);

function check(paragraph: WordParagraph, styleId: StyleId): readonly Finding[] {
  const style: ComponentStyle = STYLES[styleId];
  const [least, most] = style.allowedSizes;
  const breaches: string[] = [];
  for (const run of paragraph.runs) {
    if (run.size === undefined || run.size < least - SIZE_TOLERANCE || run.size > most + SIZE_TOLERANCE)
      breaches.push(`size ${run.size ?? '?'}`);
    if (FREE_EMPHASIS.has(styleId)) continue;
    if (run.bold !== style.bold) breaches.push(run.bold ? 'bold' : 'notBold');
    if (run.italic !== style.italic) breaches.push(run.italic ? 'italic' : 'notItalic');
  }
  if (style.upper && paragraph.text !== paragraph.text.toLocaleUpperCase('vi')) breaches.push('notUpper');
  if (style.align === 'center' && paragraph.align !== 'center' && !FREE_ALIGNMENT.has(styleId))
    breaches.push('notCentred');
  return [...new Set(breaches)].map((found) => ({
    rule: 'N704',
    place: at('paragraph', paragraph.index, paragraph.text),
    parameters: { component: styleId, found, expected: `${least}–${most}` },
  }));
}
