import type { AuthoritySeat } from '@minhchung/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';

export interface SeatReader {
  page(query: {
    cursor?: string | undefined;
    limit: number;
  }): Promise<{ items: AuthoritySeat[]; nextCursor: string | null }>;
  find(accountId: string): Promise<AuthoritySeat | undefined>;
}

export interface SeatWriter extends SeatReader {
  /** Undefined when the account holds a seat there already. */
  add(accountId: string, validTo: string | null): Promise<AuthoritySeat | undefined>;
  change(accountId: string, seen: number, validTo: string | null): Promise<AuthoritySeat | undefined>;
  remove(accountId: string, seen: number): Promise<boolean>;
}

const cursorKeys = z.tuple([z.string()]);

/** The seats at one authority. */
export function seatReader(tx: ReadTransaction, authorityId: string): SeatReader {
  const seats = () =>
    tx
      .selectFrom('authority_seat')
      .innerJoin('account', 'account.id', 'authority_seat.account_id')
      .select(['account.id', 'account.name', 'account.username', 'authority_seat.valid_to', 'authority_seat.version'])
      .select(
        sql<string | null>`(select max(s.updated_at) from account_session s where s.account_id = account.id)`.as(
          'last_seen_at',
        ),
      )
      .where('authority_seat.authority_id', '=', authorityId)
      .orderBy('account.id');
  const toSeat = (row: Awaited<ReturnType<ReturnType<typeof seats>['execute']>>[number]): AuthoritySeat => ({
    accountId: row.id,
    name: row.name,
    username: row.username ?? '',
    validTo: row.valid_to,
    lastSeenAt: row.last_seen_at,
    version: row.version,
  });
  return {
    async page({ cursor, limit }) {
      const [after] = readCursor(cursor, cursorKeys) ?? [''];
      const rows = await seats()
        .where('account.id', '>', after)
        .limit(limit + 1)
        .execute();
      const page = cutPage(rows, limit, (row) => [row.id]);
      return { items: page.items.map(toSeat), nextCursor: page.nextCursor };
    },
    async find(accountId) {
      const row = await seats().where('account.id', '=', accountId).executeTakeFirst();
      return row && toSeat(row);
    },
  };
}

export function seatWriter(tx: WriteTransaction, authorityId: string): SeatWriter {
  const reader = seatReader(tx, authorityId);
  return {
    ...reader,
    async add(accountId, validTo) {
      const row = await tx
        .insertInto('authority_seat')
        .values({ authority_id: authorityId, account_id: accountId, role: 'authorityOfficer', valid_to: validTo })
        .onConflict((conflict) => conflict.doNothing())
        .returning('authority_seat.account_id')
        .executeTakeFirst();
      return row && reader.find(accountId);
    },
    async change(accountId, seen, validTo) {
      const result = await tx
        .updateTable('authority_seat')
        .set({ valid_to: validTo, version: seen + 1 })
        .where('authority_seat.authority_id', '=', authorityId)
        .where('authority_seat.account_id', '=', accountId)
        .where('authority_seat.version', '=', seen)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n ? reader.find(accountId) : undefined;
    },
    async remove(accountId, seen) {
      const result = await tx
        .deleteFrom('authority_seat')
        .where('authority_seat.authority_id', '=', authorityId)
        .where('authority_seat.account_id', '=', accountId)
        .where('authority_seat.version', '=', seen)
        .executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
  };
}
