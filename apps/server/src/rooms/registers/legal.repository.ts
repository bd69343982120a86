import { idPrefixes } from '@minhchung/contract';
import { legalNumberKey, searchKey } from '@minhchung/domain';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { givenFields, selectFields, setFields } from '../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { LegalText } from './legal.rules.ts';

const VALUES = ['type', 'number', 'date', 'issuer', 'subject', 'validFrom', 'validTo', 'replacedBy', 'note'];
const FIELDS = ['legalDocumentId', ...VALUES, 'version'];

export type LegalFields = Omit<LegalText, 'legalDocumentId' | 'version' | 'amendedBy'>;
export type OwnLegalText = LegalText & { readonly legalDocumentId: string; readonly version: number };

export interface LegalReader {
  page(query: {
    search?: string | undefined;
    cursor?: string | undefined;
    limit: number;
  }): Promise<{ items: OwnLegalText[]; nextCursor: string | null }>;
  /** All of the school, for matching grounds and successors: the database takes no more than are read here. */
  all(): Promise<OwnLegalText[]>;
  find(legalDocumentId: string): Promise<OwnLegalText | undefined>;
}

export interface LegalWriter extends LegalReader {
  hasNumber(number: string, exceptId?: string): Promise<boolean>;
  add(fields: Partial<LegalFields>): Promise<OwnLegalText>;
  change(legalDocumentId: string, seen: number, fields: Partial<LegalFields>): Promise<OwnLegalText | undefined>;
  setRemoved(legalDocumentId: string, seen: number | null, at: Date | null): Promise<boolean>;
  numberOfRemoved(legalDocumentId: string): Promise<string | undefined>;
}

const cursorKeys = z.tuple([z.string()]);
/** As the trigger `legal_document_most` refuses more. */
const MOST = 1000;

export function legalReader(tx: ReadTransaction, { schoolId }: SchoolScope): LegalReader {
  const texts = async (condition: RawBuilder<unknown>, limit: number): Promise<OwnLegalText[]> => {
    const found = await sql<Omit<OwnLegalText, 'amendedBy'>>`
      select ${selectFields('d', FIELDS)} from legal_document d
      where d.school_id = ${schoolId} and d.removed_at is null and ${condition}
      order by d.legal_document_id limit ${limit}`.execute(tx);
    return found.rows.map((row) => ({ ...row, amendedBy: [] }));
  };
  return {
    async page({ search, cursor, limit }) {
      const after = readCursor(cursor, cursorKeys);
      const words = searchKey(search ?? '')
        .split(' ')
        .filter((word) => word !== '');
      const conditions = [
        sql`true`,
        ...(after ? [sql`d.legal_document_id > ${after[0]}`] : []),
        ...words.map(
          (word) =>
            sql`unaccent(lower(concat_ws(' ', d.type, d.number, d.issuer, d.subject))) like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
        ),
      ];
      return cutPage(await texts(sql.join(conditions, sql` and `), limit + 1), limit, (row) => [row.legalDocumentId]);
    },
    all: () => texts(sql`true`, MOST),
    find: async (legalDocumentId) => (await texts(sql`d.legal_document_id = ${legalDocumentId}`, 1))[0],
  };
}

export function legalWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): LegalWriter {
  const reader = legalReader(tx, scope);
  const { schoolId } = scope;
  const touched = async (query: RawBuilder<unknown>) => Number((await query.execute(tx)).numAffectedRows ?? 0) > 0;
  return {
    ...reader,
    async hasNumber(number, exceptId) {
      const wanted = legalNumberKey(number);
      return (await reader.all()).some(
        (one) => one.legalDocumentId !== exceptId && legalNumberKey(one.number) === wanted,
      );
    },
    async add(fields) {
      const legalDocumentId = makeId(idPrefixes.legalDocument);
      const given = [
        { column: 'school_id', value: schoolId },
        { column: 'legal_document_id', value: legalDocumentId },
        ...givenFields(fields, VALUES),
      ];
      await sql`insert into legal_document (${sql.join(given.map(({ column }) => sql.ref(column)))})
                values (${sql.join(given.map(({ value }) => value))})`.execute(tx);
      const added = await reader.find(legalDocumentId);
      if (!added) throw new Error('A text that was just entered is not there.');
      return added;
    },
    async change(legalDocumentId, seen, fields) {
      const isChanged = await touched(sql`
        update legal_document set ${sql.join([...setFields(fields, VALUES), sql`version = version + 1`])}
        where school_id = ${schoolId} and legal_document_id = ${legalDocumentId} and version = ${seen}
          and removed_at is null`);
      return isChanged ? reader.find(legalDocumentId) : undefined;
    },
    setRemoved: (legalDocumentId, seen, at) =>
      touched(sql`
        update legal_document set removed_at = ${at?.toISOString() ?? null}, version = version + 1
        where school_id = ${schoolId} and legal_document_id = ${legalDocumentId}
          and ${at ? sql`removed_at is null` : sql`removed_at is not null`}
          and ${seen === null ? sql`true` : sql`version = ${seen}`}`),
    async numberOfRemoved(legalDocumentId) {
      const found = await sql<{ number: string }>`
        select d.number from legal_document d
        where d.school_id = ${schoolId} and d.legal_document_id = ${legalDocumentId}
          and d.removed_at is not null`.execute(tx);
      return found.rows[0]?.number;
    },
  };
}
