import { type DoneItem, type Handover, idPrefixes } from '@minhchung/contract';
import { postText } from '@minhchung/domain';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { selectFields, setFields } from '../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { type HandoverTrace, handoverTrace, type NewTrace } from './handover-trace.ts';

const FIELDS = [
  'handoverId',
  'personId',
  'leavesOn',
  'reason',
  'status',
  'signedOn',
  'createdAt',
  'createdBy',
  'version',
];
const ITEM_FIELDS = [
  'handoverItemId',
  'kind',
  'subjectId',
  'cycleId',
  'label',
  'dueText',
  'outcome',
  'receiverId',
  'receiverName',
  'doneAt',
  'doneBy',
];

export interface NewDoneItem extends Omit<DoneItem, 'handoverItemId' | 'doneAt' | 'doneBy'> {
  readonly trace: NewTrace;
}

export interface HandoverReader {
  page(query: {
    cursor?: string | undefined;
    limit: number;
  }): Promise<{ items: Handover[]; nextCursor: string | null }>;
  find(handoverId: string): Promise<Handover | undefined>;
  openOf(personId: string): Promise<Handover | undefined>;
  done(handoverId: string): Promise<DoneItem[]>;
}

export interface HandoverWriter extends HandoverReader {
  lock(handoverId: string): Promise<Handover | undefined>;
  add(personId: string, leavesOn: string, reason: string): Promise<string>;
  change(
    handoverId: string,
    seen: number,
    fields: Partial<Pick<Handover, 'leavesOn' | 'reason' | 'status' | 'signedOn'>>,
  ): Promise<boolean>;
  /** An item that goes on to somebody else keeps one line: the last receiver. */
  putItem(handoverId: string, item: NewDoneItem, at: Date): Promise<void>;
  /** What the handing over of that item found. */
  traceOf(handoverItemId: string): Promise<HandoverTrace>;
  removeItem(handoverItemId: string): Promise<void>;
}

interface HandoverRow extends Omit<Handover, 'personPost'> {
  readonly posts: readonly { readonly title: string; readonly unit: string }[];
}

const cursorKeys = z.tuple([z.string()]);

export function handoverReader(tx: ReadTransaction, { schoolId }: SchoolScope): HandoverReader {
  const handovers = async (condition: RawBuilder<unknown>, limit: number): Promise<Handover[]> => {
    const found = await sql<HandoverRow>`
      select ${selectFields('h', FIELDS)}, p.full_name as "personName",
        coalesce((select jsonb_agg(jsonb_build_object('title', t.title, 'unit', t.unit) order by t.post_id) from post t
          where t.school_id = h.school_id and t.person_id = h.person_id
            and (t.valid_to is null or t.valid_to >= h.leaves_on)), '[]') as posts
      from handover h join person p on p.school_id = h.school_id and p.person_id = h.person_id
      where h.school_id = ${schoolId} and ${condition}
      order by h.handover_id desc limit ${limit}`.execute(tx);
    return found.rows.map(({ posts, ...row }) => ({ ...row, personPost: posts.map(postText).join(', ') }));
  };
  return {
    async page({ cursor, limit }) {
      const after = readCursor(cursor, cursorKeys);
      const rows = await handovers(after ? sql`h.handover_id < ${after[0]}` : sql`true`, limit + 1);
      return cutPage(rows, limit, (row) => [row.handoverId]);
    },
    find: async (handoverId) => (await handovers(sql`h.handover_id = ${handoverId}`, 1))[0],
    openOf: async (personId) => (await handovers(sql`h.person_id = ${personId} and h.status = 'open'`, 1))[0],
    async done(handoverId) {
      const found = await sql<DoneItem>`
        select ${selectFields('i', ITEM_FIELDS)} from handover_item i
        where i.school_id = ${schoolId} and i.handover_id = ${handoverId}
        order by i.kind, i.label, i.handover_item_id`.execute(tx);
      return found.rows;
    },
  };
}

export function handoverWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): HandoverWriter {
  const { schoolId, actor } = scope;
  const reader = handoverReader(tx, scope);
  return {
    ...reader,
    async lock(handoverId) {
      await sql`select 1 from handover where school_id = ${schoolId} and handover_id = ${handoverId} for update`.execute(
        tx,
      );
      return reader.find(handoverId);
    },
    async add(personId, leavesOn, reason) {
      const handoverId = makeId(idPrefixes.handover);
      await sql`
        insert into handover (school_id, handover_id, person_id, leaves_on, reason, created_by)
        values (${schoolId}, ${handoverId}, ${personId}, ${leavesOn}, ${reason}, ${actor.name})`.execute(tx);
      return handoverId;
    },
    async change(handoverId, seen, fields) {
      const result = await sql`
        update handover set ${sql.join([
          ...setFields(fields, ['leavesOn', 'reason', 'status', 'signedOn']),
          sql`version = version + 1`,
        ])}
        where school_id = ${schoolId} and handover_id = ${handoverId} and version = ${seen}`.execute(tx);
      return Number(result.numAffectedRows ?? 0) > 0;
    },
    async putItem(handoverId, item, at) {
      await sql`
        insert into handover_item (school_id, handover_item_id, handover_id, kind, subject_id, cycle_id, label, due_text,
          outcome, receiver_id, receiver_name, found, done_at, done_by)
        values (${schoolId}, ${makeId(idPrefixes.handoverItem)}, ${handoverId}, ${item.kind}, ${item.subjectId},
          ${item.cycleId}, ${item.label}, ${item.dueText}, ${item.outcome}, ${item.receiverId}, ${item.receiverName},
          ${JSON.stringify(item.trace)}, ${at.toISOString()}, ${actor.name})
        on conflict on constraint handover_item_once do update set outcome = excluded.outcome, label = excluded.label,
          due_text = excluded.due_text, receiver_id = excluded.receiver_id, receiver_name = excluded.receiver_name,
          found = excluded.found, done_at = excluded.done_at, done_by = excluded.done_by`.execute(tx);
    },
    async traceOf(handoverItemId) {
      const found = await sql<{ found: unknown }>`
        select i.found from handover_item i
        where i.school_id = ${schoolId} and i.handover_item_id = ${handoverItemId}`.execute(tx);
      return handoverTrace.parse(found.rows[0]?.found ?? {});
    },
    async removeItem(handoverItemId) {
      await sql`delete from handover_item
        where school_id = ${schoolId} and handover_item_id = ${handoverItemId}`.execute(tx);
    },
  };
}
