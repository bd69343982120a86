import type { Numbering, OutgoingPaper, PaperNumber, PaperWithNumber } from '@minhchung/contract';
import { formatVietnameseDate, runningNumber } from '@minhchung/domain';
import { Refusal } from '../../platform/kit/refusal.ts';
import { decideEntry, type WrittenNumber, writtenText } from './paper-number.rules.ts';
import { type NumberLooker, type NumberTools, notationPartOf, takeNumber, withPart } from './take-number.usecase.ts';

/** A paper of a cycle as the register sees it. */
export interface PaperToNumber {
  readonly paper: PaperWithNumber;
  readonly typeCode: string;
  readonly issuer: OutgoingPaper['issuer'];
  readonly cycleId: string;
  readonly letterId: string | null;
  readonly subject: string;
  readonly signer: string;
  readonly recipients: string;
  readonly written: WrittenNumber;
  readonly line: OutgoingPaper | null;
}

interface Dependencies extends NumberTools {
  /** Brings number, notation and day into the paper, so that it prints what the register says. */
  readonly keep: (number: WrittenNumber) => Promise<void>;
}

interface Asked {
  readonly numbering?: Numbering | undefined;
  readonly issuedOn: string;
  readonly number?: number | undefined;
  readonly subject?: string | undefined;
  readonly signer?: string | undefined;
  readonly recipients?: string | undefined;
}

/**
 * Gives a paper of a cycle its number: register and paper say the same, in one transaction. A paper has one number. What
 * somebody wrote in it before is not replaced without being asked for (C81).
 */
export async function numberPaper(
  { keep, ...tools }: Dependencies,
  paper: PaperToNumber,
  asked: Asked,
): Promise<OutgoingPaper> {
  if (paper.line) throw new Refusal('object.duplicate');
  const { written, typeCode, issuer } = paper;
  const expectedPart = await notationPartOf(issuer, typeCode, tools.notationCode, asked.issuedOn);
  const decision = decideEntry(written, expectedPart, {
    numbering: asked.numbering,
    issuedOn: asked.issuedOn,
    number: asked.number,
  });
  if (decision.kind === 'unreadable') {
    throw new Refusal('register.numberUnreadable', { params: { number: decision.number } });
  }
  if (decision.kind === 'ask') {
    const next = await nextText(tools, paper, { ...asked, expectedPart });
    throw new Refusal('register.numberWritten', { params: { written: writtenText(written, expectedPart), next } });
  }

  const { entry, isReplacing } = decision;
  const given = await takeNumber(tools, {
    issuer,
    typeCode,
    ...entry,
    subject: asked.subject || paper.subject,
    signer: asked.signer || paper.signer,
    recipients: asked.recipients || paper.recipients,
    cycleId: paper.cycleId,
    paper: paper.paper,
    letterId: paper.letterId ?? undefined,
    replaces: isReplacing ? (writtenText(written, expectedPart) ?? undefined) : undefined,
  });
  const [number = '', ...rest] = given.notation.split('/');
  await keep({ number, notation: rest.join('/'), issuedOn: given.issuedOn });
  return given;
}

/** What is written in a paper, what the register says, and what it would give on a day. */
export async function lookAtNumber(tools: NumberLooker, paper: PaperToNumber, day: string): Promise<PaperNumber> {
  const { written, typeCode, issuer, line } = paper;
  const expectedPart = await notationPartOf(issuer, typeCode, tools.notationCode, day);
  const series = { year: Number((written.issuedOn ?? day).slice(0, 4)), issuer, typeCode };
  const number = written.number === null ? null : runningNumber(written.number);
  return {
    line,
    written: written.number === null ? null : `${written.number}/${written.notation || (expectedPart ?? '…')}`,
    isWrittenTaken: line === null && number !== null && (await tools.register.isTaken(series, number)),
    next: expectedPart === null ? null : withPart((await lastOn(tools, paper, day)) + 1, expectedPart),
    issuedOn: written.issuedOn,
  };
}

async function nextText(
  tools: NumberLooker,
  paper: PaperToNumber,
  { issuedOn, number, expectedPart }: Asked & { readonly expectedPart: string | null },
): Promise<string> {
  const next = number ?? (await lastOn(tools, paper, issuedOn)) + 1;
  return `số ${withPart(next, expectedPart ?? '…')} ngày ${formatVietnameseDate(issuedOn, 'numeric')}`;
}

function lastOn({ register }: NumberLooker, { issuer, typeCode }: PaperToNumber, day: string): Promise<number> {
  return register.lastNumber({ year: Number(day.slice(0, 4)), issuer, typeCode });
}
