import { z } from 'zod';
import {
  date,
  done,
  educationalLevel,
  id,
  moment,
  none,
  page,
  pageQuery,
  schoolParams,
  text,
  version,
} from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { username } from './session.ts';

const name = text(200).pipe(z.string().min(1));

/** Somebody who already has an account on this server, by user name or e-mail; or a new account. */
const accountChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), login: z.string().trim().min(1).max(200) }),
  z.object({
    kind: z.literal('new'),
    name: text(120).pipe(z.string().min(1)),
    username,
    email: z.email().nullable(),
  }),
]);

/** The first password of a new account is shown once; an existing account keeps its own. */
const accountGiven = {
  account: z.object({ accountId: id('account'), name: z.string(), username: z.string() }),
  firstPassword: z.string().nullable(),
};

export const installationSchool = z.object({
  schoolId: id('school'),
  name: z.string(),
  levels: z.array(educationalLevel),
  isSample: z.boolean(),
  closedAt: moment.nullable(),
  createdAt: moment,
  authorityId: id('authority').nullable(),
  authorityName: z.string().nullable(),
  /** Accounts whose right is in force. */
  accounts: z.number(),
  /** Names of the first three. */
  administrators: z.array(z.string()),
  version,
});
export type InstallationSchool = z.output<typeof installationSchool>;

export const authorityKinds = [
  'ministry',
  'province',
  'department',
  'districtOffice',
  'commune',
  'communeOffice',
] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

export const authority = z.object({
  authorityId: id('authority'),
  kind: z.enum(authorityKinds),
  name: z.string(),
  parentId: id('authority').nullable(),
  parentName: z.string().nullable(),
  seats: z.number(),
  /** Schools of this authority and of those below it: how far a seat reaches. */
  schools: z.number(),
  version,
});
export type Authority = z.output<typeof authority>;

export const authoritySeat = z.object({
  accountId: id('account'),
  name: z.string(),
  username: z.string(),
  validTo: date.nullable(),
  lastSeenAt: moment.nullable(),
  version,
});
export type AuthoritySeat = z.output<typeof authoritySeat>;

/** How this server is reached, and how the asking device reached it. */
export const network = z.object({
  /** The setting `--public-url`. */
  publicUrl: z.string().nullable(),
  /** The setting `--host`. */
  listensOn: z.string(),
  /** Whether other machines of the network can reach that address at all. */
  isOpenToNetwork: z.boolean(),
  port: z.number(),
  /** Whether this server itself speaks HTTPS (certificate files). */
  hasCertificate: z.boolean(),
  trustsProxies: z.boolean(),
  /** One for each IPv4 address of this machine. */
  addresses: z.array(z.object({ device: z.string(), address: z.string(), url: z.string() })),
  /** What to write on a slip: the public address, else the first of the network; null while nobody else gets in. */
  addressForOthers: z.string().nullable(),
  asked: z.object({
    /** The host that the browser asked for. */
    host: z.string(),
    fromAddress: z.string(),
    cameThroughProxy: z.boolean(),
    /** Whether the cookie of this session is kept for HTTPS only. */
    hasSecureCookie: z.boolean(),
  }),
});
export type Network = z.output<typeof network>;

const authorityParams = z.object({ authorityId: id('authority') });
const seatParams = authorityParams.extend({ accountId: id('account') });
const authorityFields = { kind: z.enum(authorityKinds), name, parentId: id('authority').nullable() };
const readErrors = ['session.required', 'access.denied'] as const;
const addErrors = [...readErrors, 'request.invalid', 'account.nameTaken', 'account.unknown'] as const;
const changeErrors = [...readErrors, 'object.notFound', 'object.changed', 'request.invalid'] as const;

