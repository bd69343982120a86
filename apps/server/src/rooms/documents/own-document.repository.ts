import { idPrefixes, type OwnDocument, ownDocument } from '@minhchung/contract';
import { searchKey } from '@minhchung/domain';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { givenFields, selectFields, setFields } from '../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { MakeId } from '../../platform/kit/ids.ts';

const VALUES = ['title', 'typeCode', 'number', 'issuedOn', 'signer', 'note'];
const FIELDS = [
  'documentId',
  ...VALUES,
  'isFromOutside',
  'status',
  'statusReason',
  'createdAt',
  'createdBy',
  'version',
];

export type DocumentFields = Pick<OwnDocument, 'title' | 'typeCode' | 'number' | 'issuedOn' | 'signer' | 'note'>;
export type DocumentFile = OwnDocument['files'][number];

export interface DocumentQuery {
  readonly status?: OwnDocument['status'] | undefined;
  readonly typeCode?: string | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface DocumentReader {
  page(query: DocumentQuery): Promise<{ items: OwnDocument[]; nextCursor: string | null }>;
  find(documentId: string): Promise<OwnDocument | undefined>;
}

export interface NewDocumentFile {
  readonly kind: DocumentFile['kind'];
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly note: string;
}

export interface DocumentWriter extends DocumentReader {
  add(fields: Partial<DocumentFields>, state: Pick<OwnDocument, 'isFromOutside' | 'status'>): Promise<OwnDocument>;
  change(
    documentId: string,
    seen: number,
    fields: Partial<DocumentFields & Pick<OwnDocument, 'status' | 'statusReason'>>,
  ): Promise<OwnDocument | undefined>;
  /** The next edition of its kind; the document is held until the transaction ends, so two do not get the same. */
  addFile(documentId: string, file: NewDocumentFile): Promise<void>;
  setRemoved(documentId: string, seen: number | null, at: Date | null): Promise<boolean>;
}

const cursorKeys = z.tuple([z.string()]);
const storedFiles = ownDocument.shape.files;

const FILES = sql`coalesce((
  select jsonb_agg(jsonb_build_object('documentFileId', f.document_file_id, 'kind', f.kind, 'edition', f.edition,
    'name', s.name, 'size', s.size, 'mediaType', s.media_type, 'sha256', s.sha256, 'note', f.note,
    'createdAt', f.created_at, 'createdBy', f.created_by) order by f.document_file_id desc)
  from document_file f join stored_file s on s.school_id = f.school_id and s.file_id = f.file_id
  where f.school_id = d.school_id and f.document_id = d.document_id), '[]') as files`;

export function documentReader(tx: ReadTransaction, { schoolId }: SchoolScope): DocumentReader {
  const documents = async (condition: RawBuilder<unknown>, limit: number): Promise<OwnDocument[]> => {
    const found = await sql<OwnDocument & { files: unknown }>`
      select ${selectFields('d', FIELDS)}, ${FILES} from own_document d
      where d.school_id = ${schoolId} and d.removed_at is null and ${condition}
      order by d.document_id desc limit ${limit}`.execute(tx);
    return found.rows.map((row) => ({ ...row, files: storedFiles.parse(row.files) }));
  };
  return {
    async page({ status, typeCode, search, cursor, limit }) {
      const after = readCursor(cursor, cursorKeys);
      const words = searchKey(search ?? '')
        .split(' ')
        .filter((word) => word !== '');
      const conditions = [
        sql`true`,
        ...(status === undefined ? [] : [sql`d.status = ${status}`]),
        ...(typeCode === undefined ? [] : [sql`d.type_code = ${typeCode}`]),
        ...(after ? [sql`d.document_id < ${after[0]}`] : []),
        ...words.map(
          (word) =>
            sql`unaccent(lower(concat_ws(' ', d.title, d.number, d.signer))) like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
        ),
      ];
      return cutPage(await documents(sql.join(conditions, sql` and `), limit + 1), limit, (row) => [row.documentId]);
    },
    find: async (documentId) => (await documents(sql`d.document_id = ${documentId}`, 1))[0],
  };
}

export function documentWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): DocumentWriter {
  const reader = documentReader(tx, scope);
  const { schoolId, actor } = scope;
  const touched = async (query: RawBuilder<unknown>) => Number((await query.execute(tx)).numAffectedRows ?? 0) > 0;
  return {
    ...reader,
    async add(fields, { isFromOutside, status }) {
      const documentId = makeId(idPrefixes.document);
      const given = [
        { column: 'school_id', value: schoolId },
        { column: 'document_id', value: documentId },
        { column: 'is_from_outside', value: isFromOutside },
        { column: 'status', value: status },
        { column: 'created_by', value: actor.name },
        ...givenFields(fields, VALUES),
      ];
      await sql`insert into own_document (${sql.join(given.map(({ column }) => sql.ref(column)))})
                values (${sql.join(given.map(({ value }) => value))})`.execute(tx);
      const added = await reader.find(documentId);
      if (!added) throw new Error('A document that was just kept is not there.');
      return added;
    },
    async change(documentId, seen, fields) {
      const isChanged = await touched(sql`
        update own_document set ${sql.join([
          ...setFields(fields, [...VALUES, 'status', 'statusReason']),
          sql`version = version + 1`,
        ])}
        where school_id = ${schoolId} and document_id = ${documentId} and version = ${seen} and removed_at is null`);
      return isChanged ? reader.find(documentId) : undefined;
    },
    async addFile(documentId, file) {
      const fileId = makeId(idPrefixes.file);
      await sql`select 1 from own_document where school_id = ${schoolId} and document_id = ${documentId} for update`.execute(
        tx,
      );
      await sql`
        insert into stored_file (school_id, file_id, sha256, size, name, media_type)
        values (${schoolId}, ${fileId}, ${file.sha256}, ${file.size}, ${file.name}, ${file.mediaType})`.execute(tx);
      await sql`
        insert into document_file (school_id, document_file_id, document_id, kind, edition, file_id, note, created_by)
        select ${schoolId}, ${makeId(idPrefixes.documentFile)}, ${documentId}, ${file.kind},
          coalesce(max(f.edition), 0) + 1, ${fileId}, ${file.note}, ${actor.name}
        from document_file f
        where f.school_id = ${schoolId} and f.document_id = ${documentId} and f.kind = ${file.kind}`.execute(tx);
    },
    setRemoved: (documentId, seen, at) =>
      touched(sql`
        update own_document set removed_at = ${at?.toISOString() ?? null}, version = version + 1
        where school_id = ${schoolId} and document_id = ${documentId}
          and ${at ? sql`removed_at is null` : sql`removed_at is not null`}
          and ${seen === null ? sql`true` : sql`version = ${seen}`}`),
  };
}
