import { amountInWords } from '@minhchung/domain';
import type { Block, HeadingBlock, Inline, TableRow } from '../model/document-model.ts';
import { blank, blankLine, cleanText, inlines } from '../model/inlines.ts';
import { clauseHeading, paragraph, textBlocks } from './common-blocks.ts';
import { groupedNumber, withoutFinalMark } from './paper-words.ts';
import type {
  PlanBudget,
  PlanExperts,
  PlanResources,
  PlanTraining,
  ProposedInvestmentLine,
  ResourceParagraph,
  ResourceRow,
} from './plan-paper.ts';
import { resourceTable } from './plan-tables.ts';
import { table } from './table-builder.ts';

/** Parts of the resources section that the school has, as (title, blocks): resources, budget, proposed investments. */
function resourceParts(resources: PlanResources): readonly (readonly [string, readonly Block[]])[] {
  const prose = proseOf(resources);
  const items = resourceItems(resources);
  const budget = resources.budget === null ? [] : budgetBlocks(resources.budget, prose);
  const investments = investmentBlocks(resources, prose);
  const parts: (readonly [string, readonly Block[]])[] = [
    ['Nguồn lực', items],
    ['Kinh phí', budget],
    ['Đề xuất đầu tư', investments],
  ];
  return parts.filter(([, blocks]) => blocks.length > 0);
}

/** The parts numbered 1., 2. …; one part alone needs no number. `level` is that of their headings. */
export function resourceBlocks(
  resources: PlanResources,
  order: readonly string[],
  level: HeadingBlock['level'] = 2,
): readonly Block[] {
  const parts = resourceParts(resources).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  if (parts.length === 0) return [{ kind: 'paragraph', style: 'NoiDung', content: [blankLine('resources')] }];
  if (parts.length === 1) return parts.flatMap(([, blocks]) => blocks);
  return parts.flatMap(([title, blocks], index) => [clauseHeading(`${index + 1}. ${title}`, level), ...blocks]);
}

function resourceItems(resources: PlanResources): readonly Block[] {
  const paragraphs = resources.items.filter((item): item is ResourceParagraph => item.kind === 'paragraph');
  const rows = resources.items.filter((item): item is ResourceRow => item.kind === 'row');
  return [
    ...(paragraphs.length === 0
      ? []
      : [
          {
            kind: 'dashList',
            items: paragraphs.map((item) => {
              const label = cleanText(item.label ?? '').replace(/^\d+[.)]\s*/, '');
              return [...(label === '' ? [] : inlines(`${label}: `)), ...inlines(cleanText(item.text))];
            }),
          } as const,
        ]),
    ...(rows.length === 0 ? [] : [resourceTable(rows)]),
  ];
}

/** Budget of the plan in figures and words. Lines already said in the prose without an amount are not printed twice. */
function budgetBlocks(budget: PlanBudget, prose: string): readonly Block[] {
  const lines = budget.lines.filter((line) => line.amount !== null || !prose.includes(folded(line.text)));
  const isTotalKnown = budget.statedTotal !== null || (lines.length > 0 && lines.every((line) => line.amount !== null));
  const sum = lines.reduce((total, line) => total + (line.amount ?? 0), 0);
  const total = budget.statedTotal ?? (isTotalKnown ? sum : null);
  const source = cleanText(budget.source ?? '');
  const words = cleanText(budget.statedTotalInWords ?? (total === null ? '' : amountInWords(total)));
  const hasSeveralSources = new Set(lines.map((line) => cleanText(line.source ?? '')).filter(Boolean)).size > 1;
  const blocks: Block[] = [];
  if (lines.length > 0 || total !== null) {
    const totalRow: TableRow = {
      cells: [
        { paragraphs: [inlines('Tổng cộng')], columnSpan: 2, align: 'center', bold: true },
        { paragraphs: [amount(total)], bold: true },
        ...(hasSeveralSources ? [{ paragraphs: [[]] }] : []),
      ],
    };
    const lineTable = table(
      'Dự kiến kinh phí',
      [
        { title: 'TT', weight: 12, align: 'center', holds: 'number' },
        { title: 'Nội dung chi', weight: 108 },
        { title: 'Số tiền (đồng)', weight: 45, align: 'right', holds: 'number' },
        ...(hasSeveralSources ? [{ title: 'Nguồn', weight: 45 }] : []),
      ],
      lines.map((line, index) => [
        String(index + 1),
        line.text,
        { paragraphs: [amount(line.amount)] },
        ...(hasSeveralSources ? [line.source ?? null] : []),
      ]),
    );
    blocks.push({ ...lineTable, rows: [...lineTable.rows, totalRow] });
  }
  if (words !== '')
    blocks.push({
      kind: 'paragraph',
      style: 'NoiDung',
      content: [{ kind: 'text', text: `Bằng chữ: ${withoutFinalMark(words)}.`, italic: true }],
    });
  if (source !== '' && !hasSeveralSources) blocks.push(paragraph(`Nguồn kinh phí: ${withoutFinalMark(source)}.`));
  return blocks;
}

