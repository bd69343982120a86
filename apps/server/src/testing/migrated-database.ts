import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '../platform/db/migrate.ts';
import { publishVersions } from '../platform/db/publish-versions.ts';
import { loadCrosswalks, loadFrameworks } from '../rooms/frameworks/load-frameworks.ts';
import { startPostgresForTests } from './postgres-for-tests.ts';

export const migrationsDirectory = fileURLToPath(new URL('../../../../db/migrations', import.meta.url));
const frameworksDirectory = fileURLToPath(new URL('../../../../frameworks', import.meta.url));

/** Creates and migrates a database of that name on the server behind `ownerUrl`, with the law published. */
export async function createMigratedDatabase(ownerUrl: string, name: string): Promise<string> {
  const url = withDatabase(ownerUrl, name);
  await onServer(ownerUrl, `create database ${name}`);
  await migrate({ ownerUrl: url, directory: migrationsDirectory });
  const frameworks = await loadFrameworks(frameworksDirectory);
  await publishVersions(url, frameworks);
  await publishVersions(url, await loadCrosswalks(frameworksDirectory, frameworks), 'crosswalk');
  return url;
}

export async function onServer(ownerUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export function withDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]*(\?|$)/, (_, end: string) => `/${name}${end}`);
}

/** For tools that only need to look at the migrated schema once. */
export async function withMigratedDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const server = await startPostgresForTests();
  const name = `mc_schema_${process.pid}`;
  try {
    const url = await createMigratedDatabase(server.ownerUrl, name);
    const result = await work(url);
    await onServer(server.ownerUrl, `drop database ${name}`);
    return result;
  } finally {
    await server.stop();
  }
}
