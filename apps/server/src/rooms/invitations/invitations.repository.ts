import { duties, grantRoles, type Invitation } from '@minhchung/contract';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { InvitationTable } from '../../platform/db/tables.generated.ts';
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
  add(fields: InvitationFields & { readonly tokenHash: string; readonly expiresAt: Date }): Promise<Invitation>;
  /** Held until the transaction ends: of two browsers with one link, the second finds it used. */
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
      .selectAll('invitation')
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
      const row = await tx
        .insertInto('invitation')
        .values({
          school_id: schoolId,
          invitation_id: makeId('ivt'),
          token_hash: tokenHash,
          name,
          person_id: personId,
          role,
          duties: held,
          valid_to: validTo,
          expires_at: expiresAt.toISOString(),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toInvitation(row, now);
    },
    async lock(invitationId) {
      await tx
        .selectFrom('invitation')
        .select('invitation.invitation_id')
        .where('invitation.school_id', '=', schoolId)
        .where('invitation.invitation_id', '=', invitationId)
        .forUpdate()
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

function toInvitation(row: Selectable<InvitationTable>, now: Date): Invitation {
  const isOver = new Date(row.expires_at).getTime() <= now.getTime();
  return {
    invitationId: row.invitation_id,
    name: row.name,
    personId: row.person_id,
    role: role.parse(row.role),
    duties: heldDuties.parse(row.duties),
    validTo: row.valid_to,
    state: row.used_at ? 'used' : row.revoked_at ? 'revoked' : isOver ? 'expired' : 'open',
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    version: row.version,
  };
}
