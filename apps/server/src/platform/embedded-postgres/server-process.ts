import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { clusterFolder } from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts';
import { findLivingServer, isProcessAlive, type PostmasterFile, readPostmasterFile } from './postmaster-file.ts';
import { runProgram, spawnOptions } from './run-program.ts';
import { addressSettings, serverSettings } from './server-settings.ts';
import type { ServerUser } from './server-user.ts';
import { removeSocketFolder } from './socket-folder.ts';

/** Replaying the journal after a power cut takes minutes on a slow disk; the server answers nobody meanwhile. */
const startTimeout = 300_000;
const stopTimeout = 60_000;
const endTimeout = 5_000;
const pollInterval = 10;
const logSizeLimit = 5_000_000;

export interface ServerFolders {
  readonly dataDirectory: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
}

/** Starts a server on a cluster that has none and waits until it answers. */
export async function startServer(folders: ServerFolders, options: { ephemeral: boolean }): Promise<PostmasterFile> {
  // Children of a server that was killed let go of its shared memory a moment later; PostgreSQL refuses until then.
  const lastAttempt = Date.now() + 15_000;
  for (;;) {
    const outcome = await attemptStart(folders, options);
    if ('server' in outcome) return outcome.server;
    const isWorthAnotherTry = /shared memory block|lock file/.test(outcome.complaint) && Date.now() < lastAttempt;
    if (!isWorthAnotherTry) throw new EmbeddedPostgresError('postgres.start_failed', { reason: outcome.complaint });
    await pause(200);
    const startedByAnother = await settledServer(clusterFolder(folders.dataDirectory));
    if (startedByAnother) return startedByAnother;
  }
}

async function attemptStart(
  { dataDirectory, binaries, user }: ServerFolders,
  options: { ephemeral: boolean },
): Promise<{ server: PostmasterFile } | { complaint: string }> {
  const cluster = clusterFolder(dataDirectory);
  const log = await openLog(join(dataDirectory, 'postgres.log'));
  const logStart = (await log.stat()).size;
  const settings = [...(await addressSettings(dataDirectory, user)), ...serverSettings(options)];
  const command = [binaries.postgres, '-D', cluster, ...settings.flatMap((setting) => ['-c', setting])];
  const [program, ...programArguments] = [...(options.ephemeral ? await dieWithParent() : []), ...command];
  try {
    const child = spawn(program ?? binaries.postgres, programArguments, {
      ...spawnOptions(binaries, user),
      // A session of its own: Ctrl-C in the terminal must reach the application only, which then stops the server.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.unref();
    const server = await waitUntilReady(cluster, child);
    if (server) return { server };
    const size = (await log.stat()).size - logStart;
    const { buffer } = await log.read(Buffer.alloc(size), 0, size, logStart);
    return { complaint: buffer.toString('utf8').trim() };
  } finally {
    await log.close();
  }
}

/** `undefined` when the process ended instead. */
async function waitUntilReady(cluster: string, child: ChildProcess): Promise<PostmasterFile | undefined> {
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  const deadline = Date.now() + startTimeout;
  while (Date.now() < deadline) {
    if (ended) return undefined;
    const file = await readPostmasterFile(cluster);
    if (file?.processId === child.pid && file?.status === 'ready') return file;
    await pause(pollInterval);
  }
  throw new EmbeddedPostgresError('postgres.start_timed_out', { seconds: String(startTimeout / 1000) });
}

/** Waits out a start or a stop that is under way; `undefined` when no server lives on the cluster (any more). */
export async function settledServer(cluster: string): Promise<PostmasterFile | undefined> {
  const deadline = Date.now() + startTimeout;
  while (Date.now() < deadline) {
    const server = await findLivingServer(cluster);
    if (!server || server.status === 'ready') return server;
    await pause(pollInterval);
  }
  throw new EmbeddedPostgresError('postgres.start_timed_out', { seconds: String(startTimeout / 1000) });
}

/** Whether a server that broke off a conversation is gone, or will be in a moment. */
export async function endsSoon(processId: number): Promise<boolean> {
  const deadline = Date.now() + endTimeout;
  while (isProcessAlive(processId) && Date.now() < deadline) await pause(pollInterval);
  return !isProcessAlive(processId);
}

/** Disconnects everybody, writes everything down and ends; nothing happens when the server is gone already. */
export async function stopServer(folders: ServerFolders): Promise<void> {
  const cluster = clusterFolder(folders.dataDirectory);
  const server = await findLivingServer(cluster);
  if (!server) return;
  await requestStop(folders, server.processId);
  const deadline = Date.now() + stopTimeout;
  while (isProcessAlive(server.processId)) {
    if (Date.now() > deadline) throw new EmbeddedPostgresError('postgres.stop_timed_out');
    await pause(pollInterval);
  }
  await removeSocketFolder(server.socketFolder);
}

async function requestStop({ dataDirectory, binaries, user }: ServerFolders, processId: number): Promise<void> {
  if (process.platform !== 'win32') {
    process.kill(processId, 'SIGINT');
    return;
  }
  const pgCtl = join(binaries.initdb, '..', 'pg_ctl.exe');
  await runProgram(pgCtl, ['stop', '-D', clusterFolder(dataDirectory), '-m', 'fast', '-W'], binaries, user);
}

/** A server for tests ends with the process that started it, however that one ends, where the system can do that. */
async function dieWithParent(): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const setpriv = '/usr/bin/setpriv';
  return access(setpriv, constants.X_OK).then(
    () => [setpriv, '--pdeathsig', 'INT', '--'],
    () => [],
  );
}

async function openLog(path: string): Promise<Awaited<ReturnType<typeof open>>> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logSizeLimit) await rename(path, `${path}.1`);
  return open(path, 'a+', 0o600);
}
