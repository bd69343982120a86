import { type Authority, authorityKinds } from '@minhchung/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Sent } from '../../platform/kit/sent.ts';

export type AuthorityFields = Pick<Authority, 'kind' | 'name' | 'parentId'>;

export interface AuthorityReader {
  /** In the order in which they were entered. */
  page(query: {
    cursor?: string | undefined;
    limit: number;
  }): Promise<{ items: Authority[]; nextCursor: string | null }>;
  find(authorityId: string): Promise<Authority | undefined>;
  /** The authority itself and those above it. */
  chainAbove(authorityId: string): Promise<readonly string[]>;
}

export interface AuthorityWriter extends AuthorityReader {
  add(fields: AuthorityFields): Promise<Authority>;
  change(authorityId: string, seen: number, fields: Sent<AuthorityFields>): Promise<Authority | undefined>;
  /** One change of the tree at a time: two could together make a circle that neither makes alone. */
  lockTree(): Promise<void>;
}

const cursorKeys = z.tuple([z.string()]);
const kind = z.enum(authorityKinds);

interface Row {
  readonly authority_id: string;
  readonly kind: string;
  readonly name: string;
  readonly parent_id: string | null;
  readonly parent_name: string | null;
  readonly seats: number;
  readonly schools: number;
  readonly version: number;
}

export function authorityReader(tx: ReadTransaction): AuthorityReader {
  const read = async (after: string, only: string | null, limit: number) => {
    const { rows } = await sql<Row>`
      with shown as (
        select a.authority_id, a.kind, a.name, a.parent_id, a.version, p.name as parent_name
        from authority a left join authority p on p.authority_id = a.parent_id
        where a.authority_id > ${after} and (${only}::text is null or a.authority_id = ${only})
        order by a.authority_id limit ${limit})
      select s.*, r.schools,
        (select count(*)::integer from authority_seat t where t.authority_id = s.authority_id) as seats
      from shown s
      join authority_reach((select array_agg(authority_id) from shown)) r on r.authority_id = s.authority_id
      order by s.authority_id`.execute(tx);
    return rows;
  };
  return {
    async page({ cursor, limit }) {
      const [after] = readCursor(cursor, cursorKeys) ?? [''];
      const page = cutPage(await read(after, null, limit + 1), limit, (row) => [row.authority_id]);
      return { items: page.items.map(toAuthority), nextCursor: page.nextCursor };
    },
    async find(authorityId) {
      const [row] = await read('', authorityId, 1);
      return row && toAuthority(row);
    },
    async chainAbove(authorityId) {
      const { rows } = await sql<{ authority_id: string }>`
        with recursive above as (
          select a.authority_id, a.parent_id from authority a where a.authority_id = ${authorityId}
          union
          select a.authority_id, a.parent_id from authority a join above on above.parent_id = a.authority_id)
        select authority_id from above`.execute(tx);
      return rows.map((row) => row.authority_id);
    },
  };
}

export function authorityWriter(tx: WriteTransaction, makeId: MakeId): AuthorityWriter {
  const reader = authorityReader(tx);
  return {
    ...reader,
    async add(fields) {
      const authorityId = makeId('aut');
      await tx
        .insertInto('authority')
        .values({ authority_id: authorityId, kind: fields.kind, name: fields.name, parent_id: fields.parentId })
        .execute();
      const added = await reader.find(authorityId);
      if (!added) throw new Error('An authority that was just entered is missing.');
      return added;
    },
    async change(authorityId, seen, fields) {
      const result = await tx
        .updateTable('authority')
        .set({ kind: fields.kind, name: fields.name, parent_id: fields.parentId, version: seen + 1 })
        .where('authority.authority_id', '=', authorityId)
        .where('authority.version', '=', seen)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n ? reader.find(authorityId) : undefined;
    },
    async lockTree() {
      await sql`select pg_advisory_xact_lock(hashtext('minhchung.authorities'))`.execute(tx);
    },
  };
}

function toAuthority(row: Row): Authority {
  return {
    authorityId: row.authority_id,
    kind: kind.parse(row.kind),
    name: row.name,
    parentId: row.parent_id,
    parentName: row.parent_name,
    seats: row.seats,
    schools: row.schools,
    version: row.version,
  };
}
