import pg from 'pg';
import { superuserName } from './cluster.ts';
import type { Credentials } from './credentials.ts';
import type { PostmasterFile } from './postmaster-file.ts';

const ownerRole = 'minhchung_owner';
const appRole = 'minhchung_app';
const database = 'minhchung';

export function connectionUrls(server: PostmasterFile, credentials: Credentials): { ownerUrl: string; appUrl: string } {
  return {
    ownerUrl: urlFor(server, ownerRole, credentials.owner, database),
    appUrl: urlFor(server, appRole, credentials.app, database),
  };
}

function urlFor(server: PostmasterFile, role: string, password: string, name: string): string {
  if (!server.socketFolder) return `postgres://${role}:${password}@127.0.0.1:${server.port}/${name}`;
  // "localhost" is ignored once host is given, but without it the address is no valid URL.
  return `postgres://${role}:${password}@localhost:${server.port}/${name}?host=${encodeURIComponent(server.socketFolder)}`;
}

/**
 * The owner migrates and owns the database; the application's role owns nothing and cannot bypass row-level security.
 * Runs at every start and changes nothing when all is there: a first start may have been cut short anywhere.
 */
export async function ensureRolesAndDatabase(
  server: PostmasterFile,
  credentials: Credentials,
  options: { ownerMayEndSessions: boolean },
): Promise<void> {
  const client = new pg.Client({
    connectionString: urlFor(server, superuserName, credentials.superuser, 'postgres'),
    application_name: 'minhchung launcher',
  });
  await client.connect();
  try {
    const found = await client.query<{ role: string[]; database: string[] }>(
      `select array(select roles.rolname::text from pg_catalog.pg_roles as roles where roles.rolname = any($1)) as role,
              array(select databases.datname::text from pg_catalog.pg_database as databases where databases.datname = $2) as database`,
      [[ownerRole, appRole], database],
    );
    const existing = new Set([...(found.rows[0]?.role ?? []), ...(found.rows[0]?.database ?? [])]);
    // Passwords are base64url, written by us: nothing in them needs quoting.
    if (!existing.has(ownerRole)) {
      await client.query(
        `create role ${ownerRole} login nosuperuser createdb nocreaterole nobypassrls password '${credentials.owner}'`,
      );
    }
    if (!existing.has(appRole)) {
      await client.query(
        `create role ${appRole} login nosuperuser nocreatedb nocreaterole nobypassrls password '${credentials.app}'`,
      );
    }
    if (!existing.has(database)) {
      await client.query(`create database ${database} owner ${ownerRole} template template0`);
    }
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${appRole}`);
    if (options.ownerMayEndSessions) await client.query(`grant pg_signal_backend to ${ownerRole}`);
  } finally {
    await client.end();
  }
}
