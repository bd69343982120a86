import { type StyleId, TYPE_CODES } from '../format/administrative-format.ts';
import type { WordDocument, WordParagraph } from './word-document.ts';

/** The components of §2 as found in a file: by named style, else by what the text says and where it stands. */
export interface Components {
  readonly quocHieu: WordParagraph | undefined;
  readonly tieuNgu: WordParagraph | undefined;
  readonly governingBody: readonly WordParagraph[];
  readonly issuer: readonly WordParagraph[];
  readonly number: WordParagraph | undefined;
  readonly placeAndDate: WordParagraph | undefined;
  readonly typeName: WordParagraph | undefined;
  readonly subject: readonly WordParagraph[];
  readonly legalBases: readonly WordParagraph[];
  readonly recipientsTitle: WordParagraph | undefined;
  readonly recipients: readonly WordParagraph[];
  /** Who signs, from left to right. */
  readonly signers: readonly SignerParagraphs[];
  /** Last sentence before the signature. */
  readonly lastSentence: WordParagraph | undefined;
  readonly annexes: readonly Annex[];
}

export interface SignerParagraphs {
  readonly posts: readonly WordParagraph[];
  readonly name: WordParagraph | undefined;
}

export interface Annex {
  readonly title: WordParagraph;
  readonly attachedTo: WordParagraph | undefined;
}

