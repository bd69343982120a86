import type { Numbering, OutgoingPaper, PaperWithNumber } from '@minhchung/contract';
import { numberAndNotation, runningNumber } from '@minhchung/domain';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { type EventRecorder, eventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { letterheadOn, schoolReader } from '../schools/index.ts';
import { type OutgoingReader, type OutgoingWriter, outgoingReader, outgoingWriter } from './outgoing.repository.ts';

export interface NumberLooker {
  readonly register: OutgoingReader;
  /** Notation code of the school on that day; empty when there is none. */
  readonly notationCode: (day: string) => Promise<string>;
}

export interface NumberTools extends NumberLooker {
  readonly register: OutgoingWriter;
  readonly events: EventRecorder;
}

export interface NumberedPaper {
  readonly issuer: OutgoingPaper['issuer'];
  readonly typeCode: string;
  readonly subject: string;
  readonly issuedOn: string;
  readonly signer?: string | undefined;
  readonly recipients?: string | undefined;
  /** A number of the paper register; the next one of the series when left out. */
  readonly number?: number | undefined;
  readonly cycleId?: string | undefined;
  /** Which paper of the cycle it is. */
  readonly paper?: PaperWithNumber | undefined;
  readonly documentId?: string | undefined;
  readonly letterId?: string | undefined;
  /** What follows the slash where the paper writes it itself: `TTr-THSN`. */
  readonly notationPart?: string | undefined;
  /** What was written in the paper and gives way: it stays in the diary. */
  readonly replaces?: string | undefined;
  readonly status?: 'numbered' | 'signed';
}

export function numberLooker(tx: ReadTransaction, scope: SchoolScope): NumberLooker {
  return {
    register: outgoingReader(tx, scope),
    notationCode: async (day) => {
      const school = await schoolReader(tx, scope).get();
      return (school && letterheadOn(school.profiles, day)?.notationCode) ?? '';
    },
  };
}

export function numberTools(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: { readonly clock: Clock; readonly makeId: MakeId },
): NumberTools {
  return {
    ...numberLooker(tx, scope),
    register: outgoingWriter(tx, scope, makeId),
    events: eventRecorder(tx, scope, clock),
  };
}

/** Gives a paper its number. A number is given once in its series and year; what fails gives none. */
export async function takeNumber(
  { register, events, notationCode }: NumberTools,
  paper: NumberedPaper,
): Promise<OutgoingPaper> {
  const { issuer, typeCode, issuedOn } = paper;
  const notationPart = paper.notationPart || (await notationPartOf(issuer, typeCode, notationCode, issuedOn));
  if (notationPart === null) throw new Refusal('register.notationMissing');
  const series = { year: Number(issuedOn.slice(0, 4)), issuer, typeCode };
  if (paper.number !== undefined) await register.passNumber(series, paper.number);
  const number = paper.number ?? (await register.nextNumber(series));
  const notation = withPart(number, notationPart);
  if (paper.number !== undefined && (await register.isTaken(series, number))) {
    throw new Refusal('register.numberTaken', { params: { notation } });
  }

  const given = await register.add({
    ...series,
    number,
    notation,
    subject: paper.subject,
    issuedOn,
    signer: paper.signer ?? '',
    recipients: paper.recipients ?? '',
    status: paper.status ?? 'numbered',
    cycleId: paper.cycleId ?? null,
    paper: paper.paper ?? '',
    documentId: paper.documentId ?? null,
    letterId: paper.letterId ?? null,
  });
  await events.record({
    kind: 'outgoing.numbered',
    subjectType: 'outgoingPaper',
    subjectId: given.outgoingPaperId,
    cycleId: given.cycleId,
    detail: {
      ...(paper.replaces === undefined ? {} : { before: { notation: paper.replaces } }),
      after: { notation, subject: given.subject, issuedOn },
    },
  });
  return given;
}

/** The council has a series of its own under its usual short name (administrative format §3). */
const COUNCIL_CODE = 'HĐTĐG';

/** `KH-THSN`; null while the school has no notation code on that day. */
export async function notationPartOf(
  issuer: OutgoingPaper['issuer'],
  typeCode: string,
  notationCode: NumberTools['notationCode'],
  day: string,
): Promise<string | null> {
  const issuerCode = issuer === 'council' ? COUNCIL_CODE : await notationCode(day);
  if (issuerCode === '') return null;
  const whole = numberAndNotation(1, typeCode, issuerCode);
  return whole.slice(whole.indexOf('/') + 1);
}

/** `05/KH-THSN`, two digits at least. */
export function withPart(number: number, notationPart: string): string {
  return `${String(number).padStart(2, '0')}/${notationPart}`;
}

/**
 * Enters a decision in the register as it is signed: with the number that is written in it (`38`, `38/QĐ-THSN`), or with
 * the next one, which then takes its place. Gives the number as it is printed. A text that is no number stays as it is.
 */
export async function numberDecision(
  tools: NumberTools,
  decision: {
    readonly written: string | null;
    /** Left out: what is written. */
    readonly numbering: Numbering | undefined;
    readonly date: string;
    readonly subject: string;
    readonly cycleId: string;
  },
): Promise<string> {
  const { written, numbering, date, subject, cycleId } = decision;
  const entry = {
    issuer: 'school',
    typeCode: 'QĐ',
    subject,
    issuedOn: date,
    cycleId,
    paper: 'councilDecision',
    status: 'signed',
  } as const;
  if (written === null || numbering === 'next') {
    const given = await takeNumber(tools, { ...entry, ...(written === null ? {} : { replaces: written }) });
    return String(given.number).padStart(2, '0');
  }
  const number = runningNumber(written);
  const notationPart = written.split('/').slice(1).join('/').trim();
  // Without a notation code there is no register yet; a number that the school wrote is not refused for that.
  if (number === null || (notationPart === '' && (await tools.notationCode(date)) === '')) return written;
  await takeNumber(tools, { ...entry, number, notationPart });
  return written;
}
