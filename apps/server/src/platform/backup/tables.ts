import type pg from 'pg';

/** Not carried in a backup: kept by the migrations themselves; made by triggers from other rows. */
const OUTSIDE = new Set(['schema_migration', 'search_entry']);

/** Every table, those that others point to first, so that loading in this order breaks no foreign key. */
export async function tablesInOrder(client: pg.ClientBase): Promise<readonly string[]> {
  const tables = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' order by c.relname`,
  );
  const links = await client.query<{ child: string; parent: string }>(
    `select distinct c.relname as child, p.relname as parent
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
     where k.contype = 'f' and c.oid <> p.oid`,
  );
  const waiting = new Set(tables.rows.map((row) => row.name).filter((name) => !OUTSIDE.has(name)));
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(
      (name) => !links.rows.some((link) => link.child === name && waiting.has(link.parent)),
    );
    if (ready.length === 0) throw new Error(`Tables point to each other in a circle: ${[...waiting].join(', ')}`);
    for (const name of ready) {
      ordered.push(name);
      waiting.delete(name);
    }
  }
  return ordered;
}

/** Columns in an order that both sides name, so that a later column order does not matter. */
export async function columnsOf(client: pg.ClientBase, table: string): Promise<readonly string[]> {
  const columns = await client.query<{ name: string }>(
    `select a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relname = $1 and a.attnum > 0 and not a.attisdropped order by a.attname`,
    [table],
  );
  return columns.rows.map((row) => row.name);
}

/** Columns of the primary key, by which rows are ordered: the same rows give the same bytes. */
export async function keyOf(client: pg.ClientBase, table: string): Promise<readonly string[]> {
  const key = await client.query<{ name: string }>(
    `select a.attname as name from pg_index i join pg_class c on c.oid = i.indrelid
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
     where n.nspname = 'public' and c.relname = $1 and i.indisprimary order by a.attnum`,
    [table],
  );
  return key.rows.map((row) => row.name);
}

export function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ');
}
