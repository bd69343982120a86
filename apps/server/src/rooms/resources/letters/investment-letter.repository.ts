import { type InvestmentLetter, idPrefixes, investmentLetterFields } from '@minhchung/contract';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import { givenFields, selectFields, setFields } from '../../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../../platform/db/database.ts';
import { cutPage, readCursor } from '../../../platform/db/page-cursor.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import type { Sent } from '../../../platform/kit/sent.ts';
import { digestOf, type SentContent, sentContent } from './sent-letter.ts';

export type LetterContent = Omit<InvestmentLetter, 'investmentLetterId' | 'status' | 'registered' | 'sent' | 'version'>;

export interface LetterReader {
  /** Newest first. */
  page(
    cycleId: string,
    query: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: InvestmentLetter[]; nextCursor: string | null }>;
  find(cycleId: string, letterId: string): Promise<InvestmentLetter | undefined>;
  findRemoved(cycleId: string, letterId: string): Promise<InvestmentLetter | undefined>;
  /** What the sent letter said and says for ever; undefined for a draft. Refuses what is no longer as it was stored. */
  sentContent(letterId: string): Promise<SentContent | undefined>;
  /** Those of the requests that a letter asks for which stands as sent. */
  requestsOfSent(cycleId: string, requestIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface LetterWriter extends LetterReader {
  /** As `find`, and nobody else changes it until the transaction ends: what is sent is what was looked at. */
  hold(cycleId: string, letterId: string): Promise<InvestmentLetter | undefined>;
  add(cycleId: string, content: Sent<LetterContent>): Promise<string>;
  /** False when the stored version is another one. */
  change(cycleId: string, letterId: string, seen: number, content: Sent<LetterContent>): Promise<boolean>;
  markSent(cycleId: string, letterId: string, content: SentContent, at: Date): Promise<void>;
  markDraft(cycleId: string, letterId: string): Promise<void>;
  /** False when the stored version is another one. */
  remove(cycleId: string, letterId: string, seen: number, at: Date): Promise<boolean>;
  restore(cycleId: string, letterId: string): Promise<boolean>;
}

const COLUMNS = Object.keys(investmentLetterFields).filter((field) => field !== 'requestIds');
const cursorKeys = z.tuple([z.string()]);

const REGISTERED = sql`(
  select l.notation from outgoing_paper l
  where l.school_id = t.school_id and l.letter_id = t.investment_letter_id and l.status <> 'voided' limit 1
) as "registered"`;
const SENT = sql`case when t.sent_at is null then null
  else jsonb_build_object('at', t.sent_at, 'by', t.sent_by, 'digest', t.sent_digest) end as "sent"`;

// Requests that were removed from the cycle are no longer asked for; what was sent was sent with them.
const REQUESTS = sql`coalesce((
  select array_agg(r.investment_request_id order by r.position)
  from investment_letter_request r
  join investment_request i on i.school_id = r.school_id and i.investment_request_id = r.investment_request_id
  where r.school_id = t.school_id and r.investment_letter_id = t.investment_letter_id and (i.removed_at is null or t.status = 'sent')
), '{}') as "requestIds"`;

export function letterReader(tx: ReadTransaction, scope: SchoolScope): LetterReader {
  const rows = async (cycleId: string, where: RawBuilder<unknown>, limit = 1) => {
    const found = await sql<InvestmentLetter>`
      select t.investment_letter_id as "investmentLetterId", t.status, t.version, ${selectFields('t', COLUMNS)},
        ${REGISTERED}, ${SENT}, ${REQUESTS}
      from investment_letter t
      where t.school_id = ${scope.schoolId} and t.cycle_id = ${cycleId} and ${where}
      order by t.investment_letter_id desc limit ${limit}`.execute(tx);
    return found.rows;
  };
  return {
    async page(cycleId, { cursor, limit }) {
      const after = readCursor(cursor, cursorKeys);
      const before = after ? sql`t.investment_letter_id < ${after[0]}` : sql`true`;
      const found = await rows(cycleId, sql`t.removed_at is null and ${before}`, limit + 1);
      return cutPage(found, limit, ({ investmentLetterId }) => [investmentLetterId]);
    },
    find: async (cycleId, letterId) =>
      (await rows(cycleId, sql`t.investment_letter_id = ${letterId} and t.removed_at is null`))[0],
    findRemoved: async (cycleId, letterId) =>
      (await rows(cycleId, sql`t.investment_letter_id = ${letterId} and t.removed_at is not null`))[0],
    async sentContent(letterId) {
      const found = await sql<{ content: unknown; digest: string }>`
        select t.sent_content as content, t.sent_digest as digest from investment_letter t
        where t.school_id = ${scope.schoolId} and t.investment_letter_id = ${letterId} and t.sent_content is not null
        `.execute(tx);
      const stored = found.rows[0];
      if (!stored) return undefined;
      const content = sentContent.parse(stored.content);
      // Of what lies there, not of what a later schema makes of it.
      if (digestOf(stored.content) !== stored.digest)
        throw new Error(`The sent letter ${letterId} is not as it was stored.`);
      return content;
    },
    async requestsOfSent(cycleId, requestIds) {
      const found = await sql<{ requestId: string }>`
        select distinct r.investment_request_id as "requestId"
        from investment_letter_request r
        join investment_letter t on t.school_id = r.school_id and t.investment_letter_id = r.investment_letter_id
        where r.school_id = ${scope.schoolId} and t.cycle_id = ${cycleId} and t.status = 'sent' and t.removed_at is null
          and r.investment_request_id = any(${[...requestIds]})`.execute(tx);
      return new Set(found.rows.map(({ requestId }) => requestId));
    },
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

  const reader = letterReader(tx, scope);
  return {
    ...reader,
    async hold(cycleId, letterId) {
      await sql`select 1 from investment_letter where ${ofLetter(cycleId, letterId)} for update`.execute(tx);
      return reader.find(cycleId, letterId);
    },
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
    async markSent(cycleId, letterId, content, at) {
      await sql`update investment_letter
        set status = 'sent', sent_content = ${JSON.stringify(content)}, sent_digest = ${digestOf(content)},
          sent_at = ${at.toISOString()}, sent_by = ${scope.actor.name}, version = version + 1
        where ${ofLetter(cycleId, letterId)} and removed_at is null`.execute(tx);
    },
    async markDraft(cycleId, letterId) {
      await sql`update investment_letter
        set status = 'draft', sent_content = null, sent_digest = null, sent_at = null, sent_by = '',
          version = version + 1
        where ${ofLetter(cycleId, letterId)} and removed_at is null`.execute(tx);
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
