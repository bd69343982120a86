import { z } from 'zod';
import {
  date,
  done,
  id,
  moment,
  none,
  page,
  pageQuery,
  schoolParams,
  storedFields,
  storedId,
  text,
  version,
} from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { grantFields, username } from './session.ts';

/** Kinds as in the framework files (`heldBy`); `other` keeps the printed title only. */
export const postKinds = [
  'principal',
  'vice-principal',
  'subject-group-head',
  'subject-group-deputy',
  'office-group-head',
  'unit-head',
  'party-secretary',
  'union-chair',
  'youth-union-secretary',
  'youth-leader',
  'teacher',
  'accountant',
  'clerk',
  'librarian',
  'health-worker',
  'equipment-keeper',
  'guard',
  'other',
] as const;
export type PostKind = (typeof postKinds)[number];

const postFields = {
  kind: z.enum(postKinds),
  title: text(120).pipe(z.string().min(1)),
  unit: text(120),
  validFrom: date.nullable(),
  validTo: date.nullable(),
};

export const post = z.object({ postId: storedId, personId: storedId, ...storedFields(postFields), version });
export type Post = z.output<typeof post>;

const personFields = {
  fullName: text(120).pipe(z.string().min(1)),
  phone: text(40),
  email: text(120),
  note: text(1000),
  leftOn: date.nullable(),
  birthDate: date.nullable(),
};

export const person = z.object({
  personId: storedId,
  ...storedFields(personFields),
  version,
  posts: z.array(post),
});
export type Person = z.output<typeof person>;

export const grant = z.object({
  grantId: id('grant'),
  accountId: id('account'),
  accountName: z.string(),
  username: z.string(),
  email: z.string().nullable(),
  personId: id('person').nullable(),
  ...grantFields,
  validTo: date.nullable(),
  revokedAt: moment.nullable(),
  lastSeenAt: moment.nullable(),
  version,
});
export type Grant = z.output<typeof grant>;

const personParams = schoolParams.extend({ personId: id('person') });
const postParams = schoolParams.extend({ postId: id('post') });
const grantParams = schoolParams.extend({ grantId: id('grant') });
const versionQuery = z.object({ version: z.coerce.number().int().positive() });

const changeErrors = [
  'session.required',
  'access.denied',
  'object.notFound',
  'object.changed',
  'request.invalid',
] as const;
const addErrors = ['session.required', 'access.denied', 'object.notFound', 'request.invalid'] as const;

