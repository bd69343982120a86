import { type Cycle, cycleFieldNames, idPrefixes } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { givenFields, selectFields, setFields } from '../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';

export type CycleContent = Omit<Cycle, 'cycleId' | 'isHistoric' | 'importSessionId' | 'version'>;

export interface CycleReader {
  list(): Promise<Cycle[]>;
  find(cycleId: string): Promise<Cycle | undefined>;
}

export interface CycleWriter extends CycleReader {
  add(content: CycleContent & { isHistoric: boolean; importSessionId: string | null }): Promise<string>;
  /** False when the stored version is another one. */
  change(cycleId: string, seen: number, content: Partial<CycleContent>): Promise<boolean>;
}

const CONTENT = [...cycleFieldNames, 'status'];

export function cycleReader(tx: ReadTransaction, scope: SchoolScope): CycleReader {
  const fields = ['cycleId', 'isHistoric', 'importSessionId', 'version', ...CONTENT];
  const select = sql`select ${selectFields('c', fields)} from cycle c where c.school_id = ${scope.schoolId}`;
  return {
    async list() {
      return (await sql<Cycle>`${select} order by c.created_at desc, c.cycle_id desc limit 200`.execute(tx)).rows;
    },
    async find(cycleId) {
      return (await sql<Cycle>`${select} and c.cycle_id = ${cycleId}`.execute(tx)).rows[0];
    },
  };
}

export function cycleWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): CycleWriter {
  return {
    ...cycleReader(tx, scope),
    async add(content) {
      const cycleId = makeId(idPrefixes.cycle);
      const given = [
        { column: 'school_id', value: scope.schoolId },
        { column: 'cycle_id', value: cycleId },
        ...givenFields({ ...content, breaks: undefined }, [...CONTENT, 'isHistoric', 'importSessionId']),
        { column: 'breaks', value: JSON.stringify(content.breaks) },
      ];
      await sql`insert into cycle (${sql.join(given.map((entry) => sql.ref(entry.column)))})
                values (${sql.join(given.map((entry) => entry.value))})`.execute(tx);
      return cycleId;
    },
    async change(cycleId, seen, { breaks, ...content }) {
      const sets = setFields(content, CONTENT);
      if (breaks) sets.push(sql`breaks = ${JSON.stringify(breaks)}`);
      const result = await sql`
        update cycle set ${sql.join([...sets, sql`version = version + 1`])}
        where school_id = ${scope.schoolId} and cycle_id = ${cycleId} and version = ${seen}`.execute(tx);
      return Number(result.numAffectedRows ?? 0) > 0;
    },
  };
}
