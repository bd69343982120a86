import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { roomyFolder } from '../apps/server/src/testing/roomy-folder.ts';

const PROGRAMS = '/usr/lib/postgresql/15/bin';

export interface ThrowAwayServer {
  readonly version: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL 15 of Debian in a temporary folder with the two roles of the product: what a deployment with
 * `DATABASE_URL` has. As root it runs as the user postgres, on a unix socket only, without fsync.
 */
export async function startPostgres15(): Promise<ThrowAwayServer> {
  const user = await unprivilegedUser();
  // Short, because a socket path may have 107 bytes at most.
  const folder = await mkdtemp(join(await roomyFolder(), 'mc15-'));
  if (user) await chown(folder, user.uid, user.gid);
  const cluster = join(folder, 'cluster');
  const initialised = spawn(
    join(PROGRAMS, 'initdb'),
    ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--lc-ctype=C.UTF-8', '--no-sync'],
    { ...user, stdio: 'ignore', cwd: folder },
  );
  const [exitCode] = await once(initialised, 'exit');
  if (exitCode !== 0) throw new Error(`initdb of PostgreSQL 15 ended with ${exitCode}`);
  const server = spawn(
    join(PROGRAMS, 'postgres'),
    ['-D', cluster, ...settings(folder).flatMap((setting) => ['-c', setting])],
    { ...user, stdio: 'ignore', cwd: folder },
  );
  const url = (role: string, database: string) =>
    `postgres://${role}@localhost/${database}?host=${encodeURIComponent(folder)}`;
  try {
    const version = await prepare(server, url('postgres', 'postgres'));
    return {
      version,
      ownerUrl: url('minhchung_owner', 'minhchung'),
      appUrl: url('minhchung_app', 'minhchung'),
      stop: () => stop(server, folder),
    };
  } catch (error) {
    await stop(server, folder);
    throw error;
  }
}

function settings(folder: string): string[] {
  return [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
    'timezone=UTC',
  ];
}

/** Waits for the first answer, then makes roles and database as the README tells an administrator to. */
async function prepare(server: ChildProcess, url: string): Promise<string> {
  const client = await connect(server, url);
  try {
    await client.query('create role minhchung_owner login createdb');
    await client.query('create role minhchung_app login');
    await client.query('grant pg_signal_backend to minhchung_owner');
    await client.query('create database minhchung owner minhchung_owner template template0');
    await client.query('revoke all on database minhchung from public');
    await client.query('grant connect on database minhchung to minhchung_app');
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end();
  }
}

async function connect(server: ChildProcess, url: string): Promise<pg.Client> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadline)
        throw new Error('PostgreSQL 15 did not start', { cause: error });
      await pause(50);
    }
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}

/** PostgreSQL refuses to run as root. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = (line ?? '').split(':');
  if (!uid || !gid) throw new Error('There is no user "postgres" to run PostgreSQL 15 as.');
  return { uid: Number(uid), gid: Number(gid) };
}
