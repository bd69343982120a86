import type { PaperKind } from '@minhchung/contract';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction } from '../../../platform/db/database.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { amendmentReader, councilReader } from '../../council/index.ts';
import { planReader } from '../../plans/index.ts';
import { outgoingReader, type PaperToNumber } from '../../registers/index.ts';
import { letterReader } from '../../resources/index.ts';

export interface WhichPaper {
  readonly cycleId: string;
  readonly paper: PaperKind;
  readonly letterId?: string | undefined;
  readonly amendmentId?: string | undefined;
}

/** The paper of a cycle as the register sees it; papers without a number, and those that are not there, are not found. */
export async function readPaperToNumber(
  tx: ReadTransaction,
  scope: SchoolScope,
  which: WhichPaper,
): Promise<PaperToNumber> {
  const { cycleId, paper, letterId, amendmentId } = which;
  const found =
    paper === 'plan'
      ? await planToNumber(tx, scope, cycleId)
      : paper === 'investmentLetter' && letterId !== undefined
        ? await letterToNumber(tx, scope, { cycleId, letterId })
        : paper === 'firstMeetingMinutes'
          ? await minutesToNumber(tx, scope, cycleId)
          : paper === 'councilDecision'
            ? await decisionToNumber(tx, scope, { cycleId, amendmentId })
            : undefined;
  if (!found) throw new Refusal('object.notFound');
  return found;
}

async function planToNumber(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
): Promise<PaperToNumber | undefined> {
  const plan = await planReader(tx, scope).find(cycleId);
  return (
    plan && {
      paper: 'plan',
      typeCode: 'KH',
      issuer: /(^|-)HĐTĐG$/.test(plan.notation) ? 'council' : 'school',
      cycleId,
      letterId: null,
      subject: plan.subject.replace(/\s+/gu, ' ').trim() || 'Kế hoạch tự đánh giá',
      signer: plan.signerName,
      recipients: '',
      written: plan,
      line: (await outgoingReader(tx, scope).ofPaper(cycleId, 'plan')) ?? null,
    }
  );
}

async function letterToNumber(
  tx: ReadTransaction,
  scope: SchoolScope,
  { cycleId, letterId }: { readonly cycleId: string; readonly letterId: string },
): Promise<PaperToNumber | undefined> {
  const letter = await letterReader(tx, scope).find(cycleId, letterId);
  return (
    letter && {
      paper: 'investmentLetter',
      typeCode: 'TTr',
      issuer: 'school',
      cycleId,
      letterId,
      subject: letter.subject || 'Về việc đề nghị đầu tư cơ sở vật chất',
      signer: letter.signerName,
      recipients: letter.addressee.replaceAll('\n', '; '),
      written: letter,
      line: (await outgoingReader(tx, scope).ofLetter(letterId)) ?? null,
    }
  );
}

/** The minutes have no number but that of the register: it is printed from there. */
async function minutesToNumber(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
): Promise<PaperToNumber | undefined> {
  // A cycle that is there has a plan, if only an empty one.
  if (!(await planReader(tx, scope).find(cycleId))) return undefined;
  return {
    paper: 'firstMeetingMinutes',
    typeCode: 'BB',
    issuer: 'school',
    cycleId,
    letterId: null,
    subject: 'Họp Hội đồng tự đánh giá lần thứ nhất',
    signer: '',
    recipients: '',
    written: { number: null, notation: '', issuedOn: null },
    line: (await outgoingReader(tx, scope).ofPaper(cycleId, 'firstMeetingMinutes')) ?? null,
  };
}

/** The decision on the council in force, or the one that is being drafted; it is numbered as it is signed. */
async function decisionToNumber(
  tx: ReadTransaction,
  scope: SchoolScope,
  { cycleId, amendmentId }: { readonly cycleId: string; readonly amendmentId: string | undefined },
): Promise<PaperToNumber | undefined> {
  const decision = amendmentId
    ? await amendmentReader(tx, scope).find(cycleId, amendmentId)
    : await councilReader(tx, scope).find(cycleId);
  if (!decision) return undefined;
  const [number = null, ...notation] = decision.decisionNumber?.split('/') ?? [];
  return {
    paper: 'councilDecision',
    typeCode: 'QĐ',
    issuer: 'school',
    cycleId,
    letterId: null,
    subject: '',
    signer: '',
    recipients: '',
    written: { number, notation: notation.join('/'), issuedOn: decision.decisionDate },
    line: null,
  };
}