const QUOC_HIEU = /^cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam$/iu;
const TIEU_NGU = /^độc\s+lập\W+tự\s+do\W+hạnh\s+phúc$/iu;
const NUMBER_LINE = /^số\s*:/iu;
const DATE_LINE = /^[^:]*,\s*ngày\b.*\btháng\b.*\bnăm\b/iu;
const RECIPIENTS = /^nơi\s+nhận\s*:?$/iu;
const LEGAL_BASIS = /^(?:căn cứ|theo đề nghị)\s/iu;
const POST = /^(?:TM|KT|TL|TUQ|Q)\b|^(?:HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG|CHỦ TỊCH|PHÓ CHỦ TỊCH)\b/u;
const ATTACHED = /^\(?\s*(?:ban hành\s+)?kèm theo\s/iu;
const ANNEX = /^(?:phụ lục|danh sách|bảng phân công)/iu;
const LETTERHEAD_PARAGRAPHS = 20;

export function findComponents(document: WordDocument): Components {
  const paragraphs = document.paragraphs.filter((one) => one.text.trim() !== '');
  const head = paragraphs.slice(0, LETTERHEAD_PARAGRAPHS);
  const styled = (style: StyleId) => paragraphs.filter((one) => one.styleId === style);
  const either = (style: StyleId, pattern: RegExp, among = head) =>
    styled(style)[0] ?? among.find((one) => pattern.test(one.text.trim()));
  const number = either('SoKyHieu', NUMBER_LINE);
  const typeName = styled('TenLoai')[0] ?? head.find((one) => one.text.trim().toLocaleUpperCase('vi') in TYPE_CODES);
  const recipientsTitle = either('NoiNhanTieuDe', RECIPIENTS, paragraphs);
  const signers = signersOf(paragraphs, recipientsTitle);
  return {
    quocHieu: either('QuocHieu', QUOC_HIEU),
    tieuNgu: either('TieuNgu', TIEU_NGU),
    ...letterheadLeft(head, number, styled),
    number,
    placeAndDate: either('DiaDanhNgay', DATE_LINE),
    typeName,
    subject: subjectOf(paragraphs, typeName, styled('TrichYeu')),
    legalBases: legalBasesOf(paragraphs, styled('CanCu')),
    recipientsTitle,
    recipients: recipientsOf(paragraphs, recipientsTitle, styled('NoiNhanMuc')),
    signers,
    lastSentence: lastSentence(paragraphs, recipientsTitle ?? signers[0]?.posts[0]),
    annexes: annexesOf(document),
  };
}

type Styled = (style: StyleId) => readonly WordParagraph[];

function letterheadLeft(head: readonly WordParagraph[], number: WordParagraph | undefined, styled: Styled) {
  const governingBody = styled('CoQuanChuQuan');
  const issuer = styled('CoQuanBanHanh');
  if (governingBody.length > 0 || issuer.length > 0 || number?.table !== 1) return { governingBody, issuer };
  const left = head.filter((one) => one.table === 1 && one.cell === 1 && one.index < number.index);
  const isBold = (one: WordParagraph) => one.runs.length > 0 && one.runs.every((run) => run.bold);
  return { governingBody: left.filter((one) => !isBold(one)), issuer: left.filter(isBold) };
}

function subjectOf(
  paragraphs: readonly WordParagraph[],
  typeName: WordParagraph | undefined,
  styled: readonly WordParagraph[],
): readonly WordParagraph[] {
  if (styled.length > 0 || typeName === undefined) return styled;
  const after = paragraphs.filter((one) => one.index > typeName.index);
  const end = after.findIndex((one) => one.align !== 'center' || !one.runs.every((run) => run.bold));
  return after.slice(0, Math.max(0, end));
}

function legalBasesOf(
  paragraphs: readonly WordParagraph[],
  styled: readonly WordParagraph[],
): readonly WordParagraph[] {
  if (styled.length > 0) return styled;
  const first = paragraphs.findIndex((one) => one.table === null && LEGAL_BASIS.test(one.text.trim()));
  if (first < 0) return [];
  const rest = paragraphs.slice(first);
  const end = rest.findIndex((one) => !LEGAL_BASIS.test(one.text.trim()));
  return end < 0 ? rest : rest.slice(0, end);
}

function recipientsOf(
  paragraphs: readonly WordParagraph[],
  title: WordParagraph | undefined,
  styled: readonly WordParagraph[],
): readonly WordParagraph[] {
  if (styled.length > 0 || title === undefined) return styled;
  const after = paragraphs.filter(
    (one) => one.index > title.index && one.table === title.table && one.cell === title.cell,
  );
  const end = after.findIndex((one) => POST.test(one.text.trim()));
  return end < 0 ? after : after.slice(0, end);
}

function signersOf(
  paragraphs: readonly WordParagraph[],
  title: WordParagraph | undefined,
): readonly SignerParagraphs[] {
  const named = paragraphs.filter((one) => one.styleId === 'ChucVu' || one.styleId === 'HoTen');
  const columns = Map.groupBy(named, (one) => `${one.table}/${one.cell}`);
  if (columns.size > 0) {
    return [...columns.values()].map((column) => ({
      posts: column.filter((one) => one.styleId === 'ChucVu'),
      name: column.find((one) => one.styleId === 'HoTen'),
    }));
  }
  const after =
    title === undefined ? [] : paragraphs.filter((one) => one.index > title.index && one.section === title.section);
  const found = after.filter((one) => POST.test(one.text.trim()));
  const last = found.at(-1);
  const name =
    last === undefined ? undefined : after.find((one) => one.index > last.index && !one.text.trim().startsWith('-'));
  return found.length === 0 ? [] : [{ posts: found, name }];
}

function lastSentence(
  paragraphs: readonly WordParagraph[],
  signature: WordParagraph | undefined,
): WordParagraph | undefined {
  if (signature === undefined) return undefined;
  return paragraphs.findLast((one) => one.index < signature.index && one.table === null);
}

function annexesOf(document: WordDocument): readonly Annex[] {
  return document.sections.slice(1).flatMap((section): readonly Annex[] => {
    const own = document.paragraphs.filter((one) => one.section === section.index && one.text.trim() !== '');
    const title = own[0];
    if (title === undefined) return [];
    const isAnnex = title.styleId === 'PhuLuc' || ANNEX.test(title.text.trim());
    if (!isAnnex) return [];
    const start = own.slice(0, 6);
    return [
      {
        title,
        attachedTo:
          start.find((one) => one.styleId === 'KemTheo') ?? start.find((one) => ATTACHED.test(one.text.trim())),
      },
    ];
  });
}
