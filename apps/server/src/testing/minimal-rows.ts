import type pg from 'pg';
import type { CatalogueColumn, CatalogueTable } from './catalogue.ts';

export type Row = Readonly<Record<string, unknown>>;

/**
 * One row in every table for a school of that id, through the owner role, made up from the catalogue alone: so a table
 * that somebody adds tomorrow stands in the isolation tests without anyone thinking of it.
 */
export async function insertMinimalRows(
  client: pg.ClientBase,
  tables: readonly CatalogueTable[],
  schoolId: string,
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (const table of tables) {
    const existing = table.columns.some((column) => column.name === 'school_id')
      ? undefined
      : (await client.query<Row>(`select * from ${table.name} limit 1`)).rows[0];
    rows.set(table.name, existing ?? (await insertRow(client, table, schoolId, rows)));
  }
  return rows;
}

async function insertRow(
  client: pg.ClientBase,
  table: CatalogueTable,
  schoolId: string,
  rows: ReadonlyMap<string, Row>,
): Promise<Row> {
  const values = new Map<string, unknown>();
  for (const column of table.columns) {
    if (column.name === 'school_id') values.set(column.name, schoolId);
    else if (column.isRequired && !column.hasDefault) values.set(column.name, madeUp(column, table, schoolId));
  }
  for (const key of table.foreignKeys) {
    const target = rows.get(key.target);
    if (target === undefined) continue;
    for (const [here, there] of Object.entries(key.columns)) values.set(here, target[there]);
  }
  const names = [...values.keys()];
  const places = names.map((_, index) => `$${index + 1}`);
  const text = `insert into ${table.name} (${names.join(', ')}) values (${places.join(', ')}) returning *`;
  const { rows: inserted } = await client.query<Row>(text, [...values.values()]);
  return inserted[0] ?? {};
}

function madeUp(column: CatalogueColumn, table: CatalogueTable, schoolId: string): unknown {
  // CHECK ((role = ANY (ARRAY['chair'::text, …]))): the first that is allowed.
  const oneOf = new RegExp(`\\b${column.name}\\b\\)?(?:::text)? = (?:ANY \\(\\(?ARRAY\\[)?'([^']*)'`);
  const allowed = table.checks.map((text) => oneOf.exec(text)?.[1]).find((value) => value !== undefined);
  const isDigest = table.checks.some((text) => text.includes(`${column.name} ~`) && text.includes('{64}'));
  if (column.type.endsWith('[]')) return ['primary'];
  if (allowed !== undefined) return allowed;
  if (isDigest) return 'a'.repeat(64);
  switch (column.type) {
    case 'integer':
    case 'bigint':
      return 1;
    case 'boolean':
      return false;
    case 'jsonb':
      return '{}';
    case 'date':
      return '2026-09-01';
    case 'timestamp with time zone':
      return '2026-09-01T00:00:00Z';
    default:
      return `${table.name}-${schoolId}`;
  }
}
