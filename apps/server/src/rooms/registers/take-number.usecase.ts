import type { OutgoingPaper } from '@minhchung/contract';
import { numberAndNotation, runningNumber } from '@minhchung/domain';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import { type EventRecorder, eventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { letterheadOn, schoolReader } from '../schools/index.ts';
import { type OutgoingWriter, outgoingWriter } from './outgoing.repository.ts';

export interface NumberTools {
  readonly register: OutgoingWriter;
  readonly events: EventRecorder;
  /** Notation code of the school on that day; empty when there is none. */
  readonly notationCode: (day: string) => Promise<string>;
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
  readonly paper?: 'councilDecision' | 'plan' | undefined;
  readonly documentId?: string | undefined;
  readonly status?: 'numbered' | 'signed';
}

export function numberTools(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: { readonly clock: Clock; readonly makeId: MakeId },
): NumberTools {
  return {
    register: outgoingWriter(tx, scope, makeId),
    events: eventRecorder(tx, scope, clock),
    notationCode: async (day) => {
      const school = await schoolReader(tx, scope).get();
      return (school && letterheadOn(school.profiles, day)?.notationCode) ?? '';
    },
  };
}

/** The council has a series of its own under its usual short name (administrative format §3). */
const COUNCIL_CODE = 'HĐTĐG';

/** Gives a paper its number. A number is given once in its series and year; what fails gives none. */
export async function takeNumber(
  { register, events, notationCode }: NumberTools,
  paper: NumberedPaper,
): Promise<OutgoingPaper> {
  const { issuer, typeCode, issuedOn } = paper;
  const issuerCode = issuer === 'council' ? COUNCIL_CODE : await notationCode(issuedOn);
  if (issuerCode === '') throw new Refusal('register.notationMissing');
  const series = { year: Number(issuedOn.slice(0, 4)), issuer, typeCode };
  if (paper.number !== undefined) await register.passNumber(series, paper.number);
  const number = paper.number ?? (await register.nextNumber(series));
  const notation = numberAndNotation(number, typeCode, issuerCode);
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
  });
  await events.record({
    kind: 'outgoing.numbered',
    subjectType: 'outgoingPaper',
    subjectId: given.outgoingPaperId,
    cycleId: given.cycleId,
    detail: { after: { notation, subject: given.subject, issuedOn } },
  });
  return given;
}

/**
 * Enters a decision in the register as it is signed: the next number, or the one that was typed (`38`, `38/QĐ-THSN`).
 * Gives the running number as it is printed, two digits at least. A text that is no number stays as it was typed.
 */
export async function numberDecision(
  tools: NumberTools,
  decision: {
    readonly typed: string | null;
    readonly date: string;
    readonly subject: string;
    readonly cycleId: string;
  },
): Promise<string> {
  const { typed, date, subject, cycleId } = decision;
  const number = typed === null ? undefined : (runningNumber(typed) ?? null);
  if (typed !== null && number === null) return typed;
  // Without a notation code there is no register yet; a number that the school typed is not refused for that.
  if (typed !== null && (await tools.notationCode(date)) === '') return typed;
  const given = await takeNumber(tools, {
    issuer: 'school',
    typeCode: 'QĐ',
    subject,
    issuedOn: date,
    ...(number == null ? {} : { number }),
    cycleId,
    paper: 'councilDecision',
    status: 'signed',
  });
  return typed ?? String(given.number).padStart(2, '0');
}
