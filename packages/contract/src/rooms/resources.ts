import { z } from 'zod';
import { cycleParams, date, done, id, none, storedFields, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { rowSchema } from '../section-rows.ts';

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
  version,
});
export type InvestmentLetter = z.output<typeof investmentLetter>;

/** A letter with the rows of its requests, in its order: what the paper prints. */
export const investmentLetterView = z.object({
  letter: investmentLetter,
  requests: z.array(rowSchema('investments')),
});
export type InvestmentLetterView = z.output<typeof investmentLetterView>;

/** What an imported paper states as its total; it may differ from the sum of the rows. */
const statedTotal = z.object({
  subject: z.enum(['budget', 'evidenceNeeds']),
  totalText: z.string(),
  totalVnd: z.number().nullable(),
  words: z.string(),
  wordsVnd: z.number().nullable(),
});
export type StatedTotal = z.output<typeof statedTotal>;

export const resourcesView = z.object({
  statedTotals: z.array(statedTotal),
  /** Newest first. */
  letters: z.array(investmentLetter),
  /** Addressee and signer that a new letter begins with. */
  proposedLetter: z.object({
    addressee: z.string(),
    notation: z.string(),
    signerPost: z.string(),
    signerName: z.string(),
  }),
});
export type ResourcesView = z.output<typeof resourcesView>;

const letterParams = cycleParams.extend({ investmentLetterId: id('investmentLetter') });
const base = '/api/schools/{schoolId}/cycles/{cycleId}' as const;
const readErrors = ['session.required', 'access.denied', 'object.notFound'] as const;
const writeErrors = [...readErrors, 'request.invalid', 'object.changed', 'cycle.onlyRead'] as const;

export const resourcesEndpoints = {
  getResources: endpoint({
    path: `GET ${base}/resources`,
    summary: 'Totals that imported papers state, and the letters to the authority',
    access: { to: 'school', capability: 'cycle.read' },
    params: cycleParams,
    query: none,
    body: undefined,
    response: resourcesView,
    errors: readErrors,
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
    summary: 'Change a letter, or record that it was sent; its proposed requests then count as sent',
    access: { to: 'school', capability: 'plan.edit' },
    params: letterParams,
    query: none,
    body: z.object({
      version,
      ...z.object(investmentLetterFields).partial().shape,
      status: z.enum(['draft', 'sent']).optional(),
    }),
    response: investmentLetter,
    errors: [...writeErrors, 'letter.dateMissing', 'letter.alreadySent'],
  }),
  removeInvestmentLetter: endpoint({
    path: `DELETE ${base}/investment-letters/{investmentLetterId}`,
    summary: 'Remove the draft of a letter; it can be restored',
    access: { to: 'school', capability: 'plan.edit' },
    params: letterParams,
    query: z.object({ version: z.coerce.number().int().positive() }),
    body: undefined,
    response: done,
    errors: [...writeErrors, 'letter.alreadySent'],
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
