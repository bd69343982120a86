import { z } from 'zod';
import { date, done, id, none, schoolParams, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { schoolLists } from '../school-lists.ts';

const { kind, status } = schoolLists.organizationEvents.fields;

/** What the other school is to this one. */
export const linkSides = ['predecessor', 'successor'] as const;
export type LinkSide = (typeof linkSides)[number];
const side = z.enum(linkSides);

/** A school of this server from which this one came, or in which it goes on (C56). */
export const schoolLink = z.object({
  schoolLinkId: z.string(),
  organizationEventId: z.string(),
  /** False when the other school tells of it: then it is undone there. */
  isOwnEvent: z.boolean(),
  side,
  otherSchoolId: z.string(),
  otherName: z.string(),
  kind,
  happenedOn: date,
  status,
  /** Decided, and its day has come: the predecessor is read under its successor and written by nobody. */
  isInForce: z.boolean(),
  version,
});
export type SchoolLink = z.output<typeof schoolLink>;

const linkableEvent = z.object({
  organizationEventId: z.string(),
  kind,
  happenedOn: date,
  status,
  predecessors: z.string(),
  successors: z.string(),
});
export type LinkableEvent = z.output<typeof linkableEvent>;

const links = z.object({ items: z.array(schoolLink) });
const newLink = { side, otherSchoolId: id('school') };
const linkParams = schoolParams.extend({ schoolLinkId: id('schoolLink') });
const seen = z.object({ version: z.coerce.number().int().positive() });
const readErrors = ['session.required', 'access.denied', 'object.notFound'] as const;
const addErrors = [...readErrors, 'request.invalid', 'schoolLink.notMerger', 'schoolLink.exists'] as const;

export const schoolLinksEndpoints = {
  listSchoolLinks: endpoint({
    path: 'GET /api/schools/{schoolId}/school-links',
    summary: 'Predecessors and successors of the school on this server',
    access: { to: 'school', capability: 'school.read' },
    params: schoolParams,
    query: none,
    body: undefined,
    response: links,
    errors: readErrors,
  }),
  addSchoolLink: endpoint({
    path: 'POST /api/schools/{schoolId}/organization-events/{rowId}/links',
    summary: 'Say which school of this server an event tells of; asked of whoever answers for both schools',
    access: { to: 'school', capability: 'school.link' },
    params: schoolParams.extend({ rowId: id('organizationEvent') }),
    query: none,
    body: z.object(newLink),
    response: schoolLink,
    errors: [...addErrors, 'schoolLink.notBoth'],
  }),
  removeSchoolLink: endpoint({
    path: 'DELETE /api/schools/{schoolId}/school-links/{schoolLinkId}',
    summary: 'Undo a link: the predecessor is no longer read under its successor, and works again',
    access: { to: 'school', capability: 'school.link' },
    params: linkParams,
    query: seen,
    body: undefined,
    response: done,
    errors: [...readErrors, 'object.changed', 'request.invalid'],
  }),
  listInstallationSchoolLinks: endpoint({
    path: 'GET /api/installation/schools/{schoolId}/links',
    summary: 'Predecessors and successors of a school, and its mergers and splits that can name one',
    access: { to: 'system' },
    params: schoolParams,
    query: none,
    body: undefined,
    response: links.extend({ events: z.array(linkableEvent) }),
    errors: readErrors,
  }),
  addInstallationSchoolLink: endpoint({
    path: 'POST /api/installation/schools/{schoolId}/links',
    summary: 'Say which school of this server an event of a school tells of',
    access: { to: 'system' },
    params: schoolParams,
    query: none,
    body: z.object({ organizationEventId: id('organizationEvent'), ...newLink }),
    response: schoolLink,
    errors: addErrors,
  }),
  removeInstallationSchoolLink: endpoint({
    path: 'DELETE /api/installation/schools/{schoolId}/links/{schoolLinkId}',
    summary: 'Undo a link between two schools',
    access: { to: 'system' },
    params: linkParams,
    query: seen,
    body: undefined,
    response: done,
    errors: [...readErrors, 'object.changed', 'request.invalid'],
  }),
};
