import { z } from 'zod';
import { cycleParams, date, done, id, moment, none, page, pageQuery, storedFields, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { rowSchema } from '../section-rows.ts';
import { numbering } from './paper-numbers.ts';

/** A letter to the authority (tờ trình) as a person may send it: who is asked for what, why, and who signs (C25). */
export const investmentLetterFields = {
  /** Whom it is addressed to ("Kính gửi"); several authorities stand on lines of their own. */
  addressee: text(600),
  subject: text(1000),
  /** Why the school asks: one paragraph a line. */
  reasons: text(10_000),
  /** What it asks the authority to do, after the list of the requests. */
  proposal: text(5000),
  number: text(20).nullable(),
  notation: text(60),
  issuedOn: date.nullable(),
  signerAuthority: text(200),
  signerPost: text(200),
  signerName: text(120),
  /** Requests of the cycle, in the order of the letter. */
  requestIds: z.array(id('investmentRequest')).min(1).max(100),
};

export const investmentLetter = z.object({
  investmentLetterId: id('investmentLetter'),
  status: z.enum(['draft', 'sent']),
  ...storedFields({ ...investmentLetterFields, requestIds: z.array(z.string()) }),
  /** Its number as the outgoing register has it: `12/TTr-THSN`; number, notation and date then stay. */
  registered: z.string().nullable(),
  /** When and by whom it was recorded as sent, and the digest of what was sent; null for a draft. */
  sent: z.object({ at: moment, by: z.string(), digest: z.string() }).nullable(),
  version,
});
export type InvestmentLetter = z.output<typeof investmentLetter>;

/** A request that is no longer as the sent letter says it. */
const changedRequest = z.object({ requestId: z.string(), item: z.string(), change: z.enum(['changed', 'removed']) });
export type ChangedRequest = z.output<typeof changedRequest>;

export const listedLetter = investmentLetter.extend({ changedRequests: z.array(changedRequest) });
export type ListedLetter = z.output<typeof listedLetter>;

/** A letter with the rows of its requests, in its order and, once it was sent, as it was sent: what the paper prints. */
export const investmentLetterView = z.object({
  letter: listedLetter,
  requests: z.array(rowSchema('investments')),
});
export type InvestmentLetterView = z.output<typeof investmentLetterView>;

const letterParams = cycleParams.extend({ investmentLetterId: id('investmentLetter') });
const base = '/api/schools/{schoolId}/cycles/{cycleId}' as const;
const readErrors = ['session.required', 'access.denied', 'object.notFound'] as const;
const writeErrors = [...readErrors, 'request.invalid', 'object.changed', 'cycle.onlyRead'] as const;

export const lettersEndpoints = {
  listInvestmentLetters: endpoint({
    path: `GET ${base}/investment-letters`,
    summary: 'Letters to the authority, newest first, with requests that have changed since one was sent',
    access: { to: 'school', capability: 'cycle.read' },
    params: cycleParams,
    query: pageQuery,
    body: undefined,
    response: page(listedLetter),
    errors: [...readErrors, 'request.invalid'],
  }),
  getInvestmentLetter: endpoint({
    path: `GET ${base}/investment-letters/{investmentLetterId}`,
    summary: 'A letter to the authority with its requests',
    access: { to: 'school', capability: 'cycle.read' },
    params: letterParams,
    query: none,
    body: undefined,
    response: investmentLetterView,
    errors: readErrors,
  }),
  addInvestmentLetter: endpoint({
    path: `POST ${base}/investment-letters`,
    summary: 'Draft a letter to the authority from chosen requests',
    access: { to: 'school', capability: 'plan.edit' },
    params: cycleParams,
    query: none,
    body: z.object({
      ...z.object(investmentLetterFields).partial().shape,
      requestIds: investmentLetterFields.requestIds,
    }),
    response: investmentLetter,
    errors: writeErrors,
  }),
  changeInvestmentLetter: endpoint({
    path: `PATCH ${base}/investment-letters/{investmentLetterId}`,
    summary: 'Change the draft of a letter',
    access: { to: 'school', capability: 'plan.edit' },
    params: letterParams,
    query: none,
    body: z.object({
      version,
      ...z.object(investmentLetterFields).partial().shape,
    }),
    response: investmentLetter,
    errors: [...writeErrors, 'letter.alreadySent', 'register.numberGiven'],
  }),
  sendInvestmentLetter: endpoint({
    path: `POST ${base}/investment-letters/{investmentLetterId}/send`,
    summary: 'Record a letter as sent: it is numbered, kept as it is, and its proposed requests count as sent',
    access: { to: 'school', capability: 'plan.edit' },
    params: letterParams,
    query: none,
    body: z.object({ version, numbering: numbering.optional() }),
    response: investmentLetter,
    errors: [
      ...writeErrors,
      'letter.dateMissing',
      'letter.numberMissing',
      'letter.alreadySent',
      'register.notationMissing',
      'register.numberTaken',
      'register.numberUnreadable',
    ],
  }),
  takeBackInvestmentLetter: endpoint({
    path: `POST ${base}/investment-letters/{investmentLetterId}/take-back`,
    summary: 'Undo the sending of a letter: it is a draft again and keeps its number',
    access: { to: 'school', capability: 'plan.edit' },
    params: letterParams,
    query: none,
    body: z.object({ version }),
    response: investmentLetter,
    errors: [...writeErrors, 'letter.notSent'],
  }),
  removeInvestmentLetter: endpoint({
    path: `DELETE ${base}/investment-letters/{investmentLetterId}`,
    summary: 'Remove the draft of a letter; it can be restored',
    access: { to: 'school', capability: 'plan.edit' },
    params: letterParams,
    query: z.object({ version: z.coerce.number().int().positive() }),
    body: undefined,
    response: done,
    errors: [...writeErrors, 'letter.alreadySent', 'object.inUse'],
  }),
  restoreInvestmentLetter: endpoint({
    path: `POST ${base}/investment-letters/{investmentLetterId}/restore`,
    summary: 'Undo the removal of a letter',
    access: { to: 'school', capability: 'plan.edit' },
    params: letterParams,
    query: none,
    body: z.object({}),
    response: investmentLetter,
    errors: writeErrors,
  }),
};
