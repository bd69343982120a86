import { duties, grantRoles, holdsCapability, type Invitation, type Role } from '@minhchung/contract';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { InvitationTable } from '../../platform/db/tables.generated.ts';
import { schoolDate } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';

export type InvitationFields = Pick<Invitation, 'name' | 'personId' | 'role' | 'duties' | 'validTo'>;

export interface InvitationReader {
  page(query: {
    cursor?: string | undefined;
    limit: number;
  }): Promise<{ items: Invitation[]; nextCursor: string | null }>;
  find(invitationId: string): Promise<Invitation | undefined>;
}

export interface InvitationWriter extends InvitationReader {
  /** In the name of the account that acts. */
  add(fields: InvitationFields & { readonly tokenHash: string; readonly expiresAt: Date }): Promise<Invitation>;
  /**
   * Held until the transaction ends, with the right of its maker: of two browsers with one link, the second finds it used,
   * and nobody comes in while that right is being taken away.
   */
  lock(invitationId: string): Promise<Invitation | undefined>;
  close(invitationId: string, how: 'used' | 'revoked'): Promise<void>;
}

/** Which invitation a link belongs to, in whichever school. */
export async function invitationOfToken(
  tx: ReadTransaction,
  tokenHash: string,
): Promise<{ schoolId: string; invitationId: string } | undefined> {
  const answer = await sql<{
    school_id: string;
    invitation_id: string;
  }>`select * from invitation_of_token(${tokenHash})`.execute(tx);
  const [row] = answer.rows;
  return row && { schoolId: row.school_id, invitationId: row.invitation_id };
}

const cursorKeys = z.tuple([z.string()]);

export function invitationReader(tx: ReadTransaction, { schoolId }: SchoolScope, now: Date): InvitationReader {
  const invitations = () =>
    tx
      .selectFrom('invitation')
      .leftJoin('account', 'account.id', 'invitation.made_by')
      .leftJoin('school_grant', (join) =>
        join
          .onRef('school_grant.school_id', '=', 'invitation.school_id')
          .onRef('school_grant.account_id', '=', 'invitation.made_by'),
      )
      .selectAll('invitation')
      .select([
        'account.name as maker_name',
        'account.disabled_at as maker_disabled_at',
        'school_grant.role as maker_role',
        'school_grant.duties as maker_duties',
        'school_grant.valid_to as maker_valid_to',
        'school_grant.revoked_at as maker_revoked_at',
      ])
      .where('invitation.school_id', '=', schoolId)
      .orderBy('invitation.invitation_id', 'desc');
  return {
    async page({ cursor, limit }) {
      const after = readCursor(cursor, cursorKeys);
      let query = invitations().limit(limit + 1);
      if (after) query = query.where('invitation.invitation_id', '<', after[0]);
      const page = cutPage(await query.execute(), limit, (row) => [row.invitation_id]);
      return { items: page.items.map((row) => toInvitation(row, now)), nextCursor: page.nextCursor };
    },
    async find(invitationId) {
      const row = await invitations().where('invitation.invitation_id', '=', invitationId).executeTakeFirst();
      return row && toInvitation(row, now);
    },
  };
}

export function invitationWriter(
  tx: WriteTransaction,
  scope: SchoolScope,
  makeId: MakeId,
  now: Date,
): InvitationWriter {
  const { schoolId } = scope;
  const reader = invitationReader(tx, scope, now);
  return {
    ...reader,
    async add({ name, personId, role, duties: held, validTo, tokenHash, expiresAt }) {
      const invitationId = makeId('ivt');
      await tx
        .insertInto('invitation')
        .values({
          school_id: schoolId,
          invitation_id: invitationId,
          made_by: scope.actor.accountId,
          token_hash: tokenHash,
          name,
          person_id: personId,
          role,
          duties: held,
          valid_to: validTo,
          expires_at: expiresAt.toISOString(),
        })
        .execute();
      const added = await reader.find(invitationId);
      if (!added) throw new Error('An invitation that was just made is missing.');
      return added;
    },
    async lock(invitationId) {
      await tx
        .selectFrom('invitation')
        .select('invitation.invitation_id')
        .where('invitation.school_id', '=', schoolId)
        .where('invitation.invitation_id', '=', invitationId)
        .forUpdate()
        .execute();
      await tx
        .selectFrom('school_grant')
        .innerJoin('invitation', (join) =>
          join
            .onRef('invitation.school_id', '=', 'school_grant.school_id')
            .onRef('invitation.made_by', '=', 'school_grant.account_id'),
        )
        .select('school_grant.grant_id')
        .where('invitation.school_id', '=', schoolId)
        .where('invitation.invitation_id', '=', invitationId)
        .forShare('school_grant')
        .execute();
      return reader.find(invitationId);
    },
    async close(invitationId, how) {
      await tx
        .updateTable('invitation')
        .set((eb) => ({
          ...(how === 'used' ? { used_at: now.toISOString() } : { revoked_at: now.toISOString() }),
          version: eb('invitation.version', '+', 1),
        }))
        .where('invitation.school_id', '=', schoolId)
        .where('invitation.invitation_id', '=', invitationId)
        .execute();
    },
  };
}

const role = z.enum(grantRoles);
const heldDuties = z.array(z.enum(duties));

interface InvitationRow extends Selectable<InvitationTable> {
  readonly maker_name: string | null;
  readonly maker_disabled_at: string | null;
  readonly maker_role: string | null;
  readonly maker_duties: string[] | null;
  readonly maker_valid_to: string | null;
  readonly maker_revoked_at: string | null;
}

/** Why the maker may not give rights any more; null while she may. A link gives what its maker may give, and no longer. */
function voidReasonOf(row: InvitationRow, now: Date): Invitation['voidReason'] {
  if (row.maker_name === null || row.maker_disabled_at !== null) return 'accountClosed';
  const hasEnded = row.maker_valid_to !== null && row.maker_valid_to < schoolDate(now);
  if (row.maker_role === null || row.maker_revoked_at !== null || hasEnded) return 'grantEnded';
  const held: Role[] = [role.parse(row.maker_role), ...heldDuties.parse(row.maker_duties ?? [])];
  return holdsCapability(held, 'accounts.manage') ? null : 'mayNotManage';
}

function toInvitation(row: InvitationRow, now: Date): Invitation {
  const isOver = new Date(row.expires_at).getTime() <= now.getTime();
  const isClosed = row.used_at !== null || row.revoked_at !== null || isOver;
  const voidReason = isClosed ? null : voidReasonOf(row, now);
  return {
    invitationId: row.invitation_id,
    name: row.name,
    personId: row.person_id,
    role: role.parse(row.role),
    duties: heldDuties.parse(row.duties),
    validTo: row.valid_to,
    state: row.used_at ? 'used' : row.revoked_at ? 'revoked' : isOver ? 'expired' : voidReason ? 'void' : 'open',
    voidReason,
    madeBy: row.maker_name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    version: row.version,
  };
}