const amount = (value: number | null): readonly Inline[] =>
  value === null ? [blank('budgetAmount')] : inlines(groupedNumber(value));

function investmentBlocks(resources: PlanResources, prose: string): readonly Block[] {
  const lines = resources.proposedInvestments.filter((line) => !isSaidIn(line, prose));
  const authorities = resources.proposedTo
    .map(cleanText)
    .filter((name) => name !== '' && !prose.includes(folded(name)));
  if (lines.length === 0)
    return authorities.length === 0 ? [] : [paragraph(`Đề nghị ${authorities.join(', ')} xem xét, hỗ trợ.`)];
  return [
    paragraph(authorities.length === 0 ? 'Nhà trường đề xuất:' : `Đề nghị ${authorities.join(', ')} xem xét đầu tư:`),
    { kind: 'dashList', items: lines.map((line, index) => inlines(investmentText(line, index === lines.length - 1))) },
  ];
}

function investmentText(line: ProposedInvestmentLine, isLast: boolean): string {
  const words = [line.action, line.quantityText, line.item]
    .map((part) => cleanText(part ?? ''))
    .filter((part) => part !== '');
  const text = words.join(' ');
  const year = cleanText(line.schoolYear ?? '');
  return `${text.slice(0, 1).toLocaleUpperCase('vi')}${text.slice(1)}${year === '' ? '' : ` trong năm học ${year}`}${isLast ? '.' : ';'}`;
}

/** An imported plan tells its investments in a paragraph: every part of the line stands there already. */
function isSaidIn(line: ProposedInvestmentLine, prose: string): boolean {
  return [line.action, line.item, line.quantityText, line.schoolYear].every(
    (part) => part === null || prose.includes(folded(part)),
  );
}

const proseOf = (resources: PlanResources) =>
  folded(resources.items.map((item) => (item.kind === 'paragraph' ? item.text : '')).join(' '));

const folded = (text: string) =>
  cleanText(text)
    .toLocaleLowerCase('vi')
    .replaceAll(/\s*-\s*/g, '-');

/** F05 V: time, participants, content. */
export function trainingBlocks(training: PlanTraining | null): readonly Block[] {
  const part = (label: string, text: string | null): readonly Inline[] => {
    const words = withoutFinalMark(cleanText(text ?? ''));
    return words === '' ? [...inlines(`${label}: `), blankLine('training')] : inlines(`${label}: ${words}.`);
  };
  return [
    part('1. Thời gian', training?.dateText ?? null),
    part('2. Thành phần', training?.participants ?? null),
    part('3. Nội dung', training?.content ?? null),
  ].map((content) => ({ kind: 'paragraph', style: 'NoiDung', content }) as const);
}

/** F05 VII: purpose, content, number and time of hired experts; "Không." when the school hires nobody. */
export function expertBlocks(experts: PlanExperts | null): readonly Block[] {
  if (experts === null) return textBlocks({ paragraphs: [], items: [] }, 'experts');
  const paragraphs = [cleanText(experts.text ?? '')].filter((text) => text !== '');
  const items = (
    [
      ['Mục đích', experts.purpose],
      ['Nội dung', experts.content],
      ['Số lượng', experts.quantityText],
      ['Thời điểm', experts.periodText],
    ] as const
  ).flatMap(([label, text]) =>
    text === null || cleanText(text) === '' ? [] : [`${label}: ${withoutFinalMark(cleanText(text))}.`],
  );
  if (paragraphs.length === 0 && items.length === 0 && experts.isPlanned === false) return [paragraph('Không.')];
  return textBlocks({ paragraphs, items }, 'experts');
}
