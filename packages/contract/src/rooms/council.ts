import { z } from 'zod';
import { cycleParams, date, id, none, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { rowSchema } from '../section-rows.ts';
import { numbering } from './paper-numbers.ts';

export const council = z.object({
  councilId: id('council'),
  status: z.enum(['draft', 'inReview', 'signed', 'replaced', 'dissolved']),
  isFromOutside: z.boolean(),
  decisionNumber: z.string().nullable(),
  decisionDate: date.nullable(),
  declaredCount: z.number().nullable(),
  /** The decision that this one amends (kiện toàn). */
  replaces: z.object({ decisionNumber: z.string().nullable(), decisionDate: date.nullable() }).nullable(),
  version,
});
export type Council = z.output<typeof council>;

/** A rule of the pinned framework that the council does not keep: code and parameters of the domain package. */
const councilFinding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  params: z.record(z.string(), z.unknown()),
});

/** Who joins, leaves, or sits differently in the council or one of its groups. */
export const seatChange = z.object({
  kind: z.enum(['joined', 'left', 'changed']),
  personId: z.string(),
  name: z.string(),
  post: z.string(),
  body: z.object({ kind: z.enum(['council', 'secretary', 'working']), number: z.number() }),
  /** Roles as codes; null before joining and after leaving. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  printedRole: z.string(),
});
export type SeatChange = z.output<typeof seatChange>;

export const councilView = z.object({
  council,
  councilMembers: z.array(rowSchema('councilMembers')),
  groups: z.array(rowSchema('groups')),
  groupMembers: z.array(rowSchema('groupMembers')),
  assignments: z.array(rowSchema('assignments')),
  findings: z.array(councilFinding),
  /** Against the council that this one replaces; empty for a first one. */
  changes: z.array(seatChange),
});
export type CouncilView = z.output<typeof councilView>;

const readErrors = ['session.required', 'access.denied', 'object.notFound'] as const;
const changeErrors = [...readErrors, 'object.changed', 'request.invalid'] as const;

export const councilEndpoints = {
  getCouncil: endpoint({
    path: 'GET /api/schools/{schoolId}/cycles/{cycleId}/council',
    summary: 'Council, groups, assignments, and what the framework says of them',
    access: { to: 'school', capability: 'cycle.read' },
    params: cycleParams,
    query: none,
    body: undefined,
    response: councilView,
    errors: readErrors,
  }),
  changeCouncil: endpoint({
    path: 'PATCH /api/schools/{schoolId}/cycles/{cycleId}/council',
    summary: 'Number and date of the decision, and its state',
    access: { to: 'school', capability: 'council.edit' },
    params: cycleParams,
    query: none,
    body: z.object({
      version,
      decisionNumber: text(20).nullable().optional(),
      decisionDate: date.nullable().optional(),
      status: z.enum(['draft', 'inReview', 'signed']).optional(),
      /** With `signed`: which number goes into the outgoing register; the written one when left out. */
      numbering: numbering.optional(),
    }),
    response: council,
    errors: [
      ...changeErrors,
      'cycle.onlyRead',
      'council.rulesBroken',
      'council.numberMissing',
      'council.wrongTransition',
      'register.notationMissing',
      'register.numberTaken',
    ],
  }),
};
