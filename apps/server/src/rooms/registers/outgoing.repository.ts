import { idPrefixes, type OutgoingPaper } from '@minhchung/contract';
import { searchKey } from '@minhchung/domain';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { selectFields, setFields } from '../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { MakeId } from '../../platform/kit/ids.ts';

const FIELDS = [
  'outgoingPaperId',
  'year',
  'issuer',
  'typeCode',
  'number',
  'notation',
  'subject',
  'issuedOn',
  'signer',
  'recipients',
  'status',
  'statusReason',
  'cycleId',
  'paper',
  'documentId',
  'letterId',
  'createdAt',
  'createdBy',
  'version',
];

export type Series = Pick<OutgoingPaper, 'year' | 'issuer' | 'typeCode'>;
export type NewOutgoingPaper = Omit<
  OutgoingPaper,
  'outgoingPaperId' | 'statusReason' | 'createdAt' | 'createdBy' | 'version'
>;
export type OutgoingChange = Partial<
  Pick<OutgoingPaper, 'subject' | 'signer' | 'recipients' | 'status' | 'statusReason'>
>;

export interface OutgoingQuery {
  readonly year?: number | undefined;
  readonly typeCode?: string | undefined;
  readonly status?: OutgoingPaper['status'] | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface StoredSeries extends Series {
  readonly lastNumber: number;
  readonly numbers: readonly number[];
  readonly explained: readonly { readonly from: number; readonly to: number; readonly reason: string }[];
}

export interface OutgoingReader {
  page(query: OutgoingQuery): Promise<{ items: OutgoingPaper[]; nextCursor: string | null }>;
  find(outgoingPaperId: string): Promise<OutgoingPaper | undefined>;
  /** The living number of that document of ours, if it has one. */
  ofDocument(documentId: string): Promise<OutgoingPaper | undefined>;
  /** The living number of a paper that a cycle has once, such as its plan. */
  ofPaper(cycleId: string, paper: string): Promise<OutgoingPaper | undefined>;
  /** The living number of that letter to the authority. */
  ofLetter(letterId: string): Promise<OutgoingPaper | undefined>;
  /** 0 where the series has none yet. */
  lastNumber(series: Series): Promise<number>;
  /** Whether the number was ever given, also when it was made void since. */
  isTaken(series: Series, number: number): Promise<boolean>;
  series(year: number): Promise<StoredSeries[]>;
}

export interface OutgoingWriter extends OutgoingReader {
  /** The next number; its series is held until the transaction ends, so the next one waits. */
  nextNumber(series: Series): Promise<number>;
  /** Makes sure that numbers given later come after this one. */
  passNumber(series: Series, number: number): Promise<void>;
  add(paper: NewOutgoingPaper): Promise<OutgoingPaper>;
  change(outgoingPaperId: string, seen: number, fields: OutgoingChange): Promise<OutgoingPaper | undefined>;
  explain(series: Series, gap: { from: number; to: number; reason: string }): Promise<void>;
}

const cursorKeys = z.tuple([z.string()]);
const explanations = z.array(z.object({ from: z.number(), to: z.number(), reason: z.string() }));

export function outgoingReader(tx: ReadTransaction, { schoolId }: SchoolScope): OutgoingReader {
  const papers = async (condition: RawBuilder<unknown>, limit = 1): Promise<OutgoingPaper[]> => {
    const found = await sql<OutgoingPaper>`
      select ${selectFields('p', FIELDS)} from outgoing_paper p
      where p.school_id = ${schoolId} and ${condition}
      order by p.outgoing_paper_id desc limit ${limit}`.execute(tx);
    return found.rows;
  };
  return {
    async page({ year, typeCode, status, search, cursor, limit }) {
      const after = readCursor(cursor, cursorKeys);
      const words = searchKey(search ?? '')
        .split(' ')
        .filter((word) => word !== '');
      const conditions = [
        sql`true`,
        ...(year === undefined ? [] : [sql`p.year = ${year}`]),
        ...(typeCode === undefined ? [] : [sql`p.type_code = ${typeCode}`]),
        ...(status === undefined ? [] : [sql`p.status = ${status}`]),
        ...(after ? [sql`p.outgoing_paper_id < ${after[0]}`] : []),
        ...words.map(
          (word) =>
            sql`unaccent(lower(p.notation || ' ' || p.subject || ' ' || p.signer)) like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
        ),
      ];
      return cutPage(await papers(sql.join(conditions, sql` and `), limit + 1), limit, (row) => [row.outgoingPaperId]);
    },
    find: async (outgoingPaperId) => (await papers(sql`p.outgoing_paper_id = ${outgoingPaperId}`))[0],
    ofDocument: async (documentId) => (await papers(sql`p.document_id = ${documentId} and p.status <> 'voided'`))[0],
    ofPaper: async (cycleId, paper) =>
      (await papers(sql`p.cycle_id = ${cycleId} and p.paper = ${paper} and p.status <> 'voided'`))[0],
    ofLetter: async (letterId) => (await papers(sql`p.letter_id = ${letterId} and p.status <> 'voided'`))[0],
    async lastNumber({ year, issuer, typeCode }) {
      const found = await sql<{ last: number }>`
        select s.last_number as last from outgoing_series s
        where s.school_id = ${schoolId} and s.year = ${year} and s.issuer = ${issuer} and s.type_code = ${typeCode}
        `.execute(tx);
      return found.rows[0]?.last ?? 0;
    },
    async isTaken({ year, issuer, typeCode }, number) {
      const found = await sql`
        select 1 from outgoing_paper p
        where p.school_id = ${schoolId} and p.year = ${year} and p.issuer = ${issuer} and p.type_code = ${typeCode}
          and p.number = ${number}`.execute(tx);
      return found.rows.length > 0;
    },
    async series(year) {
      const found = await sql<StoredSeries & { explained: unknown }>`
        select s.year, s.issuer, s.type_code as "typeCode", s.last_number as "lastNumber",
          coalesce((select array_agg(p.number order by p.number) from outgoing_paper p
            where p.school_id = s.school_id and p.year = s.year and p.issuer = s.issuer
              and p.type_code = s.type_code), '{}') as numbers,
          coalesce((select jsonb_agg(jsonb_build_object('from', g.number_from, 'to', g.number_to, 'reason', g.reason)
              order by g.outgoing_gap_id) from outgoing_gap g
            where g.school_id = s.school_id and g.year = s.year and g.issuer = s.issuer
              and g.type_code = s.type_code), '[]') as explained
        from outgoing_series s
        where s.school_id = ${schoolId} and s.year = ${year}
        order by s.issuer desc, s.type_code`.execute(tx);
      return found.rows.map((row) => ({ ...row, explained: explanations.parse(row.explained) }));
    },
  };
}

export function outgoingWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): OutgoingWriter {
  const reader = outgoingReader(tx, scope);
  const { schoolId, actor } = scope;
  return {
    ...reader,
    async nextNumber({ year, issuer, typeCode }) {
      const taken = await sql<{ number: number }>`
        insert into outgoing_series as s (school_id, year, issuer, type_code, last_number)
        values (${schoolId}, ${year}, ${issuer}, ${typeCode}, 1)
        on conflict (school_id, year, issuer, type_code) do update set last_number = s.last_number + 1
        returning s.last_number as number`.execute(tx);
      const number = taken.rows[0]?.number;
      if (number === undefined) throw new Error('A number that was just taken is not there.');
      return number;
    },
    async passNumber({ year, issuer, typeCode }, number) {
      await sql`
        insert into outgoing_series as s (school_id, year, issuer, type_code, last_number)
        values (${schoolId}, ${year}, ${issuer}, ${typeCode}, ${number})
        on conflict (school_id, year, issuer, type_code)
        do update set last_number = greatest(s.last_number, excluded.last_number)`.execute(tx);
    },
    async add(paper) {
      const outgoingPaperId = makeId(idPrefixes.outgoingPaper);
      await sql`
        insert into outgoing_paper (school_id, outgoing_paper_id, year, issuer, type_code, number, notation, subject,
          issued_on, signer, recipients, status, cycle_id, paper, document_id, letter_id, created_by)
        values (${schoolId}, ${outgoingPaperId}, ${paper.year}, ${paper.issuer}, ${paper.typeCode}, ${paper.number},
          ${paper.notation}, ${paper.subject}, ${paper.issuedOn}, ${paper.signer}, ${paper.recipients}, ${paper.status},
          ${paper.cycleId}, ${paper.paper}, ${paper.documentId}, ${paper.letterId}, ${actor.name})`.execute(tx);
      const added = await reader.find(outgoingPaperId);
      if (!added) throw new Error('A number that was just given is not there.');
      return added;
    },
    async change(outgoingPaperId, seen, fields) {
      const result = await sql`
        update outgoing_paper set ${sql.join([
          ...setFields(fields, ['subject', 'signer', 'recipients', 'status', 'statusReason']),
          sql`version = version + 1`,
        ])}
        where school_id = ${schoolId} and outgoing_paper_id = ${outgoingPaperId} and version = ${seen}`.execute(tx);
      return Number(result.numAffectedRows ?? 0) > 0 ? reader.find(outgoingPaperId) : undefined;
    },
    async explain({ year, issuer, typeCode }, { from, to, reason }) {
      await sql`
        insert into outgoing_gap (school_id, outgoing_gap_id, year, issuer, type_code, number_from, number_to, reason, created_by)
        values (${schoolId}, ${makeId(idPrefixes.outgoingGap)}, ${year}, ${issuer}, ${typeCode}, ${from}, ${to}, ${reason},
          ${actor.name})`.execute(tx);
    },
  };
}
