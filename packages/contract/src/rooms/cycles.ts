import { z } from 'zod';
import {
  cycleParams,
  date,
  educationalLevel,
  id,
  monthOrDate,
  none,
  schoolParams,
  schoolYear,
  storedFields,
  text,
  version,
} from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { type SectionEndpoints, sectionEndpoints } from '../section-endpoints.ts';
import { rowSchema } from '../section-rows.ts';
import type { SectionName } from '../sections.ts';
import { datedRecognition } from './recognition.ts';

/** Stretch of days without school weeks, such as Tết. */
const schoolBreak = z.object({ name: text(100), from: date, to: date });

const cycleFields = {
  name: text(200).pipe(z.string().min(1)),
  frameworkId: z.string().max(60),
  frameworkVersion: z.number().int().positive(),
  levels: z.array(educationalLevel).min(1),
  schoolYears: z.array(schoolYear).min(1).max(6),
  planForm: z.enum(['F05', 'F05S', 'F05B']),
  weekOne: date.nullable(),
  weekMode: z.enum(['calendar', 'teaching']),
  breaks: z.array(schoolBreak).max(20),
};

export const cycle = z.object({
  cycleId: id('cycle'),
  ...storedFields(cycleFields),
  status: z.enum(['planned', 'running', 'closed', 'cancelled']),
  /** Its framework is no longer in force: kept to be read, and a new cycle is proposed. */
  isHistoric: z.boolean(),
  importSessionId: id('importSession').nullable(),
  version,
});
export type Cycle = z.output<typeof cycle>;

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
export const cycleFieldNames = Object.keys(cycleFields);

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

const dueItem = z.object({
  kind: z.enum(['task', 'evidenceNeed']),
  rowId: z.string(),
  label: z.string(),
  who: z.string(),
  due: date.nullable(),
  weekTo: z.number().nullable(),
  isLate: z.boolean(),
  status: z.string(),
});

export const overview = z.object({
  cycle,
  today: date,
  /** Null before week one, after the last week, or without a date of week one. */
  currentWeek: z.number().nullable(),
  weeks: z.array(
    z.object({
      number: z.number(),
      from: date,
      to: date,
      isBreak: z.boolean(),
      tasks: z.number(),
      done: z.number(),
      late: z.number(),
    }),
  ),
  targets: z.array(rowSchema('targets')),
  thisWeek: z.array(dueItem),
  late: z.array(dueItem),
  /** The next dates, soonest first: milestones, deadlines of the rules, ends of rows. */
  nextDates: z.array(
    z.object({ date: monthOrDate, label: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()) }),
  ),
  counts: z.object({
    people: z.number(),
    councilMembers: z.number(),
    groups: z.number(),
    tasks: z.number(),
    tasksDone: z.number(),
    evidenceNeeds: z.number(),
    evidenceNeedsCollected: z.number(),
    unassignedStandards: z.number(),
  }),
  /** All recognitions of the school, oldest first, as the page on recognition shows them. */
  recognition: z.array(datedRecognition),
  /** The framework in force today for these levels, when the cycle's own is historic. */
  successorFrameworkId: z.string().nullable(),
});
export type Overview = z.output<typeof overview>;

const readErrors = ['session.required', 'access.denied', 'object.notFound'] as const;
const changeErrors = [...readErrors, 'object.changed', 'request.invalid'] as const;

export const cyclesEndpoints = {
  listCycles: endpoint({
    path: 'GET /api/schools/{schoolId}/cycles',
    summary: 'Self-evaluation cycles of the school, newest first',
    access: { to: 'school', capability: 'cycle.read' },
    params: schoolParams,
    query: none,
    body: undefined,
    response: z.object({ items: z.array(cycle) }),
    errors: readErrors,
  }),
  createCycle: endpoint({
    path: 'POST /api/schools/{schoolId}/cycles',
    summary: 'Begin a cycle with an empty plan and council',
    access: { to: 'school', capability: 'cycle.edit' },
    params: schoolParams,
    query: none,
    body: z.object(cycleFields),
    response: cycle,
    errors: [...readErrors, 'request.invalid', 'cycle.unknownFramework'],
  }),
  getOverview: endpoint({
    path: 'GET /api/schools/{schoolId}/cycles/{cycleId}/overview',
    summary: 'This week, who owes what, the next dates',
    access: { to: 'school', capability: 'cycle.read' },
    params: cycleParams,
    query: none,
    body: undefined,
    response: overview,
    errors: readErrors,
  }),
  changeCycle: endpoint({
    path: 'PATCH /api/schools/{schoolId}/cycles/{cycleId}',
    summary: 'Change name, form of the plan, or calendar; the framework is pinned',
    access: { to: 'school', capability: 'cycle.edit' },
    params: cycleParams,
    query: none,
    body: z.object({
      version,
      name: cycleFields.name.optional(),
      planForm: cycleFields.planForm.optional(),
      weekOne: cycleFields.weekOne.optional(),
      weekMode: cycleFields.weekMode.optional(),
      breaks: cycleFields.breaks.optional(),
      schoolYears: cycleFields.schoolYears.optional(),
      status: z.enum(['planned', 'running', 'closed', 'cancelled']).optional(),
    }),
    response: cycle,
    errors: [...changeErrors, 'cycle.wrongTransition'],
  }),
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
    errors: changeErrors,
  }),
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
      /** With `signed`: take the next number of the outgoing register. */
      takeNumber: z.boolean().optional(),
    }),
    response: council,
    errors: [
      ...changeErrors,
      'council.rulesBroken',
      'council.numberMissing',
      'council.wrongTransition',
      'register.notationMissing',
      'register.numberTaken',
    ],
  }),
};

export const rowEndpoints: { readonly [Name in SectionName]: SectionEndpoints<Name> } = {
  targets: sectionEndpoints('targets'),
  legalBases: sectionEndpoints('legalBases'),
  resources: sectionEndpoints('resources'),
  budget: sectionEndpoints('budget'),
  investments: sectionEndpoints('investments'),
  evidenceNeeds: sectionEndpoints('evidenceNeeds'),
  timetable: sectionEndpoints('timetable'),
  tasks: sectionEndpoints('tasks'),
  improvementPriorities: sectionEndpoints('improvementPriorities'),
  milestones: sectionEndpoints('milestones'),
  recipients: sectionEndpoints('recipients'),
  assignments: sectionEndpoints('assignments'),
  councilMembers: sectionEndpoints('councilMembers'),
  groups: sectionEndpoints('groups'),
  groupMembers: sectionEndpoints('groupMembers'),
};
