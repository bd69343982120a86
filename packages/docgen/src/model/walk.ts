import { QUOC_HIEU, TIEU_NGU } from '../format/administrative-format.ts';
import type { Block, DocumentModel, Inline } from './document-model.ts';

const asText = (text: string): readonly Inline[] => [{ kind: 'text', text }];

/** Every printed paragraph of a block, in reading order. */
function paragraphsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'letterhead':
      return [
        ...block.governingBody,
        ...block.issuer,
        asText(QUOC_HIEU),
        asText(TIEU_NGU),
        block.number,
        block.placeAndDate,
      ];
    case 'title':
      return [asText(block.typeName), ...block.subject];
    case 'heading':
    case 'paragraph':
      return [block.content];
    case 'dashList':
      return block.items.map((item) => [{ kind: 'text', text: '- ' } as const, ...item]);
    case 'table':
      return [...block.header, ...block.rows].flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
    case 'annexTitle':
      return [...(block.label === null ? [] : [asText(block.label)]), ...block.title.map(asText), block.attachedTo];
    case 'signature':
      return [
        asText('Nơi nhận:'),
        ...block.recipients.map((line) => [{ kind: 'text', text: '- ' } as const, ...line]),
        ...block.posts,
        block.signerName,
      ];
    case 'pageBreak':
      return [];
  }
}

/** Every inline of the paper, in reading order. */
export function inlinesOf(model: DocumentModel): readonly Inline[] {
  return model.sections.flatMap((section) => section.blocks.flatMap((block) => paragraphsOf(block).flat()));
}

/** The printed text of one paragraph. */
export function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'blank' ? inline.dots : inline.text)).join('');
}

/** The whole paper as text, one line per paragraph; what the files must contain, for comparison. */
export function plainText(model: DocumentModel): readonly string[] {
  return model.sections.flatMap((section) => section.blocks.flatMap((block) => paragraphsOf(block).map(textOf)));
}
