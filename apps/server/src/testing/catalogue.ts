import type pg from 'pg';

export interface CatalogueColumn {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly hasDefault: boolean;
}

export interface CatalogueForeignKey {
  readonly target: string;
  /** Column here → column there. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface CatalogueTable {
  readonly name: string;
  readonly owner: string;
  readonly hasRowSecurity: boolean;
  readonly keyColumns: readonly string[];
  readonly policies: readonly {
    readonly using: string | null;
    readonly check: string | null;
    readonly command: string;
  }[];
  readonly columns: readonly CatalogueColumn[];
  readonly foreignKeys: readonly CatalogueForeignKey[];
  readonly checks: readonly string[];
}

/** Every table of the schema as PostgreSQL knows it, a table after those that it refers to. */
export async function readCatalogue(client: pg.ClientBase): Promise<CatalogueTable[]> {
  const { rows } = await client.query<{ table: CatalogueTable }>(TABLES);
  return inOrderOfReference(rows.map((row) => row.table));
}

function inOrderOfReference(tables: readonly CatalogueTable[]): CatalogueTable[] {
  const ordered: CatalogueTable[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const next = tables.filter(
      (table) =>
        !placed.has(table.name) &&
        table.foreignKeys.every((key) => key.target === table.name || placed.has(key.target)),
    );
    if (next.length === 0) throw new Error('Tables refer to each other in a circle.');
    for (const table of next) placed.add(table.name);
    ordered.push(...next);
  }
  return ordered;
}

const TABLES = `
  select jsonb_build_object(
    'name', c.relname,
    'owner', pg_get_userbyid(c.relowner),
    'hasRowSecurity', c.relrowsecurity,
    'keyColumns', coalesce((
      select jsonb_agg(a.attname order by k.place)
      from pg_index i cross join lateral unnest(i.indkey) with ordinality k(number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where i.indrelid = c.oid and i.indisprimary), '[]'),
    'policies', coalesce((
      select jsonb_agg(jsonb_build_object('using', p.qual, 'check', p.with_check, 'command', p.cmd))
      from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname), '[]'),
    'columns', (
      select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
        'isRequired', a.attnotnull, 'hasDefault', a.atthasdef or a.attidentity <> '') order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
    'foreignKeys', coalesce((
      select jsonb_agg(jsonb_build_object('target', t.relname, 'columns', (
        select jsonb_object_agg(here.attname, there.attname)
        from unnest(k.conkey, k.confkey) as pair(here, there)
        join pg_attribute here on here.attrelid = k.conrelid and here.attnum = pair.here
        join pg_attribute there on there.attrelid = k.confrelid and there.attnum = pair.there)) order by k.conname)
      from pg_constraint k join pg_class t on t.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f'), '[]'),
    'checks', coalesce((
      select jsonb_agg(pg_get_constraintdef(k.oid)) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'), '[]')
  ) as table
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p')
  order by c.relname`;
