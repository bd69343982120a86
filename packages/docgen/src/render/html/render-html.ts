import {
  letterheadColumns,
  QUOC_HIEU,
  type STYLES,
  TIEU_NGU,
  usableWidth,
} from '../../format/administrative-format.ts';
import type {
  Block,
  DocumentModel,
  HeadingBlock,
  Inline,
  SignatureBlock,
  SignerColumn,
  TableBlock,
  TableRow,
} from '../../model/document-model.ts';
import { addresseeLines } from '../../model/walk.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { withFittedTables } from '../fit-tables.ts';
import { keepsWithNext, tableStaysWhole } from '../keeps.ts';
import { columnWidths } from '../lengths.ts';
import { issuerRule, subjectRule } from '../rule-lengths.ts';
import { signerPadding, standsInThree } from '../signatures.ts';
import { PAPER_STYLESHEET } from './paper-stylesheet.ts';

/**
 * The paper as an HTML fragment for the preview: `<article class="paper">` with class names only. No style attribute, no
 * script, every text escaped, so it fits a strict content security policy. Needs `PAPER_STYLESHEET` on the page.
 */
export function renderHtml(model: DocumentModel): string {
  const sections = withFittedTables(model).sections.map((section) => {
    const width = usableWidth(section.orientation);
    const blocks = section.blocks
      .map((block, index) => blockHtml(block, width, keepsWithNext(block, section.blocks[index + 1])))
      .join('\n');
    const restarts = section.restartsPageNumbers ? ' data-restarts=""' : '';
    return `<section class="paper-sheet paper-${section.orientation}"${restarts}>\n${blocks}\n</section>`;
  });
  return `<article class="paper" lang="vi">\n${sections.join('\n')}\n</article>`;
}

