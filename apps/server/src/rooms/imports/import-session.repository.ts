import { type ImportChoices, idPrefixes, importChoices } from '@minhchung/contract';
import type { ParsedPlan, PlanDraft } from '@minhchung/importer';
import { sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { planDraftSchema } from './reading/plan-draft.schema.ts';
import { storableJson } from './reading/storable-text.ts';

export type ImportStatus = 'parsed' | 'applied' | 'undone' | 'discarded';

export interface ImportSummaryRow {
  readonly importSessionId: string;
  readonly status: ImportStatus;
  readonly sourceName: string;
  readonly classification: string;
  readonly cycleId: string | null;
  /** Place in the school's chain of the event that confirmed it. */
  readonly appliedEvent: number | null;
  /** Taken over into a cycle that another paper, or nobody's paper, had made. */
  readonly isCorrection: boolean;
  readonly createdAt: string;
  readonly version: number;
}

export interface ImportSession extends ImportSummaryRow {
  readonly fileId: string | null;
  readonly parsed: ParsedPlan;
  readonly draft: PlanDraft;
  readonly choices: ImportChoices;
}

export interface NewImportSession {
  readonly file: { readonly sha256: string; readonly size: number; readonly mediaType: string };
  readonly sourceName: string;
  readonly parsed: ParsedPlan;
  readonly draft: PlanDraft;
  readonly choices: ImportChoices;
}

export interface SourceFile {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
}

export interface ImportReader {
  /** Newest first; what was put aside is left out. */
  list(): Promise<ImportSummaryRow[]>;
  find(importSessionId: string): Promise<ImportSession | undefined>;
  source(importSessionId: string): Promise<SourceFile | undefined>;
}

export interface ImportWriter extends ImportReader {
  /** Holds the row until the transaction ends, so that two confirmations cannot meet. */
  lock(importSessionId: string): Promise<ImportSession | undefined>;
  add(session: NewImportSession): Promise<string>;
  change(importSessionId: string, content: Partial<ImportSessionContent>): Promise<void>;
}

export type ImportSessionContent = Pick<ImportSession, 'status' | 'draft' | 'choices' | 'cycleId' | 'appliedEvent'>;

/** Written by the importer itself and by nothing else. */
const parsedPlan = z.custom<ParsedPlan>((value) => typeof value === 'object' && value !== null && 'lines' in value);
const classified = z.object({ kind: z.string() });

export function importReader(tx: ReadTransaction, scope: SchoolScope): ImportReader {
  const ofSchool = () => tx.selectFrom('import_session as i').where('i.school_id', '=', scope.schoolId);
  const summary = [
    'i.import_session_id as importSessionId',
    'i.status',
    'i.source_name as sourceName',
    'i.cycle_id as cycleId',
    'i.applied_event as appliedEvent',
    'i.created_at as createdAt',
    'i.version',
  ] as const;
  return {
    async list() {
      const rows = await ofSchool()
        .select(summary)
        .select(sql<unknown>`i.parsed -> 'classification'`.as('classification'))
        .select(IS_CORRECTION)
        .where('i.status', '<>', 'discarded')
        .orderBy('i.created_at', 'desc')
        .orderBy('i.import_session_id', 'desc')
        .limit(200)
        .execute();
      return rows.map((row) => ({
        ...row,
        status: statusOf(row.status),
        appliedEvent: row.appliedEvent === null ? null : Number(row.appliedEvent),
        classification: classified.parse(row.classification).kind,
        createdAt: momentOf(row.createdAt),
      }));
    },
    find: async (importSessionId) => sessionOf(await wholeRow(tx, scope, importSessionId).executeTakeFirst()),
    source: (importSessionId) =>
      tx
        .selectFrom('import_session as i')
        .innerJoin('stored_file as f', (join) =>
          join.onRef('f.school_id', '=', 'i.school_id').onRef('f.file_id', '=', 'i.file_id'),
        )
        .select(['f.sha256', 'f.name', 'f.media_type as mediaType'])
        .where('i.school_id', '=', scope.schoolId)
        .where('i.import_session_id', '=', importSessionId)
        .executeTakeFirst(),
  };
}

export function importWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): ImportWriter {
  return {
    ...importReader(tx, scope),
    lock: async (importSessionId) =>
      sessionOf(await wholeRow(tx, scope, importSessionId).forUpdate().executeTakeFirst()),
    async add({ file, sourceName, parsed, draft, choices }) {
      const [fileId, importSessionId] = [makeId(idPrefixes.file), makeId(idPrefixes.importSession)];
      await tx
        .insertInto('stored_file')
        .values({
          school_id: scope.schoolId,
          file_id: fileId,
          sha256: file.sha256,
          size: file.size,
          name: sourceName,
          media_type: file.mediaType,
        })
        .execute();
      await tx
        .insertInto('import_session')
        .values({
          school_id: scope.schoolId,
          import_session_id: importSessionId,
          status: 'parsed',
          file_id: fileId,
          source_name: sourceName,
          parsed: storableJson(parsed),
          draft: storableJson(draft),
          choices: storableJson(choices),
          cycle_id: null,
          applied_event: null,
          created_by: scope.actor.name,
        })
        .execute();
      return importSessionId;
    },
    async change(importSessionId, { status, draft, choices, cycleId, appliedEvent }) {
      await tx
        .updateTable('import_session')
        .set((row) => ({
          ...(status === undefined ? {} : { status }),
          ...(draft === undefined ? {} : { draft: storableJson(draft) }),
          ...(choices === undefined ? {} : { choices: storableJson(choices) }),
          ...(cycleId === undefined ? {} : { cycle_id: cycleId }),
          ...(appliedEvent === undefined ? {} : { applied_event: appliedEvent }),
          version: row('version', '+', 1),
        }))
        .where('import_session.school_id', '=', scope.schoolId)
        .where('import_session.import_session_id', '=', importSessionId)
        .execute();
    },
  };
}

const IS_CORRECTION = sql<boolean>`exists (
  select from cycle c where c.school_id = i.school_id and c.cycle_id = i.cycle_id
    and c.import_session_id is distinct from i.import_session_id)`.as('isCorrection');

function wholeRow(tx: ReadTransaction, scope: SchoolScope, importSessionId: string) {
  return tx
    .selectFrom('import_session as i')
    .selectAll('i')
    .select(IS_CORRECTION)
    .where('i.school_id', '=', scope.schoolId)
    .where('i.import_session_id', '=', importSessionId);
}

type WholeRow = NonNullable<Awaited<ReturnType<ReturnType<typeof wholeRow>['executeTakeFirst']>>>;

function sessionOf(row: WholeRow | undefined): ImportSession | undefined {
  if (!row) return undefined;
  const parsed = parsedPlan.parse(row.parsed);
  return {
    importSessionId: row.import_session_id,
    status: statusOf(row.status),
    sourceName: row.source_name,
    classification: parsed.classification.kind,
    cycleId: row.cycle_id,
    isCorrection: row.isCorrection,
    createdAt: momentOf(row.created_at),
    version: row.version,
    fileId: row.file_id,
    parsed,
    draft: planDraftSchema.parse(row.draft),
    choices: importChoices.parse(row.choices),
    appliedEvent: row.applied_event === null ? null : Number(row.applied_event),
  };
}

function statusOf(status: string): ImportStatus {
  return z.enum(['parsed', 'applied', 'undone', 'discarded']).parse(status);
}

function momentOf(moment: Date | string): string {
  return moment instanceof Date ? moment.toISOString() : moment;
}
