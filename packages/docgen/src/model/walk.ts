import { type Orientation, QUOC_HIEU, TIEU_NGU } from '../format/administrative-format.ts';
import type { AddresseesBlock, Block, DocumentModel, Inline } from './document-model.ts';

const asText = (text: string): readonly Inline[] => [{ kind: 'text', text }];

/** Every printed paragraph of a block, in reading order. */
function paragraphsOf(block: Block, orientation: Orientation): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'letterhead':
      return [
        ...block.governingBody,
        ...block.issuer,
        asText(QUOC_HIEU),
        asText(TIEU_NGU),
        ...(block.number === null ? [] : [block.number]),
        ...(block.placeAndDate === null ? [] : [block.placeAndDate]),
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
    case 'addressees':
      return addresseeLines(block);
    case 'signature': {
      const recipients = [
        asText('Nơi nhận:'),
        ...block.recipients.map((line) => [{ kind: 'text', text: '- ' } as const, ...line]),
      ];
      const right = [...block.posts, block.signerName];
      const left = block.leftSigner;
      if (left === undefined) return [...recipients, ...right];
      const both = [...left.posts, left.signerName, ...right];
      // On a page turned the recipients stand beside the signers, on an upright one below them.
      return orientation === 'landscape' ? [...recipients, ...both] : [...both, ...recipients];
    }
    case 'pageBreak':
      return [];
  }
}

/** The printed lines of "Kính gửi": one receiver on the line itself, several each on a line with a dash. */
export function addresseeLines({ receivers }: AddresseesBlock): readonly (readonly Inline[])[] {
  const [only] = receivers;
  if (only !== undefined && receivers.length === 1) return [[...asText('Kính gửi: '), ...only]];
  return [asText('Kính gửi:'), ...receivers.map((line) => [...asText('- '), ...line])];
}

/** Every inline of the paper, in reading order. */
export function inlinesOf(model: DocumentModel): readonly Inline[] {
  return model.sections.flatMap((section) =>
    section.blocks.flatMap((block) => paragraphsOf(block, section.orientation).flat()),
  );
}

/** The printed text of one paragraph. */
export function textOf(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'blank' ? inline.dots : inline.text)).join('');
}

/** The whole paper as text, one line per paragraph; what the files must contain, for comparison. */
export function plainText(model: DocumentModel): readonly string[] {
  return model.sections.flatMap((section) =>
    section.blocks.flatMap((block) => paragraphsOf(block, section.orientation).map(textOf)),
  );
}
