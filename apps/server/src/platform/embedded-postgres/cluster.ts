import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Credentials } from './credentials.ts';
import { syncFolder } from './durable-file.ts';
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts';
import { runProgram } from './run-program.ts';
import type { ServerUser } from './server-user.ts';

const majorVersion = '18';

export const superuserName = 'postgres';

export const clusterFolder = (dataDirectory: string): string => join(dataDirectory, 'cluster');

/** The major version of an existing cluster, `undefined` when there is none yet; another major version is refused. */
export async function clusterVersion(dataDirectory: string): Promise<string | undefined> {
  const folder = clusterFolder(dataDirectory);
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (version !== undefined && version.trim() !== majorVersion) {
    throw new EmbeddedPostgresError('postgres.other_major_version', {
      folder,
      found: version.trim(),
      needed: majorVersion,
    });
  }
  return version?.trim();
}

export async function initialiseCluster(
  dataDirectory: string,
  binaries: Binaries,
  credentials: Credentials,
  user: ServerUser | undefined,
  options: { syncs: boolean },
): Promise<void> {
  // Made beside and renamed when whole: an initdb that was killed half-way must not look like a cluster.
  const unfinished = `${clusterFolder(dataDirectory)}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const passwordFile = join(dataDirectory, `initdb.${process.pid}.tmp`);
  await writeFile(passwordFile, credentials.superuser, { mode: 0o600 });
  if (user) await Promise.all([chown(unfinished, user.uid, user.gid), chown(passwordFile, user.uid, user.gid)]);
  try {
    const { exitCode, output } = await runProgram(
      binaries.initdb,
      initdbArguments(unfinished, passwordFile, options),
      binaries,
      user,
    );
    if (exitCode !== 0) throw new EmbeddedPostgresError('postgres.init_failed', { output: output.trim() });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, clusterFolder(dataDirectory));
  await syncFolder(dataDirectory);
}

function initdbArguments(folder: string, passwordFile: string, options: { syncs: boolean }): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${superuserName}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The built-in provider orders by code point, the same on every machine: an upgrade of the system's libraries
    // cannot corrupt an index. Vietnamese order is asked for where people read a list (COLLATE "vi-x-icu").
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    // pg_trgm asks the C library what a letter is: with plain "C" every Vietnamese letter would be a separator.
    `--lc-ctype=${characterTypeLocale()}`,
    '--data-checksums',
    ...(options.syncs ? [] : ['--no-sync']),
  ];
}

function characterTypeLocale(): string {
  if (process.platform === 'darwin') return 'en_US.UTF-8';
  if (process.platform === 'win32') return 'C';
  return 'C.UTF-8';
}
