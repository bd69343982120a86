import {
  letterheadColumns,
  PAGES,
  QUOC_HIEU,
  STYLES,
  TIEU_NGU,
  usableWidth,
} from '../../format/administrative-format.ts';
import type { Block, DocumentModel, Inline, SignerColumn, TableBlock, TableRow } from '../../model/document-model.ts';
import { addresseeLines } from '../../model/walk.ts';
import { withBoundNumbers } from '../bound-words.ts';
import { withFittedTables } from '../fit-tables.ts';
import { keepsWithNext, tableStaysWhole } from '../keeps.ts';
import { MOST_ROWS_KEPT_TOGETHER, staysWhole } from '../rows.ts';
import { issuerRule, subjectRule, TIEU_NGU_RULE } from '../rule-lengths.ts';
import { signerPadding, standsInThree } from '../signatures.ts';

/** Free font with the metrics of Times New Roman, which itself may not be distributed. */
export const PDF_FONT = 'Tinos';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The paper as data for `administrative-paper.typ`: structure, texts and measures; no markup. */
export function typstData(model: DocumentModel): JsonValue {
  return {
    title: model.title,
    font: PDF_FONT,
    styles: STYLES,
    sections: withFittedTables(model).sections.map((section) => ({
      page: { ...PAGES[section.orientation], margins: { ...PAGES[section.orientation].margins } },
      restartsPageNumbers: section.restartsPageNumbers,
      blocks: section.blocks.map((block, index) =>
        blockData(block, usableWidth(section.orientation), keepsWithNext(block, section.blocks[index + 1])),
      ),
    })),
  };
}

function blockData(block: Block, width: number, keepWithNext: boolean): JsonValue {
  switch (block.kind) {
    case 'letterhead':
      return {
        kind: block.kind,
        columns: [letterheadColumns(width).left, letterheadColumns(width).right],
        governingBody: block.governingBody.map(inlineData),
        issuer: block.issuer.map(inlineData),
        issuerRule: issuerRule(block.issuer),
        quocHieu: QUOC_HIEU,
        tieuNgu: TIEU_NGU,
        tieuNguRule: TIEU_NGU_RULE,
        number: block.number === null ? null : inlineData(block.number),
        placeAndDate: block.placeAndDate === null ? null : inlineData(block.placeAndDate),
      };
    case 'title':
      return {
        kind: block.kind,
        typeName: block.typeName,
        subject: block.subject.map(inlineData),
        rule: subjectRule(block.subject, width),
      };
    case 'heading':
      return { kind: block.kind, style: block.style, level: block.level, content: inlineData(block.content) };
    case 'paragraph':
      return {
        kind: block.kind,
        style: block.style,
        content: inlineData(block.content),
        keepWithNext,
      };
    case 'dashList':
      return { kind: block.kind, items: block.items.map(inlineData) };
    case 'table':
      return tableData(block, width);
    case 'annexTitle':
      return {
        kind: block.kind,
        lines: [...(block.label === null ? [] : [block.label]), ...block.title],
        attachedTo: inlineData(block.attachedTo),
      };
    case 'addressees':
      return { kind: block.kind, lines: addresseeLines(block).map(inlineData) };
    case 'signature': {
      const padding = block.leftSigner === undefined ? { left: 0, right: 0 } : signerPadding(block, block.leftSigner);
      return {
        kind: block.kind,
        recipients: block.recipients.map(inlineData),
        right: signerData(block, padding.right),
        left: block.leftSigner === undefined ? null : signerData(block.leftSigner, padding.left),
        inThree: standsInThree(width),
      };
    }
    case 'pageBreak':
      return { kind: block.kind };
  }
}

function signerData({ posts, signerName }: SignerColumn, emptyLines: number): JsonValue {
  return { posts: posts.map(inlineData), signerName: inlineData(signerName), emptyLines };
}

function tableData(block: TableBlock, width: number): JsonValue {
  const covered = new Map<number, number>();
  const rowData = (row: TableRow, isHeader: boolean): JsonValue => {
    const whole = isHeader || staysWhole(row, block, width);
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
      return {
        paragraphs: cell.paragraphs.map(inlineData),
        columnSpan: cell.columnSpan ?? 1,
        rowSpan: cell.rowSpan ?? 1,
        align,
        bold: cell.bold ?? false,
        whole: whole && (cell.rowSpan ?? 1) <= MOST_ROWS_KEPT_TOGETHER,
      };
    });
    skipCovered();
    return cells;
  };
  return {
    kind: block.kind,
    columns: block.columns.map((column) => column.weight),
    whole: tableStaysWhole(block, width),
    header: block.header.map((row) => rowData(row, true)),
    rows: block.rows.map((row) => rowData(row, false)),
  };
}

function inlineData(content: readonly Inline[]): JsonValue {
  return content.map((inline) =>
    inline.kind === 'blank'
      ? { kind: 'blank', text: inline.dots }
      : {
          kind: inline.kind,
          text: withBoundNumbers(inline.text),
          bold: inline.bold ?? false,
          italic: inline.italic ?? false,
        },
  );
}
