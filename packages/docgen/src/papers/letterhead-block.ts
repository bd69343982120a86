import { LETTERHEAD_COLUMNS, STYLES } from '../format/administrative-format.ts';
import { evenLines } from '../format/text-width.ts';
import type { Inline, LetterheadBlock } from '../model/document-model.ts';
import { blank, cleanText, inlines, LONG_DOTS, SHORT_DOTS } from '../model/inlines.ts';
import type { PaperHead } from './paper-parts.ts';
import { dateParts, runningNumber, schoolKindInCapitals } from './paper-words.ts';

const COUNCIL_NOTATION = /(^|-)HĐTĐG$/;

/**
 * Letterhead of a paper (components 1a–4). A notation of the council ("KH-HĐTĐG") means that the council issues: the school
 * then takes the upper line (F05).
 */
export function letterheadBlock(head: PaperHead): LetterheadBlock {
  const school = cleanText(head.schoolName).toLocaleUpperCase('vi');
  const isCouncilPaper = head.notation !== null && COUNCIL_NOTATION.test(cleanText(head.notation));
  const governingBody = cleanText(head.governingBody ?? '').toLocaleUpperCase('vi');
  const upper = isCouncilPaper ? school : governingBody;
  const issuer = isCouncilPaper ? 'HỘI ĐỒNG TỰ ĐÁNH GIÁ' : school;
  return {
    kind: 'letterhead',
    governingBody:
      upper === ''
        ? [[blank('governingBody', LONG_DOTS)]]
        : lines(upper, false, isCouncilPaper ? head.lines?.school : head.lines?.governingBody),
    issuer: lines(issuer, true, isCouncilPaper ? [] : head.lines?.school),
    number: [{ kind: 'text', text: 'Số: ' }, ...numberAndNotation(head)],
    placeAndDate: placeAndDate(head),
  };
}

/** "27/KH-MNHB", with blanks for what is missing. */
export function numberAndNotation(head: Pick<PaperHead, 'number' | 'notation'>): readonly Inline[] {
  const number = head.number === null ? '' : runningNumber(cleanText(head.number));
  const notation = head.notation === null ? '' : cleanText(head.notation).replaceAll(' ', '');
  if (number !== '' && notation !== '') return [{ kind: 'code', text: `${number}/${notation}` }];
  return [
    number === '' ? blank('number') : { kind: 'text', text: number },
    notation === '' ? { kind: 'text', text: '/' } : { kind: 'code', text: `/${notation}` },
    ...(notation === '' ? [blank('notation')] : []),
  ];
}

/** "ngày 09 tháng 9 năm 2026", or its form with blanks. */
export function dateInlines(isoDate: string | null): readonly Inline[] {
  const parts = isoDate === null ? null : dateParts(isoDate);
  if (parts !== null) return [{ kind: 'text', text: `ngày ${parts.day} tháng ${parts.month} năm ${parts.year}` }];
  return [
    { kind: 'text', text: 'ngày ' },
    blank('date', SHORT_DOTS),
    { kind: 'text', text: ' tháng ' },
    blank('date', SHORT_DOTS),
    { kind: 'text', text: ' năm ' },
    blank('date', SHORT_DOTS),
  ];
}

function placeAndDate(head: PaperHead): readonly Inline[] {
  const place = cleanText(head.place ?? '');
  return [
    place === '' ? blank('place', LONG_DOTS) : { kind: 'text', text: place },
    { kind: 'text', text: ', ' },
    ...dateInlines(head.date),
  ];
}

/** The school's own lines where they say the same words as the letterhead in force; else broken by width. */
function lines(text: string, bold: boolean, own: readonly string[] = []): readonly (readonly Inline[])[] {
  const broken = own.map((line) => cleanText(line).toLocaleUpperCase('vi')).filter((line) => line !== '');
  if (broken.length > 1 && broken.join(' ') === text) return broken.map((line) => inlines(line));
  const { size } = bold ? STYLES.CoQuanBanHanh : STYLES.CoQuanChuQuan;
  return evenLines(text, LETTERHEAD_COLUMNS.left - 1, size, bold, schoolKindInCapitals(text)).map((line) =>
    inlines(line),
  );
}
