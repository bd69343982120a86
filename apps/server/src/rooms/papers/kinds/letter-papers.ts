import type { Row } from '@minhchung/contract';
import {
  type DocumentModel,
  firstMeetingMinutes,
  type InvestmentLine,
  investmentLetter,
  type InvestmentLetter as LetterPaper,
} from '@minhchung/docgen';
import { formatVietnameseDate, formatVietnameseMonth } from '@minhchung/domain';
import { filled, headOf, letterheadOf, notation, type PaperSource, withNotation, wordingOf } from '../paper-source.ts';
import { principalSigner } from './council-decision-paper.ts';
import { councilMembers } from './council-lines.ts';
import { signerOf } from './paper-lines.ts';
import { planText } from './plan-paper.ts';
import { seatName } from './sheet-papers.ts';

/** The letter (tờ trình) to the authority: as sent, as drafted, or from the requests of the plan while there is no draft. */
export function investmentLetterPaper(source: PaperSource): DocumentModel {
  return investmentLetter(source.sentLetter ?? letterPaper(source));
}

/** The letter as it stands now, whether it was sent before or not. */
export function letterPaper(source: PaperSource): LetterPaper {
  const view = source.letter;
  const requests = view?.requests ?? source.plan.investments;
  const wording = wordingOf('investmentLetter', source);
  const notationCode = letterheadOf('investmentLetter', source).notationCode;
  const letter = view?.letter;
  const written = paragraphs(letter?.reasons ?? '');
  const isLegalBasis = (line: string) => /^căn cứ\s/iu.test(line);
  const reasons = written.filter((line) => !isLegalBasis(line));
  return {
    head: headOf('investmentLetter', source, {
      number: letter?.number ?? null,
      notation: filled(letter?.notation ?? '') ?? notation('TTr', notationCode),
      date: letter?.issuedOn ?? null,
    }),
    subject: filled(letter?.subject ?? ''),
    receivers: receiversOf(letter?.addressee ?? '', requests),
    legalBases: written.filter(isLegalBasis).map((text) => ({ text })),
    lines: requests.map(requestLine),
    // What the letter says itself wins over the school's usual wording.
    wording: {
      ...wording,
      opening: reasons.length > 0 ? reasons : wording.opening,
      closing: paragraphs(letter?.proposal ?? '').join(' ') || wording.closing,
    },
    signer: letter?.signerName
      ? signerOf(letter.signerAuthority, letter.signerPost || 'HIỆU TRƯỞNG', letter.signerName)
      : principalSigner(source),
  };
}

/** Several authorities stand on lines of their own, or between semicolons. */
function receiversOf(addressee: string, requests: readonly Row<'investments'>[]): readonly string[] {
  const names = (text: string) =>
    text
      .split(/[;\n]/)
      .map((name) =>
        name
          .trim()
          .replace(/^[-–]\s*/, '')
          .replace(/[.,]$/, ''),
      )
      .filter((name) => name !== '');
  const own = names(addressee);
  return own.length > 0 ? own : [...new Set(requests.flatMap((row) => names(row.receiver)))];
}

function requestLine(row: Row<'investments'>): InvestmentLine {
  const due = row.dueMonth === null ? null : dueText(row.dueMonth);
  return {
    action: filled(row.action),
    item: row.item,
    quantity: row.quantity === null ? null : String(row.quantity).padStart(2, '0'),
    place: null,
    criterion: row.criterionCodes.length === 0 ? null : row.criterionCodes.join(', '),
    cost: row.costVnd,
    source: null,
    periodText: due ?? (row.schoolYear === null ? null : `Năm học ${row.schoolYear}`),
  };
}

function dueText(monthOrDay: string): string {
  return monthOrDay.length === 7 ? `Tháng ${formatVietnameseMonth(monthOrDay)}` : formatVietnameseDate(monthOrDay);
}

function paragraphs(text: string): readonly string[] {
  const { paragraphs: all, items } = planText(text);
  return [...all, ...items.map((item, index) => `${index + 1}. ${item}`)];
}

/** Minutes of the council's first meeting: names and decision as known, the meeting itself by hand. */
export function firstMeetingMinutesPaper(source: PaperSource): DocumentModel {
  const { council } = source.council;
  const { minutes } = source;
  const [number = null, ...notationParts] = minutes?.notation.split('/') ?? [];
  return firstMeetingMinutes({
    head: headOf('firstMeetingMinutes', source, {
      number,
      notation:
        filled(notationParts.join('/')) ?? notation('BB', letterheadOf('firstMeetingMinutes', source).notationCode),
      date: minutes?.issuedOn ?? null,
    }),
    schoolYear: source.cycle.schoolYears.at(-1) ?? null,
    // Minutes bear the day of the meeting.
    heldOn: minutes?.issuedOn ?? null,
    decision:
      council.decisionNumber || council.decisionDate
        ? { number: withNotation(council.decisionNumber, source), date: council.decisionDate }
        : null,
    members: councilMembers(source),
    chairName: seatName('chair', source),
    secretaryName: seatName('secretary', source),
    agenda: [],
    wording: wordingOf('firstMeetingMinutes', source),
  });
}
