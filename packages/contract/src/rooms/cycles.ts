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
import { rowSchema } from '../section-rows.ts';
import { sections } from '../sections.ts';
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

export const cycleFieldNames = Object.keys(cycleFields);

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
  /** Whether anything of the cycle is owed: not once it is closed, nor under rules that no longer apply. */
  owesWork: z.boolean(),
  thisWeek: z.array(dueItem),
  late: z.array(dueItem),
  /** What was never ticked off in a cycle that owes nothing any more; empty in any other. */
  leftOpen: z.array(dueItem),
  /** The next dates, soonest first: milestones, deadlines of the rules, ends of rows. */
  nextDates: z.array(
    z.object({ date: monthOrDate, label: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()) }),
  ),
  counts: z.object({
    people: z.number(),
    councilMembers: z.number(),
    groups: z.number(),
    /** Without cancelled ones, which only stand among the states; late ones are some of the open. */
    tasks: z.number(),
    tasksDone: z.number(),
    tasksLate: z.number(),
    tasksByState: z.record(sections.tasks.fields.status, z.number()),
    /** Without those that do not apply, which only stand among the states; late ones are some of the open. */
    evidenceNeeds: z.number(),
    evidenceNeedsCollected: z.number(),
    evidenceNeedsLate: z.number(),
    evidenceNeedsByState: z.record(sections.evidenceNeeds.fields.status, z.number()),
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
    errors: [...changeErrors, 'cycle.wrongTransition', 'cycle.councilNotSigned', 'cycle.onlyRead'],
  }),
};
