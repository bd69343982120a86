import { z } from 'zod';
import { date, monthOrDate, none, schoolParams, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { rowSchema } from '../section-rows.ts';

const recognitionRegime = z.enum(['externalEvaluation', 'appraisal']);
const kind = z.enum(['nationalStandard', 'accreditation']);

/** What to do at a warning before the end: which one, when, and under which rules (process.md, D04 and D05). */
const renewalStep = z.object({ monthsBefore: z.number(), on: monthOrDate, isReached: z.boolean() });

/** One recognition with what follows from its dates on the day of asking. */
export const datedRecognition = z.object({
  /** Null when only a plan tells of it so far. */
  recognitionId: z.string().nullable(),
  milestoneId: z.string().nullable(),
  kind,
  level: z.number(),
  /** Month or day, as the paper gives it. */
  decidedOn: z.string(),
  number: z.string(),
  issuer: z.string(),
  heldBy: z.string(),
  /** A month when the paper gave only a month. */
  validUntil: monthOrDate,
  isPrintedEnd: z.boolean(),
  state: z.enum(['valid', 'expiring', 'expired', 'renewed', 'revoked']),
  revokedOn: date.nullable(),
  revokedText: z.string(),
  /** What comes after its end: the next recognition of the same kind, or the next target. */
  followedBy: z.object({ by: z.enum(['recognition', 'target']), on: monthOrDate }).nullable(),
  /** Months between its end and what follows. */
  gapMonths: z.number().nullable(),
  /** Warnings of the recognition that runs now; none for one that is over. */
  steps: z.array(renewalStep),
  /** The circular in force on the day of the decision, for the school's levels. */
  decidedUnder: z.string().nullable(),
  /** How a renewal goes today: external evaluation by a team (TT 17, 18, 19/2018), or appraisal by the department. */
  regime: recognitionRegime,
  /** When a higher degree may be asked for; null at the highest degree or where the rules name no time. */
  upgradeFrom: monthOrDate.nullable(),
  note: z.string(),
  version: version.nullable(),
});
export type DatedRecognition = z.output<typeof datedRecognition>;

const ofCycle = { cycleId: z.string(), cycleName: z.string() };

export const recognitionView = z.object({
  today: date,
  /** Oldest first. */
  recognitions: z.array(datedRecognition),
  targets: z.array(z.object({ ...ofCycle, row: rowSchema('targets') })),
  milestones: z.array(z.object({ ...ofCycle, row: rowSchema('milestones') })),
  /** The kinds of recognition for which there is none yet: not looked at, which is no failure. */
  notAssessed: z.array(kind),
  /** The rules in force today for the school's levels; null when none is known. */
  rules: z
    .object({
      circular: z.string(),
      title: z.string(),
      article: z.string(),
      regime: recognitionRegime,
      validYears: z.number(),
      /** The school registers at least so many months before the end; null where the rules say nothing. */
      renewBeforeMonths: z.number().nullable(),
      upgradeAfterYears: z.number().nullable(),
      conditions: z.array(z.string()),
    })
    .nullable(),
});
export type RecognitionView = z.output<typeof recognitionView>;

export const recognitionEndpoints = {
  getRecognitionBoard: endpoint({
    path: 'GET /api/schools/{schoolId}/recognition',
    summary: 'Recognitions with validity, gaps and warnings; targets and milestones of all cycles',
    access: { to: 'school', capability: 'cycle.read' },
    params: schoolParams,
    query: none,
    body: undefined,
    response: recognitionView,
    errors: ['session.required', 'access.denied', 'object.notFound'],
  }),
};
