import { duties, type Grant, grantRoles } from '@minhchung/contract';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { AccountTable, SchoolGrantTable } from '../../platform/db/tables.generated.ts';
import { unmailedDomain } from '../../platform/identity/index.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Sent } from '../../platform/kit/sent.ts';

export type GrantFields = Pick<Grant, 'role' | 'duties' | 'personId' | 'validTo'>;

export interface GrantReader {
  /** In the order in which they were given. */
  page(query: { cursor?: string | undefined; limit: number }): Promise<{ items: Grant[]; nextCursor: string | null }>;
  find(grantId: string): Promise<Grant | undefined>;
  /** Whether the account has, or once had, rights in this school. */
  holds(accountId: string): Promise<boolean>;
}

export interface GrantWriter extends GrantReader {
  add(accountId: string, fields: GrantFields): Promise<Grant>;
  /** Undefined when the stored version is another one. */
  change(
    grantId: string,
    seen: number,
    fields: Sent<GrantFields & { readonly revokedAt: string | null }>,
  ): Promise<Grant | undefined>;
  /** Ids of the grants that make an administrator on that day, held until the transaction ends. */
  lockAdministrators(onDay: string): Promise<readonly string[]>;
}

const cursorKeys = z.tuple([z.string()]);

export function grantReader(tx: ReadTransaction, { schoolId }: SchoolScope): GrantReader {
  const grants = () =>
    tx
      .selectFrom('school_grant')
      .innerJoin('account', 'account.id', 'school_grant.account_id')
      .selectAll('school_grant')
      .select(['account.name', 'account.username', 'account.email'])
      .select(
        sql<string | null>`(select max(s.updated_at) from account_session s where s.account_id = account.id)`.as(
          'last_seen_at',
        ),
      )
      .where('school_grant.school_id', '=', schoolId)
      .orderBy('school_grant.grant_id');
  return {
    async page({ cursor, limit }) {
      const after = readCursor(cursor, cursorKeys);
      let query = grants().limit(limit + 1);
      if (after) query = query.where('school_grant.grant_id', '>', after[0]);
      const page = cutPage(await query.execute(), limit, (row) => [row.grant_id]);
      return { items: page.items.map(toGrant), nextCursor: page.nextCursor };
    },
    async find(grantId) {
      const row = await grants().where('school_grant.grant_id', '=', grantId).executeTakeFirst();
      return row && toGrant(row);
    },
    async holds(accountId) {
      const row = await grants().where('school_grant.account_id', '=', accountId).executeTakeFirst();
      return row !== undefined;
    },
  };
}

export function grantWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): GrantWriter {
  const reader = grantReader(tx, scope);
  const { schoolId } = scope;
  return {
    ...reader,
    async add(accountId, fields) {
      const { grant_id } = await tx
        .insertInto('school_grant')
        .values({
          school_id: schoolId,
          grant_id: makeId('grt'),
          account_id: accountId,
          person_id: fields.personId,
          role: fields.role,
          duties: fields.duties,
          valid_to: fields.validTo,
        })
        .returning('school_grant.grant_id')
        .executeTakeFirstOrThrow();
      const added = await reader.find(grant_id);
      if (!added) throw new Error('A grant that was just given is missing.');
      return added;
    },
    async change(grantId, seen, fields) {
      const result = await tx
        .updateTable('school_grant')
        .set({
          role: fields.role,
          duties: fields.duties,
          person_id: fields.personId,
          valid_to: fields.validTo,
          revoked_at: fields.revokedAt,
          version: seen + 1,
        })
        .where('school_grant.school_id', '=', schoolId)
        .where('school_grant.grant_id', '=', grantId)
        .where('school_grant.version', '=', seen)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n ? reader.find(grantId) : undefined;
    },
    async lockAdministrators(onDay) {
      const rows = await tx
        .selectFrom('school_grant')
        .select('school_grant.grant_id')
        .where('school_grant.school_id', '=', schoolId)
        .where('school_grant.role', '=', 'schoolAdministrator')
        .where('school_grant.revoked_at', 'is', null)
        .where((eb) => eb.or([eb('school_grant.valid_to', 'is', null), eb('school_grant.valid_to', '>=', onDay)]))
        .orderBy('school_grant.grant_id')
        .forNoKeyUpdate()
        .execute();
      return rows.map((row) => row.grant_id);
    },
  };
}

type GrantRow = Selectable<SchoolGrantTable> &
  Pick<Selectable<AccountTable>, 'name' | 'username' | 'email'> & { readonly last_seen_at: string | null };

const role = z.enum(grantRoles);
const heldDuties = z.array(z.enum(duties));

function toGrant(row: GrantRow): Grant {
  return {
    grantId: row.grant_id,
    accountId: row.account_id,
    accountName: row.name,
    username: row.username ?? '',
    email: row.email.endsWith(unmailedDomain) ? null : row.email,
    personId: row.person_id,
    role: role.parse(row.role),
    duties: heldDuties.parse(row.duties),
    validTo: row.valid_to,
    revokedAt: row.revoked_at,
    lastSeenAt: row.last_seen_at,
    version: row.version,
  };
}
