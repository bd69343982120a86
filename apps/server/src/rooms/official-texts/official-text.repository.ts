import { idPrefixes, type OfficialTextSummary } from '@minhchung/contract';
import type { CircularPassage, PassageMatch } from '@minhchung/importer';
import { z } from 'zod';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { storableJson } from '../imports/index.ts';

export type OfficialTextStatus = OfficialTextSummary['status'];

export interface OfficialText extends OfficialTextSummary {
  readonly passages: readonly CircularPassage[];
  readonly matches: readonly PassageMatch[];
}

export interface NewOfficialText {
  readonly frameworkId: string;
  readonly frameworkVersion: number;
  readonly sourceName: string;
  readonly sha256: string;
  readonly passages: readonly CircularPassage[];
  readonly matches: readonly PassageMatch[];
  readonly loadedBy: string;
}

export interface OfficialTextQuery {
  readonly frameworkId: string;
  readonly version: number;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface OfficialTextReader {
  /** Newest first. */
  page(query: OfficialTextQuery): Promise<{ items: OfficialTextSummary[]; nextCursor: string | null }>;
  find(officialTextId: string): Promise<OfficialText | undefined>;
  shown(frameworkId: string, version: number): Promise<OfficialText | undefined>;
}

export interface OfficialTextWriter extends OfficialTextReader {
  lock(officialTextId: string): Promise<OfficialText | undefined>;
  add(text: NewOfficialText): Promise<string>;
  changeMatches(officialTextId: string, matches: readonly PassageMatch[]): Promise<void>;
  changeStatus(officialTextId: string, status: OfficialTextStatus): Promise<void>;
}

/** Written by the importer itself and by nothing else. */
const passages = z.array(z.custom<CircularPassage>((value) => typeof value === 'object' && value !== null));
const matches = z.array(z.custom<PassageMatch>((value) => typeof value === 'object' && value !== null));
const cursorKeys = z.tuple([z.string()]);
const status = z.enum(['review', 'shown', 'removed']);

export function officialTextReader(tx: ReadTransaction): OfficialTextReader {
  const summaries = () =>
    tx
      .selectFrom('official_text as o')
      .select([
        'o.official_text_id as officialTextId',
        'o.framework_id as frameworkId',
        'o.framework_version as frameworkVersion',
        'o.status',
        'o.source_name as sourceName',
        'o.sha256',
        'o.loaded_by as loadedBy',
        'o.created_at as createdAt',
        'o.version',
      ]);
  const whole = () => summaries().select(['o.pieces', 'o.matches']);
  return {
    async page({ frameworkId, version, cursor, limit }) {
      const after = readCursor(cursor, cursorKeys);
      const rows = await summaries()
        .where('o.framework_id', '=', frameworkId)
        .where('o.framework_version', '=', version)
        .$if(after !== undefined, (query) => query.where('o.official_text_id', '<', after?.[0] ?? ''))
        .orderBy('o.official_text_id', 'desc')
        .limit(limit + 1)
        .execute();
      return cutPage(rows.map(summaryOf), limit, ({ officialTextId }) => [officialTextId]);
    },
    find: async (officialTextId) =>
      textOf(await whole().where('o.official_text_id', '=', officialTextId).executeTakeFirst()),
    shown: async (frameworkId, version) =>
      textOf(
        await whole()
          .where('o.framework_id', '=', frameworkId)
          .where('o.framework_version', '=', version)
          .where('o.status', '=', 'shown')
          .executeTakeFirst(),
      ),
  };
}

export function officialTextWriter(tx: WriteTransaction, makeId: MakeId): OfficialTextWriter {
  const reader = officialTextReader(tx);
  return {
    ...reader,
    async lock(officialTextId) {
      await tx
        .selectFrom('official_text')
        .select('official_text.version')
        .where('official_text.official_text_id', '=', officialTextId)
        .forUpdate()
        .execute();
      return reader.find(officialTextId);
    },
    async add(text) {
      const officialTextId = makeId(idPrefixes.officialText);
      await tx
        .insertInto('official_text')
        .values({
          official_text_id: officialTextId,
          framework_id: text.frameworkId,
          framework_version: text.frameworkVersion,
          source_name: text.sourceName,
          sha256: text.sha256,
          pieces: storableJson(text.passages),
          matches: storableJson(text.matches),
          loaded_by: text.loadedBy,
        })
        .execute();
      return officialTextId;
    },
    async changeMatches(officialTextId, changed) {
      await tx
        .updateTable('official_text')
        .set((row) => ({ matches: storableJson(changed), version: row('version', '+', 1) }))
        .where('official_text.official_text_id', '=', officialTextId)
        .execute();
    },
    async changeStatus(officialTextId, to) {
      await tx
        .updateTable('official_text')
        .set((row) => ({ status: to, version: row('version', '+', 1) }))
        .where('official_text.official_text_id', '=', officialTextId)
        .execute();
    },
  };
}

type SummaryRow = Omit<OfficialTextSummary, 'status'> & { readonly status: string };

function summaryOf(row: SummaryRow): OfficialTextSummary {
  return { ...row, status: status.parse(row.status), createdAt: new Date(row.createdAt).toISOString() };
}

function textOf(row: (SummaryRow & { pieces: unknown; matches: unknown }) | undefined): OfficialText | undefined {
  if (!row) return undefined;
  const { pieces, matches: stored, ...summary } = row;
  return { ...summaryOf(summary), passages: passages.parse(pieces), matches: matches.parse(stored) };
}
