import { idPrefixes, type Row, type RowValues, type SectionName, sections } from '@minhchung/contract';
import { type RawBuilder, sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { givenFields, selectFields, setFields } from '../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { columnFields, sectionTables } from './section-tables.ts';

export interface SectionReader<Name extends SectionName> {
  /** Rows in force, in their order (under their parent, in the parent's order of ids). */
  list(cycleId: string): Promise<Row<Name>[]>;
  find(cycleId: string, rowId: string): Promise<Row<Name> | undefined>;
  /** Those of these rows that are in force. */
  findMany(cycleId: string, rowIds: readonly string[]): Promise<Row<Name>[]>;
  /** What was removed. */
  findRemoved(cycleId: string, rowId: string): Promise<Row<Name> | undefined>;
}

export interface NewRow<Name extends SectionName> {
  readonly cycleId: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly values: Partial<RowValues<Name>>;
}

export interface SectionWriter<Name extends SectionName> extends SectionReader<Name> {
  add(row: NewRow<Name>): Promise<Row<Name>>;
  /** The new row, or undefined when the stored version is another one. */
  change(
    cycleId: string,
    rowId: string,
    seen: number,
    values: Partial<RowValues<Name>>,
  ): Promise<Row<Name> | undefined>;
  remove(cycleId: string, rowId: string, seen: number, at: Date): Promise<boolean>;
  restore(cycleId: string, rowId: string): Promise<Row<Name> | undefined>;
  /** Puts the row at `position` (under `parentId`); the rows from there on step back by one. */
  move(
    cycleId: string,
    rowId: string,
    seen: number,
    parentId: string | null,
    position: number,
  ): Promise<Row<Name> | undefined>;
  /** Position for a row before that one, or at the end. */
  positionBefore(cycleId: string, parentId: string | null, beforeRowId: string | null): Promise<number>;
}

export function sectionReader<Name extends SectionName>(
  tx: ReadTransaction,
  scope: SchoolScope,
  name: Name,
): SectionReader<Name> {
  const { table, id, parent } = sectionTables[name];
  const select = selection(name);
  const rows = async (where: RawBuilder<unknown>): Promise<Row<Name>[]> => {
    const found = await sql<Row<Name>>`
      select ${select} from ${sql.table(table)} t
      where t.school_id = ${scope.schoolId} and ${where}
      order by ${parent ? sql`${sql.ref(`t.${parent.column}`)},` : sql``} t.position, ${sql.ref(`t.${id}`)}`.execute(
      tx,
    );
    return found.rows;
  };
  const one = async (cycleId: string, rowId: string, alive: RawBuilder<unknown>) =>
    (await rows(sql`t.cycle_id = ${cycleId} and ${sql.ref(`t.${id}`)} = ${rowId} and ${alive}`))[0];
  return {
    list: (cycleId) => rows(sql`t.cycle_id = ${cycleId} and t.removed_at is null`),
    find: (cycleId, rowId) => one(cycleId, rowId, sql`t.removed_at is null`),
    findMany: (cycleId, rowIds) =>
      rows(sql`t.cycle_id = ${cycleId} and ${sql.ref(`t.${id}`)} = any(${[...rowIds]}) and t.removed_at is null`),
    findRemoved: (cycleId, rowId) => one(cycleId, rowId, sql`t.removed_at is not null`),
  };
}

export function sectionWriter<Name extends SectionName>(
  tx: WriteTransaction,
  scope: SchoolScope,
  name: Name,
  makeId: MakeId,
): SectionWriter<Name> {
  const { table, id, parent } = sectionTables[name];
  const reader = sectionReader(tx, scope, name);
  const target = sql.table(table);
  const idColumn = sql.ref(id);
  const ofRow = (cycleId: string, rowId: string) =>
    sql`school_id = ${scope.schoolId} and cycle_id = ${cycleId} and ${idColumn} = ${rowId}`;
  const touched = async (query: RawBuilder<unknown>) => Number((await query.execute(tx)).numAffectedRows ?? 0) > 0;
  const underParent = (parentId: string | null) => (parent ? sql` and ${sql.ref(parent.column)} = ${parentId}` : sql``);

  const stepBack = (cycleId: string, parentId: string | null, position: number) =>
    sql`update ${target} set position = position + 1
        where school_id = ${scope.schoolId} and cycle_id = ${cycleId} and position >= ${position}${underParent(parentId)}`.execute(
      tx,
    );

  return {
    ...reader,
    async add({ cycleId, parentId, position, values }) {
      await stepBack(cycleId, parentId, position);
      const rowId = makeId(idPrefixes[sections[name].id]);
      const given = givenFields(values, columnFields(name));
      const columns = [
        'school_id',
        'cycle_id',
        id,
        'position',
        ...(parent ? [parent.column] : []),
        ...given.map((entry) => entry.column),
      ];
      const content = [
        scope.schoolId,
        cycleId,
        rowId,
        position,
        ...(parent ? [parentId] : []),
        ...given.map((entry) => entry.value),
      ];
      await sql`insert into ${target} (${sql.join(columns.map((column) => sql.ref(column)))}) values (${sql.join(content)})`.execute(
        tx,
      );
      await writeParties(tx, scope, name, rowId, values, makeId);
      return found(await reader.find(cycleId, rowId));
    },
    async change(cycleId, rowId, seen, values) {
      const sets = setFields(values, columnFields(name));
      const isChanged = await touched(
        sql`update ${target} set ${sql.join([...sets, sql`version = version + 1`])}
            where ${ofRow(cycleId, rowId)} and version = ${seen} and removed_at is null`,
      );
      if (!isChanged) return undefined;
      await writeParties(tx, scope, name, rowId, values, makeId);
      return reader.find(cycleId, rowId);
    },
    remove: (cycleId, rowId, seen, at) =>
      touched(
        sql`update ${target} set removed_at = ${at.toISOString()}, version = version + 1
            where ${ofRow(cycleId, rowId)} and version = ${seen} and removed_at is null`,
      ),
    async restore(cycleId, rowId) {
      await sql`update ${target} set removed_at = null, version = version + 1
                where ${ofRow(cycleId, rowId)} and removed_at is not null`.execute(tx);
      return reader.find(cycleId, rowId);
    },
    async move(cycleId, rowId, seen, parentId, position) {
      await stepBack(cycleId, parentId, position);
      const newParent = parent && parentId ? sql`${sql.ref(parent.column)} = ${parentId},` : sql``;
      const isMoved = await touched(
        sql`update ${target} set ${newParent} position = ${position}, version = version + 1
            where ${ofRow(cycleId, rowId)} and version = ${seen} and removed_at is null`,
      );
      return isMoved ? reader.find(cycleId, rowId) : undefined;
    },
    async positionBefore(cycleId, parentId, beforeRowId) {
      const before = beforeRowId ? await reader.find(cycleId, beforeRowId) : undefined;
      if (before) return before.position;
      const last = await sql<{ last: number | null }>`
        select max(position) as last from ${target}
        where school_id = ${scope.schoolId} and cycle_id = ${cycleId}${underParent(parentId)}`.execute(tx);
      return (last.rows[0]?.last ?? 0) + 1;
    },
  };
}

function selection(name: SectionName): RawBuilder<unknown> {
  const { id, parent } = sectionTables[name];
  const parts = [
    sql`${sql.ref(`t.${id}`)} as "rowId"`,
    parent ? sql`${sql.ref(`t.${parent.column}`)} as "parentId"` : sql`null as "parentId"`,
    sql`t.position, t.version`,
    selectFields('t', columnFields(name)),
  ];
  if (name === 'assignments') parts.push(PARTIES);
  return sql.join(parts);
}

const PARTIES = sql`coalesce((
  select jsonb_agg(jsonb_build_object('groupId', p.group_id, 'personId', p.person_id, 'role', p.role) order by p.party_id)
  from assignment_party p where p.school_id = t.school_id and p.assignment_id = t.assignment_id), '[]') as "parties"`;

async function writeParties(
  tx: WriteTransaction,
  scope: SchoolScope,
  name: SectionName,
  assignmentId: string,
  values: Partial<RowValues<'assignments'>>,
  makeId: MakeId,
): Promise<void> {
  if (name !== 'assignments' || values.parties === undefined) return;
  await tx
    .deleteFrom('assignment_party')
    .where('assignment_party.school_id', '=', scope.schoolId)
    .where('assignment_party.assignment_id', '=', assignmentId)
    .execute();
  if (values.parties.length === 0) return;
  await tx
    .insertInto('assignment_party')
    .values(
      values.parties.map((party) => ({
        school_id: scope.schoolId,
        party_id: makeId(idPrefixes.party),
        assignment_id: assignmentId,
        group_id: party.groupId,
        person_id: party.personId,
        role: party.role,
      })),
    )
    .execute();
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('A row that was just written is not there.');
  return row;
}
