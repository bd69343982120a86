import type { WordedPaper, WordingPlace } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../../platform/db/database.ts';

/** A wording of one place of one paper from a day on. */
export interface StoredWording {
  readonly paper: WordedPaper;
  readonly place: WordingPlace;
  readonly validFrom: string;
  readonly text: string | null;
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: string;
}

export interface WordingKey {
  readonly paper: WordedPaper;
  readonly place: WordingPlace;
  readonly validFrom: string;
}

export interface WordingReader {
  /** All of the school, the latest first. */
  all(): Promise<StoredWording[]>;
  find(key: WordingKey): Promise<StoredWording | undefined>;
}

export interface WordingWriter extends WordingReader {
  /** False when one begins on that day already. */
  add(key: WordingKey, text: string | null, at: Date): Promise<boolean>;
  /** False when the stored version is another one. */
  change(key: WordingKey, seen: number, text: string | null, at: Date): Promise<boolean>;
  remove(key: WordingKey, seen: number): Promise<boolean>;
}

/** Twelve papers of four places, changed now and then: a school has tens of them. */
const MOST = 2000;

export function wordingReader(tx: ReadTransaction, scope: SchoolScope): WordingReader {
  const rows = async (condition: ReturnType<typeof sql>) => {
    const found = await sql<StoredWording>`
      select w.paper, w.place, w.valid_from as "validFrom", w.text, w.version, w.changed_at as "changedAt",
        w.changed_by as "changedBy"
      from paper_wording w
      where w.school_id = ${scope.schoolId} and ${condition}
      order by w.valid_from desc, w.paper, w.place limit ${MOST}`.execute(tx);
    return found.rows;
  };
  return {
    all: () => rows(sql`true`),
    find: async ({ paper, place, validFrom }) =>
      (await rows(sql`w.paper = ${paper} and w.place = ${place} and w.valid_from = ${validFrom}`))[0],
  };
}

export function wordingWriter(tx: WriteTransaction, scope: SchoolScope): WordingWriter {
  const ofKey = ({ paper, place, validFrom }: WordingKey) =>
    sql`school_id = ${scope.schoolId} and paper = ${paper} and place = ${place} and valid_from = ${validFrom}`;
  const touched = async (query: ReturnType<typeof sql>) => Number((await query.execute(tx)).numAffectedRows ?? 0) > 0;
  return {
    ...wordingReader(tx, scope),
    add: ({ paper, place, validFrom }, text, at) =>
      touched(sql`
        insert into paper_wording (school_id, paper, place, valid_from, text, changed_at, changed_by)
        values (${scope.schoolId}, ${paper}, ${place}, ${validFrom}, ${text}, ${at.toISOString()}, ${scope.actor.name})
        on conflict do nothing`),
    change: (key, seen, text, at) =>
      touched(sql`
        update paper_wording
        set text = ${text}, version = version + 1, changed_at = ${at.toISOString()}, changed_by = ${scope.actor.name}
        where ${ofKey(key)} and version = ${seen}`),
    remove: (key, seen) => touched(sql`delete from paper_wording where ${ofKey(key)} and version = ${seen}`),
  };
}
