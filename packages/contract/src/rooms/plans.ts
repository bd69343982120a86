import { z } from 'zod';
import { cycleParams, date, id, none, storedFields, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { rowSchema } from '../section-rows.ts';

/** Head and prose of the plan as a person may send them: with the longest texts that are taken. */
export const planFields = {
  number: text(20).nullable(),
  notation: text(60),
  place: text(120),
  issuedOn: date.nullable(),
  subject: text(1000),
  governingBody: text(200),
  schoolName: text(200),
  introduction: text(5000),
  purpose: text(20_000),
  scope: text(20_000),
  tool: text(20_000),
  trainingTime: text(300),
  trainingDate: date.nullable(),
  trainingParticipants: text(2000),
  trainingContent: text(5000),
  experts: text(5000),
  organisation: text(20_000),
  closing: text(5000),
  signerAuthority: text(200),
  signerPost: text(200),
  signerName: text(120),
};

/** Head and prose of the plan, in the order of the paper. */
export const planFieldNames = Object.keys(planFields) as readonly PlanField[];

export const plan = z.object({
  planId: id('plan'),
  edition: z.number(),
  status: z.enum(['draft', 'inReview', 'signed', 'published', 'amended', 'withdrawn']),
  isFromOutside: z.boolean(),
  ...storedFields(planFields),
  version,
});
export type Plan = z.output<typeof plan>;
export type PlanField = keyof typeof planFields;

export const planView = z.object({
  plan,
  targets: z.array(rowSchema('targets')),
  legalBases: z.array(rowSchema('legalBases')),
  resources: z.array(rowSchema('resources')),
  budget: z.array(rowSchema('budget')),
  investments: z.array(rowSchema('investments')),
  evidenceNeeds: z.array(rowSchema('evidenceNeeds')),
  timetable: z.array(rowSchema('timetable')),
  tasks: z.array(rowSchema('tasks')),
  improvementPriorities: z.array(rowSchema('improvementPriorities')),
  milestones: z.array(rowSchema('milestones')),
  recipients: z.array(rowSchema('recipients')),
  assignments: z.array(rowSchema('assignments')),
});
export type PlanView = z.output<typeof planView>;

const readErrors = ['session.required', 'access.denied', 'object.notFound'] as const;
const changeErrors = [...readErrors, 'object.changed', 'request.invalid'] as const;

export const plansEndpoints = {
  getPlan: endpoint({
    path: 'GET /api/schools/{schoolId}/cycles/{cycleId}/plan',
    summary: 'The plan with all its tables',
    access: { to: 'school', capability: 'cycle.read' },
    params: cycleParams,
    query: none,
    body: undefined,
    response: planView,
    errors: readErrors,
  }),
  changePlan: endpoint({
    path: 'PATCH /api/schools/{schoolId}/cycles/{cycleId}/plan',
    summary: 'Change head and prose of the plan',
    access: { to: 'school', capability: 'plan.edit' },
    params: cycleParams,
    query: none,
    body: z.object({ version, ...z.object(planFields).partial().shape }),
    response: plan,
    errors: [...changeErrors, 'register.numberGiven', 'cycle.onlyRead'],
  }),
};
