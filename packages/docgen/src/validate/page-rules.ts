import { LENGTH_TOLERANCE, MARGIN_RANGES, type Margins, NARROWEST_COLUMN } from '../format/administrative-format.ts';
import { textWidth } from '../format/text-width.ts';
import type { Components } from './components.ts';
import { at, type Finding } from './finding.ts';
import type { WordDocument, WordSection, WordTable } from './word-document.ts';

const MM_PER_TWIP = 25.4 / 1440;
export const mm = (twips: number) => twips * MM_PER_TWIP;
const rounded = (value: number) => Math.round(value * 10) / 10;

/** N701 paper, N702 margins, N721 page numbers, per section. */
export function pageRules(document: WordDocument, components: Components): readonly Finding[] {
  const restarting = new Set([1, ...components.annexes.map((annex) => annex.title.section)]);
  return document.sections.flatMap((section) => [
    ...paper(section),
    ...margins(section),
    ...pageNumber(section, restarting.has(section.index)),
  ]);
}

function paper(section: WordSection): readonly Finding[] {
  const sides = [mm(section.width), mm(section.height)].toSorted((a, b) => a - b);
  const [short = 0, long = 0] = sides;
  if (near(short, 210) && near(long, 297)) return [];
  return [
    {
      rule: 'N701',
      place: at('section', section.index),
      parameters: { found: `${rounded(short)} × ${rounded(long)} mm` },
    },
  ];
}

const near = (value: number, expected: number) => Math.abs(value - expected) <= LENGTH_TOLERANCE;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof SIDES)[number];

/** Where each side of the portrait page lies on a landscape page turned to the left or to the right. */
const TURNS: readonly Readonly<Record<Side, Side>>[] = [
  { top: 'left', right: 'top', bottom: 'right', left: 'bottom' },
  { top: 'right', right: 'bottom', bottom: 'left', left: 'top' },
];
const UPRIGHT: Readonly<Record<Side, Side>> = { top: 'top', right: 'right', bottom: 'bottom', left: 'left' };

function margins(section: WordSection): readonly Finding[] {
  const ways = section.width > section.height ? [...TURNS, UPRIGHT] : [UPRIGHT];
  const breaches = ways.map((way) =>
    SIDES.flatMap((side): readonly Finding[] => {
      const [least, most] = MARGIN_RANGES[way[side]] satisfies Margins[keyof Margins] | readonly [number, number];
      const found = mm(section.margins[side]);
      if (found >= least - LENGTH_TOLERANCE && found <= most + LENGTH_TOLERANCE) return [];
      const parameters = { side, found: rounded(found), range: `${least}–${most} mm` };
      return [{ rule: 'N702', place: at('section', section.index), parameters }];
    }),
  );
  return breaches.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function pageNumber(section: WordSection, isStart: boolean): readonly Finding[] {
  const finding = (problem: string): Finding => ({
    rule: 'N721',
    place: at('section', section.index),
    parameters: { problem },
  });
  const { header } = section;
  if (header?.hasPageField !== true) return [finding('noPageNumber')];
  const problems: Finding[] = [];
  if (!header.isCentred) problems.push(finding('notCentred'));
  if (header.sizes.some((size) => size < 13 || size > 14)) problems.push(finding('size'));
  if (isStart && (!section.hasDifferentFirstPage || section.firstHeader?.hasPageField === true))
    problems.push(finding('onFirstPage'));
  return problems;
}

/** Rows longer than this may break: they would not fit a page (the same measure as when writing). */
const LONG_ROW = 1800;
const FEWEST_ROWS = 4;

/** N722 repeated header rows and whole rows, N724 columns too narrow on a portrait page; data tables only. */
export function tableRules(document: WordDocument, components: Components): readonly Finding[] {
  const layout = new Set([
    components.quocHieu?.table,
    components.recipientsTitle?.table,
    components.signers[0]?.posts[0]?.table,
  ]);
  return document.tables
    .filter((table) => table.hasBorders && !layout.has(table.index))
    .flatMap((table) => [...repeatedHeader(table), ...narrowColumns(table, document.sections[table.section - 1])]);
}

function repeatedHeader(table: WordTable): readonly Finding[] {
  if (table.rows.length < FEWEST_ROWS) return [];
  const place = at('table', table.index, table.rows[0]?.text);
  if (table.rows[0]?.isHeader !== true) return [{ rule: 'N722', place, parameters: { problem: 'headerNotRepeated' } }];
  const torn = table.rows.findIndex((row) => !row.cantSplit && row.text.length < LONG_ROW);
  return torn < 0 ? [] : [{ rule: 'N722', place, parameters: { problem: 'rowMaySplit', row: torn + 1 } }];
}

function narrowColumns(table: WordTable, section: WordSection | undefined): readonly Finding[] {
  if (section === undefined || section.width > section.height || table.columns.length < 2) return [];
  const narrowest = mm(Math.min(...table.columns));
  if (narrowest >= NARROWEST_COLUMN - LENGTH_TOLERANCE) return [];
  return [
    { rule: 'N724', place: at('table', table.index, table.rows[0]?.text), parameters: { mm: rounded(narrowest) } },
  ];
}

/** Width of a line of text in mm, as set in the first run's size. */
export function lineWidth(text: string, size: number | undefined, bold: boolean): number {
  return textWidth(text, size ?? 14, bold);
}
