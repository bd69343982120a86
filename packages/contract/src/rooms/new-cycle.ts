import { z } from 'zod';
import { date, educationalLevel, id, none, schoolParams, schoolYear, text } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { sections } from '../sections.ts';
import { cycle } from './cycles.ts';

/** Where the timetable comes from: the yearly loop, the two longer forms, or an earlier cycle of the school. */
export const planTemplates = ['year', 't35', 't16'] as const;
export type PlanTemplate = (typeof planTemplates)[number];

const groupNumber = z.number().int().min(1).max(99);
const groupMember = z.object({ personId: id('person'), role: z.enum(['leader', 'member']) });
const { groupId: _group, ...needFields } = sections.evidenceNeeds.fields;
const { parties: _parties, assigneeText: _assignee, ...assignmentFields } = sections.assignments.fields;

const proseFields = {
  subject: text(1000),
  introduction: text(5000),
  purpose: text(20_000),
  scope: text(20_000),
  tool: text(20_000),
  trainingTime: text(300),
  trainingParticipants: text(2000),
  trainingContent: text(5000),
  organisation: text(20_000),
  closing: text(5000),
  signerAuthority: text(200),
  signerPost: text(200),
  signerName: text(120),
};

/** Everything that a new cycle begins with; proposed by the server, edited by a person, sent back to be made real. */
export const newCycleDraft = z.object({
  name: text(200).pipe(z.string().min(1)),
  frameworkId: z.string().max(60),
  frameworkVersion: z.number().int().positive(),
  levels: z.array(educationalLevel).min(1).max(5),
  schoolYears: z.array(schoolYear).min(1).max(6),
  planForm: z.enum(['F05', 'F05S', 'F05B']),
  weekOne: date.nullable(),
  weekMode: z.enum(['calendar', 'teaching']),
  breaks: z.array(z.object({ name: text(100), from: date, to: date })).max(20),
  fromCycleId: id('cycle').nullable(),
  targets: z.array(z.object(sections.targets.fields)).max(20),
  legalBases: z.array(z.object(sections.legalBases.fields)).max(60),
  prose: z.object(proseFields),
  /** In the order of the list. Name and post are printed from the roster. */
  council: z.array(z.object({ personId: id('person'), role: sections.councilMembers.fields.role })).max(60),
  secretaryGroup: z.array(groupMember).max(20),
  groups: z
    .array(
      z.object({
        number: groupNumber,
        title: text(500),
        standards: sections.groups.fields.standards,
        members: z.array(groupMember).max(40),
      }),
    )
    .max(30),
  assignments: z
    .array(z.object({ ...assignmentFields, groupNumber: groupNumber.nullable(), personId: id('person').nullable() }))
    .max(300),
  evidenceNeeds: z.array(z.object({ ...needFields, groupNumber: groupNumber.nullable() })).max(1500),
  timetable: z
    .array(
      z.object({
        ...sections.timetable.fields,
        tasks: z
          .array(z.object({ label: text(2000).pipe(z.string().min(1)), personId: id('person').nullable() }))
          .max(40),
      }),
    )
    .max(80),
  resources: z.array(z.object(sections.resources.fields)).max(200),
  budget: z.array(z.object(sections.budget.fields)).max(200),
  recipients: z.array(z.object(sections.recipients.fields)).max(30),
});
export type NewCycleDraft = z.output<typeof newCycleDraft>;

const title = z.object({ vi: z.string(), en: z.string() });
const seatRule = z.object({ min: z.number(), max: z.number().nullable(), heldBy: z.array(z.string()) });

/** A reason for what is proposed, or what it lacks. */
const cycleRemark = z.object({
  code: z.enum([
    'frameworkByDate',
    'lateStart',
    'endsAfterDeadline',
    'rosterEmpty',
    'earlierOtherFramework',
    'breaksNotMoved',
    'numbersLeftBlank',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CycleRemark = z.output<typeof cycleRemark>;

export const cycleProposal = z.object({
  date,
  schoolYear,
  /** What the timetable was made from: a template, or the id of an earlier cycle. */
  template: z.string(),
  framework: z.object({
    frameworkId: z.string(),
    version: z.number(),
    title,
    number: z.string(),
    council: z.object({
      minMembers: z.number(),
      oddMembers: z.boolean(),
      chair: seatRule,
      viceChair: seatRule.optional(),
      secretary: seatRule,
      article: z.string(),
    }),
    standards: z.array(
      z.object({
        code: z.string(),
        title,
        criteria: z.array(z.object({ code: z.string(), title, isMandatory: z.boolean() })),
      }),
    ),
  }),
  /** Who may be chosen: those of the roster who are there on the date. */
  people: z.array(
    z.object({ personId: id('person'), fullName: z.string(), printedPost: z.string(), kinds: z.array(z.string()) }),
  ),
  /** Why each of the council is proposed. */
  seats: z.array(
    z.object({
      personId: id('person'),
      code: z.enum(['byPost', 'keyPost', 'toReachMinimum', 'toBeOdd', 'asBefore']),
      post: z.string().nullable(),
    }),
  ),
  /** People of the earlier cycle who have left, with what they held there; nobody of them is proposed. */
  peopleLeft: z.array(z.object({ fullName: z.string(), held: z.array(z.string()) })),
  earlierCycles: z.array(z.object({ cycleId: id('cycle'), name: z.string() })),
  /** Prose of the earlier cycle, to be read or taken over by hand; its numbers and dates stay behind. */
  earlierProse: z
    .object({ purpose: text(20_000), scope: text(20_000), tool: text(20_000), organisation: text(20_000) })
    .nullable(),
  remarks: z.array(cycleRemark),
  /** Whether the breaks are those that the school keeps for the year, or our proposal for it. */
  breaksFrom: z.enum(['calendar', 'proposal']),
  draft: newCycleDraft,
});
export type CycleProposal = z.output<typeof cycleProposal>;

const errors = [
  'session.required',
  'access.denied',
  'object.notFound',
  'request.invalid',
  'cycle.unknownFramework',
] as const;
const access = { to: 'school', capability: 'cycle.edit' } as const;

export const newCycleEndpoints = {
  proposeCycle: endpoint({
    path: 'GET /api/schools/{schoolId}/new-cycle',
    summary: 'Propose a new cycle with council, groups, assignments, needs and timetable; nothing is stored',
    access,
    params: schoolParams,
    query: z.object({
      /** Educational levels with commas between; those of the school when left out. */
      levels: text(120).optional(),
      /** Day that decides framework and roster; today when left out. */
      date: date.optional(),
      schoolYear: schoolYear.optional(),
      /** `year`, `t35`, `t16`, or the id of an earlier cycle; the usual one of the framework when left out. */
      template: z.union([z.enum(planTemplates), id('cycle')]).optional(),
      weekOne: date.optional(),
      /** First and last day of the holidays at Tết, `2027-02-01_2027-02-14`, where the year has no calendar yet. */
      tet: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}$/)
        .optional(),
    }),
    body: undefined,
    response: cycleProposal,
    errors,
  }),
  startCycle: endpoint({
    path: 'POST /api/schools/{schoolId}/new-cycle',
    summary: 'Begin a cycle with everything in the draft, in one transaction',
    access,
    params: schoolParams,
    query: none,
    body: newCycleDraft,
    response: cycle,
    errors,
  }),
};
