import { PageBreak, Paragraph, type Table } from 'docx';
import {
  letterheadColumns,
  type Orientation,
  QUOC_HIEU,
  TIEU_NGU,
  usableWidth,
} from '../../format/administrative-format.ts';
import type {
  AddresseesBlock,
  Block,
  LetterheadBlock,
  SignatureBlock,
  SignerColumn,
  TitleBlock,
} from '../../model/document-model.ts';
import { addresseeLines } from '../../model/walk.ts';
import { keepsWithNext } from '../keeps.ts';
import { issuerRule, subjectRule, TIEU_NGU_RULE } from '../rule-lengths.ts';
import { signerPadding, standsInThree } from '../signatures.ts';
import { plain, rule, styled } from './paragraphs.ts';
import { dataTable, layoutTable } from './tables.ts';

type WordBlock = Paragraph | Table;

const SPACE_AFTER_TABLE = 120;
/** Above "Nơi nhận" and the posts of the signers, as the PDF has it; the paragraph before brings 6 pt of its own. */
const SPACE_ABOVE_SIGNATURE = { spacing: { before: 120 } };
const SPACE_ABOVE_RECIPIENTS = { spacing: { before: 240 } };

/** Blocks of one section as Word paragraphs and tables. */
export function wordBlocks(blocks: readonly Block[], orientation: Orientation): readonly WordBlock[] {
  const width = usableWidth(orientation);
  const result = blocks.flatMap((block, index) =>
    wordBlock(block, width, {
      afterTable: blocks[index - 1]?.kind === 'table',
      keepNext: keepsWithNext(block, blocks[index + 1]),
    }),
  );
  return blocks.at(-1)?.kind === 'table' ? [...result, new Paragraph({ style: 'DuongKe' })] : result;
}

interface Neighbours {
  readonly afterTable: boolean;
  readonly keepNext: boolean;
}

function wordBlock(block: Block, width: number, { afterTable, keepNext }: Neighbours): readonly WordBlock[] {
  const gap = afterTable ? { spacing: { before: SPACE_AFTER_TABLE } } : {};
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, width)];
    case 'title':
      return title(block, width);
    case 'heading':
      return [styled(block.style, block.content, { outlineLevel: block.level - 1, ...gap })];
    case 'paragraph':
      return [styled(block.style, block.content, keepNext ? { ...gap, keepNext } : gap)];
    case 'dashList':
      return block.items.map((item) => styled('NoiDung', [{ kind: 'text', text: '- ' }, ...item]));
    case 'table':
      return [...(afterTable ? [new Paragraph({ style: 'DuongKe' })] : []), dataTable(block, width)];
    case 'annexTitle':
      return [
        ...(block.label === null ? [] : [plain('PhuLuc', block.label, { outlineLevel: 0 })]),
        ...block.title.map((line) => plain('PhuLuc', line, block.label === null ? { outlineLevel: 0 } : {})),
        styled('KemTheo', block.attachedTo),
      ];
    case 'addressees':
      return addressees(block);
    case 'signature':
      return [signature(block, width)];
    case 'pageBreak':
      return [new Paragraph({ style: 'DuongKe', children: [new PageBreak()] })];
  }
}

function letterhead(block: LetterheadBlock, width: number): Table {
  const { left, right } = letterheadColumns(width);
  return layoutTable(
    [left, right],
    [
      [
        [
          ...block.governingBody.map((line) => styled('CoQuanChuQuan', line)),
          ...block.issuer.map((line) => styled('CoQuanBanHanh', line)),
          rule(issuerRule(block.issuer), left),
        ],
        [plain('QuocHieu', QUOC_HIEU), plain('TieuNgu', TIEU_NGU), rule(TIEU_NGU_RULE, right)],
      ],
      ...(block.number === null && block.placeAndDate === null
        ? []
        : [
            [
              [block.number === null ? empty() : styled('SoKyHieu', block.number)],
              [block.placeAndDate === null ? empty() : styled('DiaDanhNgay', block.placeAndDate)],
            ],
          ]),
    ],
  );
}

function title(block: TitleBlock, width: number): readonly WordBlock[] {
  return [
    plain('TenLoai', block.typeName),
    ...block.subject.map((line) => styled('TrichYeu', line)),
    rule(subjectRule(block.subject, width), width),
    new Paragraph({ style: 'DuongKe', spacing: { after: SPACE_AFTER_TABLE } }),
  ];
}

const empty = () => new Paragraph({ style: 'DuongKe' });

function addressees(block: AddresseesBlock): readonly WordBlock[] {
  return addresseeLines(block).map((line, index) => styled(index === 0 ? 'KinhGui' : 'KinhGuiMuc', line));
}

function signature(block: SignatureBlock, width: number): Table {
  const isBelow = block.leftSigner !== undefined && !standsInThree(width);
  const recipients = [
    plain('NoiNhanTieuDe', 'Nơi nhận:', isBelow ? SPACE_ABOVE_RECIPIENTS : SPACE_ABOVE_SIGNATURE),
    ...block.recipients.map((line) => styled('NoiNhanMuc', [{ kind: 'text', text: '- ' }, ...line])),
  ];
  if (block.leftSigner === undefined) {
    return layoutTable([width / 2, width / 2], [[recipients, signer(block, 0)]]);
  }
  const { left, right } = signerPadding(block, block.leftSigner);
  const both = [signer(block.leftSigner, left), signer(block, right)];
  if (!isBelow) return layoutTable([width / 3, width / 3, width / 3], [[recipients, ...both]]);
  return layoutTable([width / 2, width / 2], [both, [recipients, [empty()]]]);
}

function signer({ posts, signerName }: SignerColumn, emptyLines: number): readonly Paragraph[] {
  return [
    ...posts.map((line, index) => styled('ChucVu', line, index === 0 ? SPACE_ABOVE_SIGNATURE : {})),
    ...Array.from({ length: emptyLines }, () => styled('ChucVu', [])),
    styled('HoTen', signerName),
  ];
}
