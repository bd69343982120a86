import { type InvestmentLetter, idPrefixes, investmentLetterFields } from '@minhchung/contract';
import { type RawBuilder, sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { givenFields, selectFields, setFields } from '../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Sent } from '../../platform/kit/sent.ts';

export type LetterContent = Omit<InvestmentLetter, 'investmentLetterId' | 'version'>;

export interface LetterReader {
  /** Newest first. */
  list(cycleId: string): Promise<InvestmentLetter[]>;
  find(cycleId: string, letterId: string): Promise<InvestmentLetter | undefined>;
  findRemoved(cycleId: string, letterId: string): Promise<InvestmentLetter | undefined>;
}

export interface LetterWriter extends LetterReader {
  add(cycleId: string, content: Sent<LetterContent>): Promise<string>;
  /** False when the stored version is another one. */
  change(cycleId: string, letterId: string, seen: number, content: Sent<LetterContent>): Promise<boolean>;
  /** False when the stored version is another one. */
  remove(cycleId: string, letterId: string, seen: number, at: Date): Promise<boolean>;
  restore(cycleId: string, letterId: string): Promise<boolean>;
}

const COLUMNS = [...Object.keys(investmentLetterFields).filter((field) => field !== 'requestIds'), 'status'];

// Requests that were removed from the cycle are no longer asked for; what was sent was sent with them.
const REQUESTS = sql`coalesce((
  select array_agg(r.investment_request_id order by r.position)
  from investment_letter_request r
  join investment_request i on i.school_id = r.school_id and i.investment_request_id = r.investment_request_id
  where r.school_id = t.school_id and r.investment_letter_id = t.investment_letter_id and (i.removed_at is null or t.status = 'sent')
), '{}') as "requestIds"`;

export function letterReader(tx: ReadTransaction, scope: SchoolScope): LetterReader {
  const rows = async (cycleId: string, where: RawBuilder<unknown>) => {
    const found = await sql<InvestmentLetter>`
      select t.investment_letter_id as "investmentLetterId", t.version, ${selectFields('t', COLUMNS)}, ${REQUESTS}
      from investment_letter t
      where t.school_id = ${scope.schoolId} and t.cycle_id = ${cycleId} and ${where}
      order by t.created_at desc, t.investment_letter_id desc limit 100`.execute(tx);
    return found.rows;
  };
  return {
    list: (cycleId) => rows(cycleId, sql`t.removed_at is null`),
    find: async (cycleId, letterId) =>
      (await rows(cycleId, sql`t.investment_letter_id = ${letterId} and t.removed_at is null`))[0],
    findRemoved: async (cycleId, letterId) =>
      (await rows(cycleId, sql`t.investment_letter_id = ${letterId} and t.removed_at is not null`))[0],
  };
}

export function letterWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): LetterWriter {
  const ofLetter = (cycleId: string, letterId: string) =>
    sql`school_id = ${scope.schoolId} and cycle_id = ${cycleId} and investment_letter_id = ${letterId}`;
  const touched = async (query: RawBuilder<unknown>) => Number((await query.execute(tx)).numAffectedRows ?? 0) > 0;

  const writeRequests = async (letterId: string, requestIds: readonly string[] | undefined) => {
    if (!requestIds) return;
    await tx
      .deleteFrom('investment_letter_request')
      .where('investment_letter_request.school_id', '=', scope.schoolId)
      .where('investment_letter_request.investment_letter_id', '=', letterId)
      .execute();
    if (requestIds.length === 0) return;
    await tx
      .insertInto('investment_letter_request')
      .values(
        [...new Set(requestIds)].map((requestId, position) => ({
          school_id: scope.schoolId,
          investment_letter_id: letterId,
          investment_request_id: requestId,
          position,
        })),
      )
      .execute();
  };

  return {
    ...letterReader(tx, scope),
    async add(cycleId, content) {
      const letterId = makeId(idPrefixes.investmentLetter);
      const given = [
        { column: 'school_id', value: scope.schoolId },
        { column: 'cycle_id', value: cycleId },
        { column: 'investment_letter_id', value: letterId },
        ...givenFields(content, COLUMNS),
      ];
      await sql`insert into investment_letter (${sql.join(given.map((entry) => sql.ref(entry.column)))})
                values (${sql.join(given.map((entry) => entry.value))})`.execute(tx);
      await writeRequests(letterId, content.requestIds);
      return letterId;
    },
    async change(cycleId, letterId, seen, content) {
      const sets = [...setFields(content, COLUMNS), sql`version = version + 1`];
      const isChanged = await touched(
        sql`update investment_letter set ${sql.join(sets)}
            where ${ofLetter(cycleId, letterId)} and version = ${seen} and removed_at is null`,
      );
      if (isChanged) await writeRequests(letterId, content.requestIds);
      return isChanged;
    },
    remove: (cycleId, letterId, seen, at) =>
      touched(
        sql`update investment_letter set removed_at = ${at.toISOString()}, version = version + 1
            where ${ofLetter(cycleId, letterId)} and version = ${seen} and removed_at is null`,
      ),
    restore: (cycleId, letterId) =>
      touched(
        sql`update investment_letter set removed_at = null, version = version + 1
            where ${ofLetter(cycleId, letterId)} and removed_at is not null`,
      ),
  };
}