export const peopleEndpoints = {
  listPeople: endpoint({
    path: 'GET /api/schools/{schoolId}/people',
    summary: 'The roster, by given name',
    access: { to: 'school', capability: 'people.read' },
    params: schoolParams,
    query: pageQuery.extend({ search: text(80).optional(), includeLeft: z.stringbool().default(false) }),
    body: undefined,
    response: page(person),
    errors: ['session.required', 'access.denied', 'object.notFound', 'request.invalid'],
  }),
  getPerson: endpoint({
    path: 'GET /api/schools/{schoolId}/people/{personId}',
    summary: 'One person with posts by date',
    access: { to: 'school', capability: 'people.read' },
    params: personParams,
    query: none,
    body: undefined,
    response: person,
    errors: ['session.required', 'access.denied', 'object.notFound'],
  }),
  addPerson: endpoint({
    path: 'POST /api/schools/{schoolId}/people',
    summary: 'Add a person',
    access: { to: 'school', capability: 'people.edit' },
    params: schoolParams,
    query: none,
    body: z.object({
      ...z.object(personFields).partial().shape,
      fullName: personFields.fullName,
      posts: z.array(z.object(postFields)).max(10),
    }),
    response: person,
    errors: addErrors,
  }),
  changePerson: endpoint({
    path: 'PATCH /api/schools/{schoolId}/people/{personId}',
    summary: 'Change a person',
    access: { to: 'school', capability: 'people.edit' },
    params: personParams,
    query: none,
    body: z.object({ version, ...z.object(personFields).partial().shape }),
    response: person,
    errors: changeErrors,
  }),
  removePerson: endpoint({
    path: 'DELETE /api/schools/{schoolId}/people/{personId}',
    summary: 'Remove a person entered by mistake; one who stands in a paper stays',
    access: { to: 'school', capability: 'people.edit' },
    params: personParams,
    query: versionQuery,
    body: undefined,
    response: done,
    errors: ['session.required', 'access.denied', 'object.notFound', 'object.changed', 'object.inUse'],
  }),
  addPost: endpoint({
    path: 'POST /api/schools/{schoolId}/people/{personId}/posts',
    summary: 'Give a person a post',
    access: { to: 'school', capability: 'people.edit' },
    params: personParams,
    query: none,
    body: z.object(postFields),
    response: post,
    errors: addErrors,
  }),
  changePost: endpoint({
    path: 'PATCH /api/schools/{schoolId}/posts/{postId}',
    summary: 'Change or end a post',
    access: { to: 'school', capability: 'people.edit' },
    params: postParams,
    query: none,
    body: z.object({ version, ...z.object(postFields).partial().shape }),
    response: post,
    errors: changeErrors,
  }),
  removePost: endpoint({
    path: 'DELETE /api/schools/{schoolId}/posts/{postId}',
    summary: 'Remove a post entered by mistake',
    access: { to: 'school', capability: 'people.edit' },
    params: postParams,
    query: versionQuery,
    body: undefined,
    response: done,
    errors: ['session.required', 'access.denied', 'object.notFound', 'object.changed'],
  }),
  listGrants: endpoint({
    path: 'GET /api/schools/{schoolId}/grants',
    summary: 'Accounts of the school and what they may do',
    access: { to: 'school', capability: 'accounts.manage' },
    params: schoolParams,
    query: pageQuery,
    body: undefined,
    response: page(grant),
    errors: ['session.required', 'access.denied', 'object.notFound', 'request.invalid'],
  }),
  addAccount: endpoint({
    path: 'POST /api/schools/{schoolId}/grants',
    summary: 'Make an account; its first password is shown once',
    access: { to: 'school', capability: 'accounts.manage' },
    params: schoolParams,
    query: none,
    body: z.object({
      name: text(120).pipe(z.string().min(1)),
      username,
      email: z.email().nullable(),
      personId: id('person').nullable(),
      ...grantFields,
      validTo: date.nullable(),
    }),
    response: z.object({ grant, firstPassword: z.string() }),
    errors: [...addErrors, 'account.nameTaken', 'grant.endMissing'],
  }),
  addExistingAccount: endpoint({
    path: 'POST /api/schools/{schoolId}/grants/existing',
    summary: 'Give somebody who already has an account on this server rights in this school too',
    access: { to: 'school', capability: 'accounts.manage' },
    params: schoolParams,
    query: none,
    body: z.object({
      /** User name or e-mail, in full: accounts of other schools are not searched. */
      login: z.string().trim().min(1).max(200),
      personId: id('person').nullable(),
      ...grantFields,
      validTo: date.nullable(),
    }),
    response: grant,
    errors: [...addErrors, 'account.unknown', 'grant.alreadyHeld', 'grant.endMissing', 'request.tooMany'],
  }),
  changeGrant: endpoint({
    path: 'PATCH /api/schools/{schoolId}/grants/{grantId}',
    summary: 'Change role, duties, person or end date',
    access: { to: 'school', capability: 'accounts.manage' },
    params: grantParams,
    query: none,
    body: z.object({
      version,
      role: grantFields.role.optional(),
      duties: grantFields.duties.optional(),
      personId: id('person').nullable().optional(),
      validTo: date.nullable().optional(),
      isRevoked: z.boolean().optional(),
    }),
    response: grant,
    errors: [...changeErrors, 'grant.endMissing', 'grant.lastAdministrator'],
  }),
  resetPassword: endpoint({
    path: 'POST /api/schools/{schoolId}/grants/{grantId}/password',
    summary: 'Give a new first password, shown once; all devices are signed out',
    access: { to: 'school', capability: 'accounts.manage' },
    params: grantParams,
    query: none,
    body: z.object({}),
    response: z.object({ firstPassword: z.string() }),
    errors: addErrors,
  }),
};
