import { z } from 'zod';
import { duties, grantRoles, roles, seats } from '../capabilities.ts';
import { date, done, educationalLevel, id, moment, none, text } from '../common.ts';
import { endpoint } from '../endpoint.ts';

export const newPassword = z.string().min(10).max(200);
/** Letters, digits, dot, dash and underscore; many teachers have no e-mail. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);

const heldRights = z.object({
  schoolId: id('school'),
  schoolName: z.string(),
  isSample: z.boolean(),
  levels: z.array(educationalLevel),
  roles: z.array(z.enum(roles)),
  personId: id('person').nullable(),
  seats: z.array(
    z.object({
      cycleId: id('cycle'),
      seat: z.enum(seats),
      standards: z.array(z.string()),
      /** The cycle has ended: the seat reaches nothing but that cycle. */
      isOver: z.boolean(),
    }),
  ),
  /** Since when this school lives on in others: from then on it is only read. Null for a school at work. */
  former: z
    .object({ since: date, successors: z.array(z.object({ schoolId: id('school'), schoolName: z.string() })) })
    .nullable(),
});

export const session = z.object({
  /** True until the first administrator has been entered: the browser shows the first-run page. */
  needsSetUp: z.boolean(),
  productVersion: z.string(),
  account: z
    .object({
      accountId: id('account'),
      name: z.string(),
      isSystemAdministrator: z.boolean(),
      mustChangePassword: z.boolean(),
      schools: z.array(heldRights),
    })
    .nullable(),
});
export type Session = z.output<typeof session>;
export type HeldRights = z.output<typeof heldRights>;

const signInAnswer = z.object({ outcome: z.enum(['signedIn', 'codeNeeded']) });

export const sessionEndpoints = {
  getSession: endpoint({
    path: 'GET /api/session',
    summary: 'Who is signed in, and what the account may do where',
    access: { to: 'public' },
    params: none,
    query: none,
    body: undefined,
    response: session,
    errors: [],
  }),
  setUp: endpoint({
    path: 'POST /api/set-up',
    summary: 'First run: the first administrator, and the school or the sample school',
    access: { to: 'public' },
    params: none,
    query: none,
    body: z.object({
      administrator: z.object({ name: text(120).pipe(z.string().min(1)), username, password: newPassword }),
      school: z
        .object({
          name: text(200).pipe(z.string().min(1)),
          levels: z.array(educationalLevel).min(1),
          /** From when its letterhead holds; the day of the new administrative units when left out. */
          letterheadFrom: date.optional(),
        })
        .nullable(),
    }),
    response: z.object({ schoolId: id('school') }),
    errors: ['setUp.done', 'request.invalid', 'request.tooMany'],
  }),
  openSampleSchool: endpoint({
    path: 'POST /api/sample-school',
    summary: 'Enter the sample school of this server; it is made when there is none, or afresh when asked',
    access: { to: 'account' },
    params: none,
    query: none,
    /** `isFresh`: everything as on the first day; for the administrator of the system. */
    body: z.object({ isFresh: z.boolean().default(false) }),
    response: z.object({ schoolId: id('school') }),
    errors: ['session.required', 'access.denied', 'request.tooMany'],
  }),
  signIn: endpoint({
    path: 'POST /api/session',
    summary: 'Sign in with user name or e-mail and password',
    access: { to: 'public' },
    params: none,
    query: none,
    body: z.object({ login: z.string().trim().min(1).max(200), password: z.string().min(1).max(200) }),
    response: signInAnswer,
    errors: ['session.wrongPassword', 'request.invalid', 'request.tooMany'],
  }),
  signInWithCode: endpoint({
    path: 'POST /api/session/code',
    summary: 'Second step of signing in: the code of the authenticator',
    access: { to: 'public' },
    params: none,
    query: none,
    body: z.object({ code: z.string().trim().min(6).max(20) }),
    response: signInAnswer,
    errors: ['session.wrongCode', 'request.invalid', 'request.tooMany'],
  }),
  signOut: endpoint({
    path: 'DELETE /api/session',
    summary: 'Sign out',
    access: { to: 'account' },
    params: none,
    query: none,
    body: undefined,
    response: done,
    errors: ['session.required'],
  }),
  listSessions: endpoint({
    path: 'GET /api/account/sessions',
    summary: 'Where this account is signed in, and whether signing in asks for a code',
    access: { to: 'account' },
    params: none,
    query: none,
    body: undefined,
    response: z.object({
      hasTwoFactor: z.boolean(),
      items: z.array(
        z.object({
          sessionId: z.string(),
          isThisOne: z.boolean(),
          startedAt: moment,
          lastSeenAt: moment,
          address: z.string(),
          device: z.string(),
        }),
      ),
    }),
    errors: ['session.required'],
  }),
  revokeSession: endpoint({
    path: 'DELETE /api/account/sessions/{sessionId}',
    summary: 'Sign out another device',
    access: { to: 'account' },
    params: z.object({ sessionId: z.string().min(1).max(100) }),
    query: none,
    body: undefined,
    response: done,
    errors: ['session.required', 'object.notFound'],
  }),
  changePassword: endpoint({
    path: 'POST /api/account/password',
    summary: 'Change the own password; other devices are signed out',
    access: { to: 'account' },
    params: none,
    query: none,
    body: z.object({ current: z.string().min(1).max(200), next: newPassword }),
    response: done,
    errors: ['session.required', 'session.wrongPassword', 'request.invalid', 'request.tooMany'],
  }),
  startTwoFactor: endpoint({
    path: 'POST /api/account/two-factor',
    summary: 'Begin to protect the account with an authenticator',
    access: { to: 'account' },
    params: none,
    query: none,
    body: z.object({ password: z.string().min(1).max(200) }),
    response: z.object({ uri: z.string(), backupCodes: z.array(z.string()) }),
    errors: ['session.required', 'session.wrongPassword', 'request.invalid'],
  }),
  confirmTwoFactor: endpoint({
    path: 'POST /api/account/two-factor/confirm',
    summary: 'Finish with a first code',
    access: { to: 'account' },
    params: none,
    query: none,
    body: z.object({ code: z.string().trim().min(6).max(20) }),
    response: done,
    errors: ['session.required', 'session.wrongCode', 'request.invalid'],
  }),
  stopTwoFactor: endpoint({
    path: 'POST /api/account/two-factor/stop',
    summary: 'Remove the authenticator',
    access: { to: 'account' },
    params: none,
    query: none,
    body: z.object({ password: z.string().min(1).max(200) }),
    response: done,
    errors: ['session.required', 'session.wrongPassword', 'request.invalid'],
  }),
};

export const grantFields = {
  role: z.enum(grantRoles),
  duties: z.array(z.enum(duties)).max(duties.length),
};
