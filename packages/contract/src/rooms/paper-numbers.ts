import { z } from 'zod';
import { cycleParams, date, id, text } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { paperKinds } from './papers.ts';
import { outgoingPaper } from './registers.ts';

/** Papers of a cycle with a number of their own. The decision on the council gets its number as it is signed. */
export const papersWithNumber = ['plan', 'investmentLetter', 'firstMeetingMinutes', 'councilDecision'] as const;
export type PaperWithNumber = (typeof papersWithNumber)[number];

/** How a paper gets its number: the next one of its series, or the one that is written in it already. */
export const numbering = z.enum(['next', 'written']);
export type Numbering = z.output<typeof numbering>;

export const paperNumber = z.object({
  /** The living line of the register; null while the paper has none. */
  line: outgoingPaper.nullable(),
  /** What is written in the paper without the register, as it would be printed: `05/KH-THSN`. Null: nothing. */
  written: z.string().nullable(),
  /** The written number belongs to another paper already. */
  isWrittenTaken: z.boolean(),
  /** What the register would give on that day; null while the school has no notation code. A look, not a promise. */
  next: z.string().nullable(),
  /** Day that is written in the paper. */
  issuedOn: date.nullable(),
});
export type PaperNumber = z.output<typeof paperNumber>;

const params = cycleParams.extend({ paper: z.enum(paperKinds) });
const which = {
  /** The letter to the authority that is meant. */
  letter: id('investmentLetter').optional(),
};
const readErrors = ['session.required', 'access.denied', 'object.notFound', 'request.invalid'] as const;
const path = '/api/schools/{schoolId}/cycles/{cycleId}/papers/{paper}/number' as const;

export const paperNumbersEndpoints = {
  getPaperNumber: endpoint({
    path: `GET ${path}`,
    summary:
      'Number of a paper: its line in the outgoing register, what is written in it, and what the register would give',
    access: { to: 'school', capability: 'paper.read' },
    params,
    query: z.object({
      ...which,
      /** Amendment of the council that is being drafted, for the decision. */
      amendment: id('councilAmendment').optional(),
      /** Day of the paper; its own, else today, when left out. */
      onDate: date.optional(),
    }),
    body: undefined,
    response: paperNumber,
    errors: readErrors,
  }),
  takePaperNumber: endpoint({
    path: `POST ${path}`,
    summary:
      'Give a paper of the cycle its number from the outgoing register. Where another number is written already, the choice between the two is asked for',
    access: { to: 'school', capability: 'paper.issue' },
    params,
    query: z.object({}),
    body: z.object({
      ...which,
      issuedOn: date,
      numbering: numbering.optional(),
      /** One that the paper register gave already, instead of the next. */
      number: z.number().int().positive().max(99_999).optional(),
      subject: text(1000).optional(),
      signer: text(200).optional(),
      recipients: text(1000).optional(),
    }),
    response: outgoingPaper,
    errors: [
      ...readErrors,
      'object.changed',
      'object.duplicate',
      'cycle.onlyRead',
      'letter.alreadySent',
      'register.notationMissing',
      'register.numberTaken',
      'register.numberWritten',
      'register.numberUnreadable',
    ],
  }),
};
