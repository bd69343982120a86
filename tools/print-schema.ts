/**
 * Prints db/schema.sql and the Kysely table types from the catalogue of a migrated database, so that both are what
 * PostgreSQL has and not what someone remembers. Usage: node tools/print-schema.ts [--check]
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { withMigratedDatabase } from '../apps/server/src/testing/migrated-database.ts';

const schemaFile = fileURLToPath(new URL('../db/schema.sql', import.meta.url));
const typesFile = fileURLToPath(new URL('../apps/server/src/platform/db/tables.generated.ts', import.meta.url));

interface Column {
  table: string;
  column: string;
  type: string;
  isRequired: boolean;
  default: string | null;
}

async function main(): Promise<void> {
  const printed = await withMigratedDatabase(print);
  const wanted: [string, string][] = [
    [schemaFile, printed.schema],
    [typesFile, printed.types],
  ];
  let stale = 0;
  for (const [file, content] of wanted) {
    const current = await readFile(file, 'utf8').catch(() => '');
    if (current === content) continue;
    stale += 1;
    if (!process.argv.includes('--check')) await writeFile(file, content);
  }
  console.log(
    `schema: ${printed.tables} tables, ${stale} of ${wanted.length} files ${process.argv.includes('--check') ? 'stale' : 'rewritten'}`,
  );
  if (printed.tables === 0 || (stale > 0 && process.argv.includes('--check'))) {
    console.error('Chạy: node tools/print-schema.ts');
    process.exitCode = 1;
  }
}

async function print(ownerUrl: string): Promise<{ schema: string; types: string; tables: number }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const columns = (await client.query<Column>(COLUMNS)).rows;
    const list = async (text: string) => (await client.query<{ line: string }>(text)).rows.map((row) => row.line);
    const constraints = (await client.query<{ table: string; line: string }>(CONSTRAINTS)).rows;
    const tables = [...new Set(columns.map((column) => column.table))];
    const blocks = tables.map((table) => {
      const lines = columns.filter((column) => column.table === table).map(columnLine);
      const rules = constraints.filter((entry) => entry.table === table).map((entry) => `  ${entry.line}`);
      return `create table ${table} (\n${[...lines, ...rules].join(',\n')}\n);`;
    });
    const schema = [
      '-- Printed from the catalogue by tools/print-schema.ts; do not edit.',
      blocks.join('\n\n'),
      (await list(INDEXES)).join('\n'),
      (await list(POLICIES)).join('\n'),
      (await list(GRANTS)).join('\n'),
      (await list(FUNCTIONS)).join('\n\n'),
    ].join('\n\n');
    return { schema: `${schema}\n`, types: printTypes(tables, columns), tables: tables.length };
  } finally {
    await client.end();
  }
}

function columnLine(column: Column): string {
  const rest = `${column.default === null ? '' : ` default ${column.default}`}${column.isRequired ? ' not null' : ''}`;
  return `  ${column.column} ${column.type}${rest}`;
}

function printTypes(tables: readonly string[], columns: readonly Column[]): string {
  const body = tables.map((table) => {
    const fields = columns
      .filter((column) => column.table === table)
      .map((column) => `  ${column.column}: ${columnType(column)};`);
    return `export interface ${pascal(table)}Table {\n${fields.join('\n')}\n}`;
  });
  const map = tables.map((table) => `  ${table}: ${pascal(table)}Table;`);
  return [
    '// Printed from the catalogue by tools/print-schema.ts; do not edit.',
    "import type { ColumnType, Generated } from 'kysely';",
    'type Json = ColumnType<unknown, string, string>;',
    ...body,
    `export interface Tables {\n${map.join('\n')}\n}`,
    '',
  ].join('\n\n');
}

function columnType(column: Column): string {
  const base = baseType(column.type);
  const full = column.isRequired || base === 'Json' ? base : `${base} | null`;
  if (column.default === null || base === 'Json')
    return column.default !== null ? 'ColumnType<unknown, string | undefined, string>' : full;
  return `Generated<${full}>`;
}

function baseType(type: string): string {
  if (type.endsWith('[]')) return 'string[]';
  if (type === 'integer' || type === 'bigint') return 'number';
  if (type === 'boolean') return 'boolean';
  if (type === 'jsonb') return 'Json';
  return 'string';
}

function pascal(name: string): string {
  return name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

const COLUMNS = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
         a.attnotnull as "isRequired", pg_get_expr(d.adbin, d.adrelid) as default
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`;
const CONSTRAINTS = `
  select c.relname as table, format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid)) as line
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and k.contype <> 'n' order by c.relname, k.contype desc, k.conname`;
const INDEXES = `
  select indexdef || ';' as line from pg_indexes
  where schemaname = 'public' and indexname not in (select conname from pg_constraint) order by indexname`;
const POLICIES = `
  select format('alter table %I enable row level security; create policy %I on %I using (%s) with check (%s);',
                tablename, policyname, tablename, qual, with_check) as line
  from pg_policies where schemaname = 'public' order by tablename, policyname`;
const GRANTS = `
  select format('grant %s on %I to %I;', string_agg(lower(privilege_type), ', ' order by privilege_type), table_name, grantee) as line
  from information_schema.role_table_grants where table_schema = 'public' and grantee = 'minhchung_app'
  group by table_name, grantee order by table_name`;
const FUNCTIONS = `
  select pg_get_functiondef(p.oid) || ';' as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'public' and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by p.proname`;

await main();
