import { z } from 'zod';
import { cycleParams, date, done, id, moment, none, schoolParams, schoolYear, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { maxRowsAtOnce } from '../limits.ts';
import { rowSchema } from '../section-rows.ts';
import { sections } from '../sections.ts';

/** What somebody owes, or what comes up: tasks and evidence have a state, a duty has none, a milestone only comes. */
export const workItem = z.object({
  kind: z.enum(['task', 'evidenceNeed', 'assignment', 'milestone']),
  rowId: z.string(),
  cycleId: z.string(),
  cycleName: z.string(),
  /** May be empty for a duty; then standard and criterion say what it is. */
  label: z.string(),
  standardCode: z.string().nullable(),
  criterionCode: z.string().nullable(),
  weekFrom: z.number().nullable(),
  weekTo: z.number().nullable(),
  from: date.nullable(),
  due: date.nullable(),
  /** Null where there is no state. */
  status: z.string().nullable(),
  /** Somebody still owes it, or it still comes; nothing is owed in a closed or historic cycle. */
  isOpen: z.boolean(),
  isLate: z.boolean(),
  note: z.string(),
  /** Owner as the paper prints it, where nobody is named by id. */
  ownerText: z.string(),
  personIds: z.array(z.string()),
  groupIds: z.array(z.string()),
  helperIds: z.array(z.string()),
  /** Tasks that must be done first and are not. */
  waitsFor: z.array(z.object({ rowId: z.string(), label: z.string(), due: date.nullable(), isLate: z.boolean() })),
  version: z.number(),
});
export type WorkItem = z.output<typeof workItem>;

const workPerson = z.object({ personId: z.string(), fullName: z.string() });
const workGroup = z.object({
  groupId: z.string(),
  kind: z.enum(['secretary', 'working']),
  number: z.number(),
  title: z.string(),
  memberIds: z.array(z.string()),
});

export const taskLinks = z.object({
  taskId: z.string(),
  helperIds: z.array(z.string()),
  groupIds: z.array(z.string()),
  prerequisiteIds: z.array(z.string()),
});
export type TaskLinks = z.output<typeof taskLinks>;

/** All work of a cycle with the people and groups it names. */
export const workView = z.object({
  today: date,
  items: z.array(workItem),
  people: z.array(workPerson),
  groups: z.array(workGroup),
  links: z.array(taskLinks),
});
export type WorkView = z.output<typeof workView>;

export const myWork = z.object({
  today: date,
  /** Null when the account stands for nobody of the roster. */
  person: workPerson.nullable(),
  items: z.array(workItem),
  groups: z.array(workGroup),
});
export type MyWork = z.output<typeof myWork>;

const span = z.object({ from: date, to: date });
const schoolBreak = z.object({ name: text(100).pipe(z.string().min(1)), from: date, to: date });
const calendarFields = { termOne: span, termTwo: span, breaks: z.array(schoolBreak).max(40) };

/** Terms and holidays of one school year. */
export const schoolCalendar = z.object({
  schoolYear,
  termOne: span,
  termTwo: span,
  breaks: z.array(z.object({ name: z.string(), from: date, to: date })),
  version,
});
export type StoredSchoolCalendar = z.output<typeof schoolCalendar>;

/** What another calendar means for one row of a plan. */
const calendarEffect = z.object({
  rowId: z.string(),
  label: z.string(),
  kind: z.enum(['moved', 'renumbered', 'unchanged']),
  before: span.nullable(),
  after: span.nullable(),
  weekFrom: z.number().nullable(),
  weekTo: z.number().nullable(),
  inBreak: z.string().nullable(),
});

export const calendarPreview = z.object({
  cycles: z.array(
    z.object({
      cycleId: z.string(),
      name: z.string(),
      weekOneBefore: date.nullable(),
      weekOneAfter: date.nullable(),
      effects: z.array(calendarEffect),
    }),
  ),
});
export type CalendarPreview = z.output<typeof calendarPreview>;

export const calendarLink = z.object({
  calendarLinkId: z.string(),
  /** Null: everything of the cycle. */
  personId: z.string().nullable(),
  createdByName: z.string(),
  createdAt: moment,
  expiresOn: date,
  revokedAt: moment.nullable(),
  version,
});
export type CalendarLink = z.output<typeof calendarLink>;

const read = ['session.required', 'access.denied', 'object.notFound'] as const;
const change = [...read, 'object.changed', 'request.invalid'] as const;
const calendarParams = schoolParams.extend({ schoolYear });
const ownWork = { to: 'school', capability: 'ownWork.do' } as const;

export const timetableEndpoints = {
  getWork: endpoint({
    path: 'GET /api/schools/{schoolId}/cycles/{cycleId}/work',
    summary: 'All work of the cycle: tasks, evidence, duties and milestones with owners, dates and what they wait for',
    access: { to: 'school', capability: 'cycle.read' },
    params: cycleParams,
    query: none,
    body: undefined,
    response: workView,
    errors: read,
  }),
  setTaskLinks: endpoint({
    path: 'PUT /api/schools/{schoolId}/cycles/{cycleId}/tasks/{rowId}/links',
    summary: 'People and groups who work on a task beside its person, and what it waits for; never for itself',
    access: { to: 'school', capability: 'plan.edit' },
    params: cycleParams.extend({ rowId: id(sections.tasks.id) }),
    query: none,
    body: z.object({
      version,
      helperIds: z.array(id('person')).max(40),
      groupIds: z.array(id('workingGroup')).max(30),
      prerequisiteIds: z.array(id('task')).max(40),
    }),
    response: z.object({ task: rowSchema('tasks'), links: taskLinks }),
    errors: [...change, 'task.waitsForItself', 'cycle.onlyRead'],
  }),
  setPrerequisites: endpoint({
    path: 'PUT /api/schools/{schoolId}/cycles/{cycleId}/task-prerequisites',
    summary: 'What many tasks wait for, in one step: all of it or nothing; helpers and groups stay',
    access: { to: 'school', capability: 'plan.edit' },
    params: cycleParams,
    query: none,
    body: z.object({
      changes: z
        .array(z.object({ taskId: id('task'), version, prerequisiteIds: z.array(id('task')).max(40) }))
        .min(1)
        .max(maxRowsAtOnce),
    }),
    response: z.object({ tasks: z.array(rowSchema('tasks')), links: z.array(taskLinks) }),
    errors: [...change, 'task.waitsForItself', 'cycle.onlyRead'],
  }),
  listMyWork: endpoint({
    path: 'GET /api/schools/{schoolId}/my-work',
    summary: 'What the person of this account owes in the running cycles, by date',
    access: ownWork,
    params: schoolParams,
    query: none,
    body: undefined,
    response: myWork,
    errors: read,
  }),
  changeMyWork: endpoint({
    path: 'PATCH /api/schools/{schoolId}/cycles/{cycleId}/my-work/{workId}',
    summary: 'State and note of a task or of evidence to collect, by who answers for it or by who plans',
    access: ownWork,
    params: cycleParams.extend({ workId: z.union([id('task'), id('evidenceNeed')]) }),
    query: none,
    body: z.object({
      version,
      status: z.string().max(20).optional(),
      note: text(1000).optional(),
      /** Needed for a step back. */
      reason: text(500).optional(),
      /** A step that is taken back at once: its reason goes into the diary, the one of the row stays. */
      isUndo: z.boolean().optional(),
    }),
    response: workItem,
    errors: [...change, 'task.reasonMissing', 'evidenceNeed.wrongStep', 'evidenceNeed.reasonMissing', 'cycle.onlyRead'],
  }),
  listSchoolCalendars: endpoint({
    path: 'GET /api/schools/{schoolId}/calendars',
    summary: 'School years with their terms and holidays, newest first',
    access: { to: 'school', capability: 'cycle.read' },
    params: schoolParams,
    query: none,
    body: undefined,
    response: z.object({ today: date, items: z.array(schoolCalendar) }),
    errors: read,
  }),
  previewSchoolCalendar: endpoint({
    path: 'POST /api/schools/{schoolId}/calendars/{schoolYear}/preview',
    summary: 'What a calendar would move in the plans of that year; nothing is stored',
    access: { to: 'school', capability: 'cycle.edit' },
    params: calendarParams,
    query: none,
    body: z.object(calendarFields),
    response: calendarPreview,
    errors: [...read, 'request.invalid'],
  }),
  saveSchoolCalendar: endpoint({
    path: 'PUT /api/schools/{schoolId}/calendars/{schoolYear}',
    summary: 'Keep terms and holidays of a year, and let the plans of that year follow',
    access: { to: 'school', capability: 'cycle.edit' },
    params: calendarParams,
    query: none,
    /** `version` null: the year has no calendar yet. */
    body: z.object({ version: version.nullable(), ...calendarFields }),
    response: schoolCalendar,
    errors: change,
  }),
  listCalendarLinks: endpoint({
    path: 'GET /api/schools/{schoolId}/cycles/{cycleId}/calendar-links',
    summary: 'Links to the calendar feed: own ones, for planners all of the cycle; never the secret itself',
    access: ownWork,
    params: cycleParams,
    query: none,
    body: undefined,
    response: z.object({ items: z.array(calendarLink) }),
    errors: read,
  }),
  addCalendarLink: endpoint({
    path: 'POST /api/schools/{schoolId}/cycles/{cycleId}/calendar-links',
    summary: 'A secret link to a calendar feed of own work or of the cycle; the secret is told this once',
    access: ownWork,
    params: cycleParams,
    query: none,
    body: z.object({ of: z.enum(['me', 'cycle']), expiresOn: date.nullable() }),
    /** `address` is whole where the server knows its public address; else `path` follows the address of the browser. */
    response: z.object({ link: calendarLink, path: z.string(), address: z.string().nullable() }),
    errors: [...read, 'request.invalid'],
  }),
  revokeCalendarLink: endpoint({
    path: 'DELETE /api/schools/{schoolId}/cycles/{cycleId}/calendar-links/{calendarLinkId}',
    summary: 'End a link at once',
    access: ownWork,
    params: cycleParams.extend({ calendarLinkId: id('calendarLink') }),
    query: z.object({ version: z.coerce.number().int().positive() }),
    body: undefined,
    response: done,
    errors: [...read, 'object.changed'],
  }),
  readCalendarFeed: endpoint({
    path: 'GET /api/calendar-feeds/{feedToken}',
    summary: 'The feed (RFC 5545) behind a secret link, for calendar programs; an ended link reads as not found',
    access: { to: 'link' },
    params: z.object({ feedToken: z.string().regex(/^[\w-]{43}\.ics$/) }),
    query: none,
    body: undefined,
    response: 'file',
    errors: ['object.notFound', 'request.tooMany'],
  }),
};
