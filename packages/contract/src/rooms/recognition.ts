import { z } from 'zod';
import { date, done, id, monthOrDate, none, schoolParams, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { rowSchema } from '../section-rows.ts';

const recognitionRegime = z.enum(['externalEvaluation', 'appraisal']);
const kind = z.enum(['nationalStandard', 'accreditation']);

/** What to do at a warning before the end: which one, when, and under which rules (process.md, D04 and D05). */
const renewalStep = z.object({ monthsBefore: z.number(), on: monthOrDate, isReached: z.boolean() });

/** What a recognition of a predecessor is worth for the school that goes on: left to a decision (process.md §11). */
const effect = z.enum(['toBeDecided', 'kept', 'ended']);
export type RecognitionEffect = z.output<typeof effect>;

/** What the school decided about a recognition that stands with a former school of this server. */
const atPredecessor = z.object({
  predecessorId: z.string(),
  /** The recognition there, or the milestone that tells of it. */
  sourceId: z.string(),
  since: date,
  decision: z.string(),
  decidedOn: date.nullable(),
  /** Null while nothing was said. */
  version: version.nullable(),
});

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
  /** Counts only where somebody else held it. */
  effect,
  /** Set when it stands with a former school and is only read here. */
  atPredecessor: atPredecessor.nullable(),
  /** A month when the paper gave only a month. */
  validUntil: monthOrDate,
  isPrintedEnd: z.boolean(),
  state: z.enum(['valid', 'expiring', 'expired', 'renewed', 'revoked', 'ended']),
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

const conditionResult = z.enum(['met', 'notMet', 'notAssessed']);
export type ConditionResult = z.output<typeof conditionResult>;

/** One condition of the rules in force with what is known of it. */
export const recognitionCondition = z.object({
  /** The key in the framework file. */
  condition: z.string(),
  text: z.object({ vi: z.string(), en: z.string() }),
  article: z.string(),
  result: conditionResult,
  /** `stated`: somebody said so. `needsStatement`: somebody has to. `noData`: computed from what is not kept here yet. */
  ground: z.enum(['stated', 'needsStatement', 'noData']),
  statedOn: date.nullable(),
  note: z.string(),
  version: version.nullable(),
});
export type RecognitionCondition = z.output<typeof recognitionCondition>;

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
    })
    .nullable(),
  /** All at once; whatever was not looked at leaves them unfinished and is no failure. */
  conditions: z.array(recognitionCondition),
  conclusion: z.enum(['met', 'notMet', 'unfinished']),
  /** School years in a row whose self-evaluation was brought to its end here: what the years of data will be counted from. */
  evaluatedYears: z.array(z.string()),
  settings: z.object({
    /** Whether years evaluated under the rules of 2018 count: not known (unverified), so not unless somebody says so. */
    legacyYearsCount: z.boolean(),
    /** Null while nobody has set anything. */
    version: version.nullable(),
  }),
});
export type RecognitionView = z.output<typeof recognitionView>;

const writeErrors = [
  'session.required',
  'access.denied',
  'object.notFound',
  'object.changed',
  'request.invalid',
] as const;

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
  decideRecognitionEffect: endpoint({
    path: 'PUT /api/schools/{schoolId}/recognition/effects',
    summary: 'Say what a recognition of a former school is worth for this one',
    access: { to: 'school', capability: 'school.edit' },
    params: schoolParams,
    query: none,
    body: z.object({
      predecessorId: id('school'),
      sourceId: z.string().min(1).max(80),
      kind,
      version: version.nullable(),
      effect,
      decision: text(300),
      decidedOn: date.nullable(),
    }),
    response: done,
    errors: writeErrors,
  }),
  stateRecognitionCondition: endpoint({
    path: 'PUT /api/schools/{schoolId}/recognition/conditions/{condition}',
    summary: 'Say whether a condition is met that nothing here can compute, with the day and the ground',
    access: { to: 'school', capability: 'school.edit' },
    params: schoolParams.extend({ condition: z.string().min(1).max(60) }),
    query: none,
    body: z.object({
      version: version.nullable(),
      result: conditionResult,
      statedOn: date.nullable(),
      note: text(1000),
    }),
    response: done,
    errors: writeErrors,
  }),
  changeRecognitionSettings: endpoint({
    path: 'PUT /api/schools/{schoolId}/recognition/settings',
    summary: 'Whether school years evaluated under the rules of 2018 count among the years of data',
    access: { to: 'school', capability: 'school.edit' },
    params: schoolParams,
    query: none,
    body: z.object({ version: version.nullable(), legacyYearsCount: z.boolean() }),
    response: done,
    errors: writeErrors,
  }),
};
