import { z } from 'zod';
import { date, done, moment, none, schoolParams, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { paperKinds } from './papers.ts';

/** Papers whose fixed wording a school may replace; `letterhead` breaks the lines of the head of all of them. */
export const wordedPapers = [...paperKinds, 'amendingDecision', 'letterhead'] as const;
export type WordedPaper = (typeof wordedPapers)[number];

/** Where the wording stands: before the content, last sentence, further legal bases, recipients; lines of the letterhead. */
export const wordingPlaces = ['opening', 'closing', 'legalBases', 'recipients', 'governingBody', 'school'] as const;
export type WordingPlace = (typeof wordingPlaces)[number];

const DECISION = ['closing', 'legalBases', 'recipients'] as const;
const TABLE = ['opening', 'closing', 'recipients'] as const;

/** The places that each paper has. Where a form counts ("Danh sách gồm có 07 người") its last sentence is not ours to change. */
export const placesOfPaper = {
  councilDecision: DECISION,
  amendingDecision: ['opening', ...DECISION],
  plan: ['opening', 'legalBases', 'closing', 'recipients'],
  councilSheet: ['opening', 'recipients'],
  assignmentSheet: TABLE,
  evidenceNeedsSheet: TABLE,
  timetableSheet: TABLE,
  resourcesSheet: TABLE,
  weekSheet: TABLE,
  investmentLetter: ['opening', 'legalBases', 'closing', 'recipients'],
  firstMeetingMinutes: TABLE,
  letterhead: ['governingBody', 'school'],
} as const satisfies Record<WordedPaper, readonly WordingPlace[]>;

const wordingVersion = z.object({
  /** First day whose papers have it; it stays until the next one begins. */
  validFrom: date,
  /** Null: the standard wording again. One paragraph, legal basis or recipient a line. */
  text: z.string().nullable(),
  version,
  changedAt: moment,
  changedBy: z.string(),
});

const paperWording = z.object({
  paper: z.enum(wordedPapers),
  place: z.enum(wordingPlaces),
  /** What the paper prints without a wording of the school's own; empty where it prints nothing. */
  standard: z.string(),
  /** The latest first, twenty at most. */
  versions: z.array(wordingVersion),
});
export type PaperWording = z.output<typeof paperWording>;

const placeParams = schoolParams.extend({ paper: z.enum(wordedPapers), place: z.enum(wordingPlaces) });
const path = '/api/schools/{schoolId}/paper-wordings' as const;
const readErrors = ['session.required', 'access.denied', 'object.notFound'] as const;
const writeErrors = [...readErrors, 'request.invalid', 'object.changed', 'paper.wordingOfIssued'] as const;

export const paperWordingsEndpoints = {
  listPaperWordings: endpoint({
    path: `GET ${path}`,
    summary: 'Fixed wording of the papers: the standard, and the school’s own by date',
    access: { to: 'school', capability: 'paper.read' },
    params: schoolParams,
    query: none,
    body: undefined,
    response: z.object({ items: z.array(paperWording) }),
    errors: readErrors,
  }),
  setPaperWording: endpoint({
    path: `PUT ${path}/{paper}/{place}`,
    summary: 'Set the wording of a place from a day on; papers that were issued keep theirs',
    access: { to: 'school', capability: 'paper.issue' },
    params: placeParams,
    query: none,
    body: z.object({
      validFrom: date,
      text: text(5000).nullable(),
      /** Version of the wording that begins on that very day, when there is one. */
      version: version.nullable(),
    }),
    response: paperWording,
    errors: writeErrors,
  }),
  removePaperWording: endpoint({
    path: `DELETE ${path}/{paper}/{place}`,
    summary: 'Take away the wording that begins on a day: the one before it holds again',
    access: { to: 'school', capability: 'paper.issue' },
    params: placeParams,
    query: z.object({ validFrom: date, version: z.coerce.number().int().positive() }),
    body: undefined,
    response: done,
    errors: writeErrors,
  }),
};
