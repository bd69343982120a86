import { z } from 'zod';
import { date, id, moment, none, page, pageQuery, schoolParams, text, version } from '../common.ts';
import { endpoint } from '../endpoint.ts';
import { grant } from './people.ts';
import { grantFields, newPassword, username } from './session.ts';

const rights = { personId: id('person').nullable(), ...grantFields, validTo: date.nullable() };
const name = text(120).pipe(z.string().min(1));
/** What stands in the link; the server keeps only its hash. */
const token = z.string().regex(/^[0-9a-z]{20,64}$/);

export const invitation = z.object({
  invitationId: id('invitation'),
  name: z.string(),
  ...rights,
  /** `void`: whoever made it may not give these rights any more. */
  state: z.enum(['open', 'used', 'revoked', 'expired', 'void']),
  voidReason: z.enum(['accountClosed', 'grantEnded', 'mayNotManage']).nullable(),
  /** Name of the account that made it; null when that account is gone. */
  madeBy: z.string().nullable(),
  createdAt: moment,
  expiresAt: moment,
  version,
});
export type Invitation = z.output<typeof invitation>;

const manageErrors = ['session.required', 'access.denied', 'object.notFound', 'request.invalid'] as const;

export const invitationsEndpoints = {
  addAccounts: endpoint({
    path: 'POST /api/schools/{schoolId}/grants/many',
    summary: 'Accounts for chosen people at once, all or none; the first passwords are shown once',
    access: { to: 'school', capability: 'accounts.manage' },
    params: schoolParams,
    query: none,
    body: z.object({
      accounts: z
        .array(z.object({ name, username, ...rights }))
        .min(1)
        .max(60),
    }),
    response: z.object({ items: z.array(z.object({ grant, firstPassword: z.string() })) }),
    errors: [...manageErrors, 'account.nameTaken', 'grant.endMissing'],
  }),
  addInvitations: endpoint({
    path: 'POST /api/schools/{schoolId}/invitations',
    summary: 'Links by which people choose their own user name and password; each works once and is shown once',
    access: { to: 'school', capability: 'accounts.manage' },
    params: schoolParams,
    query: none,
    body: z.object({
      people: z
        .array(z.object({ name, ...rights }))
        .min(1)
        .max(60),
      /** How long the links work. */
      days: z.number().int().min(1).max(30),
    }),
    response: z.object({ items: z.array(z.object({ invitation, token: z.string() })) }),
    errors: [...manageErrors, 'grant.endMissing'],
  }),
  listInvitations: endpoint({
    path: 'GET /api/schools/{schoolId}/invitations',
    summary: 'Invitations and what became of them, newest first',
    access: { to: 'school', capability: 'accounts.manage' },
    params: schoolParams,
    query: pageQuery,
    body: undefined,
    response: page(invitation),
    errors: manageErrors,
  }),
  revokeInvitation: endpoint({
    path: 'DELETE /api/schools/{schoolId}/invitations/{invitationId}',
    summary: 'A link that was not used yet stops working',
    access: { to: 'school', capability: 'accounts.manage' },
    params: schoolParams.extend({ invitationId: id('invitation') }),
    query: z.object({ version: z.coerce.number().int().positive() }),
    body: undefined,
    response: invitation,
    errors: [...manageErrors, 'invitation.closed', 'object.changed'],
  }),
  lookAtInvitation: endpoint({
    path: 'POST /api/invitations/look',
    summary: 'Whom a link is for and until when it works',
    access: { to: 'public' },
    params: none,
    query: none,
    body: z.object({ token }),
    response: z.object({ name: z.string(), schoolName: z.string(), expiresAt: moment, suggestedUsername: z.string() }),
    errors: ['request.invalid', 'request.tooMany', 'invitation.closed', 'invitation.void'],
  }),
  acceptInvitation: endpoint({
    path: 'POST /api/invitations/accept',
    summary: 'Choose user name and password; the link ends and the browser is signed in',
    access: { to: 'public' },
    params: none,
    query: none,
    body: z.object({ token, username, password: newPassword }),
    response: z.object({ schoolId: id('school') }),
    errors: ['request.invalid', 'request.tooMany', 'invitation.closed', 'invitation.void', 'account.nameTaken'],
  }),
};
