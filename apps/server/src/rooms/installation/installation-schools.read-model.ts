import { educationalLevel, type InstallationSchool } from '@minhchung/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';

export interface SchoolsQuery {
  readonly search?: string | undefined;
  readonly includeClosed: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Row {
  readonly school_id: string;
  readonly name: string;
  readonly folded_name: string;
  readonly levels: readonly string[];
  readonly is_sample: boolean;
  readonly closed_at: string | null;
  readonly version: number;
  readonly created_at: string;
  readonly authority_id: string | null;
  readonly authority_name: string | null;
  readonly accounts: number;
  readonly administrators: readonly string[];
}

const cursorKeys = z.tuple([z.string(), z.string()]);
const levels = z.array(educationalLevel);

/** Every school of the server by name without diacritics: only the list of the system administrator reads this. */
export async function listSchools(
  tx: ReadTransaction,
  { search, includeClosed, cursor, limit }: SchoolsQuery,
): Promise<{ items: InstallationSchool[]; nextCursor: string | null }> {
  const [name, schoolId] = readCursor(cursor, cursorKeys) ?? ['', ''];
  const { rows } = await sql<Row>`
    select * from installation_schools(${search ?? ''}, null, ${includeClosed}, ${name}, ${schoolId}, ${limit + 1})`.execute(
    tx,
  );
  const page = cutPage(rows, limit, (row) => [row.folded_name, row.school_id]);
  return { items: page.items.map(toSchool), nextCursor: page.nextCursor };
}

export async function findSchool(tx: ReadTransaction, schoolId: string): Promise<InstallationSchool | undefined> {
  const { rows } = await sql<Row>`select * from installation_schools('', ${schoolId}, true, '', '', 1)`.execute(tx);
  return rows[0] && toSchool(rows[0]);
}

function toSchool(row: Row): InstallationSchool {
  return {
    schoolId: row.school_id,
    name: row.name,
    levels: levels.parse(row.levels),
    isSample: row.is_sample,
    closedAt: row.closed_at,
    createdAt: row.created_at,
    authorityId: row.authority_id,
    authorityName: row.authority_name,
    accounts: row.accounts,
    administrators: [...row.administrators],
    version: row.version,
  };
}