export const installationEndpoints = {
  listInstallationSchools: endpoint({
    path: 'GET /api/installation/schools',
    summary: 'The schools on this server, by name',
    access: { to: 'system' },
    params: none,
    query: pageQuery.extend({ search: text(80).optional(), includeClosed: z.stringbool().default(false) }),
    body: undefined,
    response: page(installationSchool),
    errors: [...readErrors, 'request.invalid'],
  }),
  addInstallationSchool: endpoint({
    path: 'POST /api/installation/schools',
    summary: 'Add a school together with its first administrator',
    access: { to: 'system' },
    params: none,
    query: none,
    body: z.object({
      name,
      levels: z.array(educationalLevel).min(1),
      authorityId: id('authority').nullable(),
      administrator: accountChoice,
    }),
    response: z.object({ school: installationSchool, ...accountGiven }),
    errors: addErrors,
  }),
  changeInstallationSchool: endpoint({
    path: 'PATCH /api/installation/schools/{schoolId}',
    summary: 'Rename a school, put it below an authority, close or open it',
    access: { to: 'system' },
    params: schoolParams,
    query: none,
    body: z.object({
      version,
      name: name.optional(),
      authorityId: id('authority').nullable().optional(),
      isClosed: z.boolean().optional(),
    }),
    response: installationSchool,
    errors: changeErrors,
  }),
  listAuthorities: endpoint({
    path: 'GET /api/installation/authorities',
    summary: 'Authorities above the schools',
    access: { to: 'system' },
    params: none,
    query: pageQuery,
    body: undefined,
    response: page(authority),
    errors: [...readErrors, 'request.invalid'],
  }),
  addAuthority: endpoint({
    path: 'POST /api/installation/authorities',
    summary: 'Add an authority',
    access: { to: 'system' },
    params: none,
    query: none,
    body: z.object(authorityFields),
    response: authority,
    errors: [...readErrors, 'request.invalid'],
  }),
  changeAuthority: endpoint({
    path: 'PATCH /api/installation/authorities/{authorityId}',
    summary: 'Change name, kind or the authority above',
    access: { to: 'system' },
    params: authorityParams,
    query: none,
    body: z.object({ version, ...z.object(authorityFields).partial().shape }),
    response: authority,
    errors: [...changeErrors, 'authority.circle'],
  }),
  listAuthoritySeats: endpoint({
    path: 'GET /api/installation/authorities/{authorityId}/seats',
    summary: 'Who holds a seat at an authority',
    access: { to: 'system' },
    params: authorityParams,
    query: pageQuery,
    body: undefined,
    response: page(authoritySeat),
    errors: [...readErrors, 'object.notFound', 'request.invalid'],
  }),
  addAuthoritySeat: endpoint({
    path: 'POST /api/installation/authorities/{authorityId}/seats',
    summary: 'Give somebody a seat at an authority',
    access: { to: 'system' },
    params: authorityParams,
    query: none,
    body: z.object({ officer: accountChoice, validTo: date.nullable() }),
    response: z.object({ seat: authoritySeat, ...accountGiven }),
    errors: [...addErrors, 'object.notFound', 'object.duplicate'],
  }),
  changeAuthoritySeat: endpoint({
    path: 'PATCH /api/installation/authorities/{authorityId}/seats/{accountId}',
    summary: 'Change the last day of a seat',
    access: { to: 'system' },
    params: seatParams,
    query: none,
    body: z.object({ version, validTo: date.nullable() }),
    response: authoritySeat,
    errors: changeErrors,
  }),
  removeAuthoritySeat: endpoint({
    path: 'DELETE /api/installation/authorities/{authorityId}/seats/{accountId}',
    summary: 'Take a seat away',
    access: { to: 'system' },
    params: seatParams,
    query: z.object({ version: z.coerce.number().int().positive() }),
    body: undefined,
    response: done,
    errors: changeErrors,
  }),
  getInstallationNetwork: endpoint({
    path: 'GET /api/installation/network',
    summary: 'How this server is reached from other devices',
    access: { to: 'system' },
    params: none,
    query: none,
    body: undefined,
    response: network,
    errors: readErrors,
  }),
  getSchoolNetwork: endpoint({
    path: 'GET /api/schools/{schoolId}/network',
    summary: 'How this server is reached from other devices, for the administrator of a school',
    access: { to: 'school', capability: 'accounts.manage' },
    params: schoolParams,
    query: none,
    body: undefined,
    response: network,
    errors: [...readErrors, 'object.notFound'],
  }),
};