/** The same as a file of its own, with the stylesheet inside. */
export function renderHtmlDocument(model: DocumentModel): string {
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(model.title)}</title>
<style>${PAPER_STYLESHEET}</style>
</head>
<body>
${renderHtml(model)}
</body>
</html>
`;
}

function blockHtml(block: Block, width: number, keepsNext: boolean): string {
  switch (block.kind) {
    case 'letterhead':
      return `<div class="letterhead"><div class="letterhead-left">${[
        ...block.governingBody.map((line) => paragraph('CoQuanChuQuan', line)),
        ...block.issuer.map((line) => paragraph('CoQuanBanHanh', line)),
        rule(issuerRule(block.issuer), letterheadColumns(width).left),
        block.number === null ? '' : paragraph('SoKyHieu', block.number),
      ].join('')}</div><div class="letterhead-right">${[
        `<p class="QuocHieu">${escapeMarkup(QUOC_HIEU)}</p>`,
        `<p class="TieuNgu"><span class="TieuNgu-rule">${escapeMarkup(TIEU_NGU)}</span></p>`,
        block.placeAndDate === null ? '' : paragraph('DiaDanhNgay', block.placeAndDate),
      ].join('')}</div></div>`;
    case 'title':
      return `<h2 class="TenLoai">${escapeMarkup(block.typeName)}</h2>${block.subject
        .map((line) => paragraph('TrichYeu', line))
        .join('')}${rule(subjectRule(block.subject, width), width)}`;
    case 'heading':
      return headingHtml(block);
    case 'paragraph':
      return paragraph(block.style, block.content, keepsNext);
    case 'dashList':
      return `<ul>${block.items.map((item) => `<li class="NoiDung">- ${inlineHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block, tableStaysWhole(block, width));
    case 'annexTitle': {
      const [first = '', ...rest] = [...(block.label === null ? [] : [block.label]), ...block.title];
      const lines = rest.map((line) => `<p class="PhuLuc">${escapeMarkup(line)}</p>`).join('');
      return `<h3 class="PhuLuc">${escapeMarkup(first)}</h3>${lines}${paragraph('KemTheo', block.attachedTo)}`;
    }
    case 'addressees':
      return addresseeLines(block)
        .map((line, index) => paragraph(index === 0 ? 'KinhGui' : 'KinhGuiMuc', line))
        .join('');
    case 'signature':
      return signatureHtml(block, width);
    case 'pageBreak':
      return '<div class="page-break"></div>';
  }
}

function signatureHtml(block: SignatureBlock, width: number): string {
  const recipients = `<p class="NoiNhanTieuDe">Nơi nhận:</p>${block.recipients
    .map((line) => `<p class="NoiNhanMuc">- ${inlineHtml(line)}</p>`)
    .join('')}`;
  const signer = ({ posts, signerName }: SignerColumn, emptyLines: number) =>
    `${posts.map((line) => paragraph('ChucVu', line)).join('')}${'<p class="ChucVu">&#160;</p>'.repeat(emptyLines)}${paragraph('HoTen', signerName)}`;
  const columns = (...cells: readonly string[]) =>
    `<div class="signature">${cells.map((one) => `<div class="signature-column">${one}</div>`).join('')}</div>`;
  if (block.leftSigner === undefined) return columns(recipients, signer(block, 0));
  const { left, right } = signerPadding(block, block.leftSigner);
  const both = [signer(block.leftSigner, left), signer(block, right)];
  return standsInThree(width) ? columns(recipients, ...both) : columns(...both) + columns(recipients, '');
}

/** Levels start below the preview's own headings. */
const TAGS: Readonly<Record<HeadingBlock['level'], string>> = { 1: 'h3', 2: 'h4', 3: 'h5', 4: 'h6' };

function headingHtml(block: HeadingBlock): string {
  const tag = TAGS[block.level];
  return `<${tag} class="${block.style}">${inlineHtml(block.content)}</${tag}>`;
}

function tableHtml(block: TableBlock, isWhole: boolean): string {
  const percents = columnWidths(
    block.columns.map((column) => column.weight),
    100,
  );
  const columns = percents.map((percent) => `<col class="w-${percent}">`).join('');
  const covered = new Map<number, number>();
  const header = block.header.map((row) => rowHtml(block, row, true, covered)).join('');
  const rows = block.rows.map((row) => rowHtml(block, row, false, covered)).join('');
  return `<table class="paper-table${isWhole ? ' whole' : ''}" aria-label="${escapeMarkup(block.summary)}"><colgroup>${columns}</colgroup><thead>${header}</thead><tbody>${rows}</tbody></table>`;
}

function rowHtml(block: TableBlock, row: TableRow, isHeader: boolean, covered: Map<number, number>): string {
  let column = 0;
  const skipCovered = () => {
    while ((covered.get(column) ?? 0) > 0) {
      covered.set(column, (covered.get(column) ?? 0) - 1);
      column += 1;
    }
  };
  const cells = row.cells.map((cell) => {
    skipCovered();
    const align = isHeader ? 'center' : (cell.align ?? block.columns[column]?.align ?? 'left');
    if (cell.rowSpan !== undefined && cell.rowSpan > 1) covered.set(column, cell.rowSpan - 1);
    column += cell.columnSpan ?? 1;
    const tag = isHeader ? 'th' : 'td';
    const spans = `${(cell.columnSpan ?? 1) > 1 ? ` colspan="${cell.columnSpan}"` : ''}${(cell.rowSpan ?? 1) > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`;
    const style = isHeader || cell.bold === true ? 'OBangTieuDe' : 'OBang';
    const content = cell.paragraphs.map((one) => `<p class="${style} align-${align}">${inlineHtml(one)}</p>`).join('');
    return `<${tag}${isHeader ? ' scope="col"' : ''}${spans}>${content}</${tag}>`;
  });
  skipCovered();
  return `<tr>${cells.join('')}</tr>`;
}

function paragraph(style: keyof typeof STYLES, content: readonly Inline[], keepsNext = false): string {
  return `<p class="${style}${keepsNext ? ' keep' : ''}">${inlineHtml(content)}</p>`;
}

function rule(length: number, width: number): string {
  return `<div class="rule w-${Math.max(1, Math.round((length / width) * 100))}"></div>`;
}

function inlineHtml(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'blank') return `<span class="blank" data-blank="${inline.blank}">${inline.dots}</span>`;
      const text = escapeMarkup(inline.text);
      const code = inline.kind === 'code' ? `<span class="code">${text}</span>` : text;
      const bold = inline.bold === true ? `<strong>${code}</strong>` : code;
      return inline.italic === true ? `<em>${bold}</em>` : bold;
    })
    .join('');
}
