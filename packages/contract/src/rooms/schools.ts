import { z } from 'zod';
import { date, done, educationalLevel, id, moment, none, pageQuery, schoolParams, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { schoolLists } from '../school-lists.ts';

const profileFields = {
  validFrom: date,
  name: text(200).pipe(z.string().min(1)),
  governingBody: text(200),
  place: text(120),
  notationCode: text(20),
  address: text(300),
  phone: text(40),
  email: text(120),
  website: text(200),
};

/** The letterhead from a day on; it stays in force until the next one begins. */
export const schoolProfile = z.object({ profileId: id('profile'), ...profileFields, version });
export type SchoolProfile = z.output<typeof schoolProfile>;

export const school = z.object({
  schoolId: id('school'),
  name: z.string(),
  levels: z.array(educationalLevel),
  isSample: z.boolean(),
  version,
  /** Newest first. */
  profiles: z.array(schoolProfile),
});
export type School = z.output<typeof school>;

/** A letterhead that a paper carries or that a decided event brings, and that the school has not entered for its day. */
export const letterheadProposal = z.object({
  source: z.discriminatedUnion('from', [
    z.object({ from: z.literal('plan'), cycleId: z.string(), cycleName: z.string() }),
    z.object({
      from: z.literal('event'),
      organizationEventId: z.string(),
      kind: schoolLists.organizationEvents.fields.kind,
    }),
  ]),
  /** The day of the paper, from which the letterhead is known to have stood so; or the day of the event. */
  validFrom: date,
  governingBody: z.string(),
  name: z.string(),
  place: z.string(),
  /** From the notation of the paper: `THSN` of `KH-THSN`. */
  notationCode: z.string(),
  /** What a paper of that day would print above the school's name as things are. */
  printedNow: z.string(),
  /** The letterhead of that day that says no body yet: it is filled in instead of another one entered. */
  fillsProfileId: z.string().nullable(),
});
export type LetterheadProposal = z.output<typeof letterheadProposal>;

const profileParams = schoolParams.extend({ profileId: id('profile') });

export const event = z.object({
  sequence: z.number(),
  at: moment,
  actorId: z.string().nullable(),
  actorName: z.string(),
  kind: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  cycleId: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
export type SchoolEvent = z.output<typeof event>;

export const schoolsEndpoints = {
  createSchool: endpoint({
    path: 'POST /api/schools',
    summary: 'Add a school to this server',
    access: { to: 'system' },
    params: none,
    query: none,
    body: z.object({ name: profileFields.name, levels: z.array(educationalLevel).min(1) }),
    response: z.object({ schoolId: id('school') }),
    errors: ['session.required', 'access.denied', 'request.invalid'],
  }),
  getSchool: endpoint({
    path: 'GET /api/schools/{schoolId}',
    summary: 'The school with its letterheads by date',
    access: { to: 'school', capability: 'school.read' },
    params: schoolParams,
    query: none,
    body: undefined,
    response: school,
    errors: ['session.required', 'object.notFound'],
  }),
  changeSchool: endpoint({
    path: 'PATCH /api/schools/{schoolId}',
    summary: 'Change name or educational levels',
    access: { to: 'school', capability: 'school.edit' },
    params: schoolParams,
    query: none,
    body: z.object({
      version,
      name: profileFields.name.optional(),
      levels: z.array(educationalLevel).min(1).optional(),
    }),
    response: school,
    errors: ['session.required', 'access.denied', 'object.notFound', 'object.changed', 'request.invalid'],
  }),
  addProfile: endpoint({
    path: 'POST /api/schools/{schoolId}/profiles',
    summary: 'A new letterhead from a day on',
    access: { to: 'school', capability: 'school.edit' },
    params: schoolParams,
    query: none,
    body: z.object(profileFields),
    response: schoolProfile,
    errors: ['session.required', 'access.denied', 'object.notFound', 'object.duplicate', 'request.invalid'],
  }),
  changeProfile: endpoint({
    path: 'PATCH /api/schools/{schoolId}/profiles/{profileId}',
    summary: 'Correct a letterhead',
    access: { to: 'school', capability: 'school.edit' },
    params: profileParams,
    query: none,
    body: z.object({ version, ...z.object(profileFields).partial().shape }),
    response: schoolProfile,
    errors: [
      'session.required',
      'access.denied',
      'object.notFound',
      'object.changed',
      'object.duplicate',
      'request.invalid',
    ],
  }),
  removeProfile: endpoint({
    path: 'DELETE /api/schools/{schoolId}/profiles/{profileId}',
    summary: 'Remove a letterhead; the last one stays',
    access: { to: 'school', capability: 'school.edit' },
    params: profileParams,
    query: z.object({ version: z.coerce.number().int().positive() }),
    body: undefined,
    response: done,
    errors: ['session.required', 'access.denied', 'object.notFound', 'object.changed', 'object.inUse'],
  }),
  listLetterheadProposals: endpoint({
    path: 'GET /api/schools/{schoolId}/letterhead-proposals',
    summary: 'Letterheads that older papers carry or decided events bring, and that are not entered for their day',
    access: { to: 'school', capability: 'school.edit' },
    params: schoolParams,
    query: none,
    body: undefined,
    response: z.object({ items: z.array(letterheadProposal) }),
    errors: ['session.required', 'access.denied', 'object.notFound'],
  }),
  listEvents: endpoint({
    path: 'GET /api/schools/{schoolId}/events',
    summary: 'The diary: who changed what, newest first',
    access: { to: 'school', capability: 'audit.read' },
    params: schoolParams,
    query: pageQuery.extend({
      cycleId: id('cycle').optional(),
      subjectId: z.string().max(80).optional(),
      actorId: z.string().max(80).optional(),
    }),
    body: undefined,
    response: z.object({ items: z.array(event), nextCursor: z.string().nullable() }),
    errors: ['session.required', 'access.denied', 'object.notFound', 'request.invalid'],
  }),
};
