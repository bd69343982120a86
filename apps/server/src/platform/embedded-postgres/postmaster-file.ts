import { readFileSync } from 'node:fs';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';

/** What a running server writes about itself into `postmaster.pid`. */
export interface PostmasterFile {
  readonly processId: number;
  readonly startedAt: Date;
  readonly port: number;
  /** Empty on Windows. */
  readonly socketFolder: string;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | 'unknown';
}

const statuses = ['starting', 'stopping', 'ready', 'standby'] as const;

/** `undefined` when there is no file or it is still being written. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const [processId, , startedAt, port, socketFolder, , , status] = text?.split('\n').map((line) => line.trim()) ?? [];
  if (!processId || !startedAt || !port) return undefined;
  return {
    processId: Math.abs(Number(processId)),
    startedAt: new Date(Number(startedAt) * 1000),
    port: Number(port),
    socketFolder: socketFolder ?? '',
    status: statuses.find((known) => known === status) ?? 'unknown',
  };
}

/**
 * The server that lives on `cluster` now. A file left behind by a dead server is no server; one whose process number
 * meanwhile belongs to another program is removed, because PostgreSQL itself would take that program for the server.
 */
export async function findLivingServer(cluster: string): Promise<PostmasterFile | undefined> {
  const file = await readPostmasterFile(cluster);
  if (!file || !isProcessAlive(file.processId)) return undefined;
  if (await isServerOf(cluster, file)) return file;
  if (isProcessAlive(file.processId)) await removeLeftovers(cluster, file);
  return undefined;
}

/** A process that has ended but was not collected by its parent yet (a zombie) is not alive. */
export function isProcessAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return process.platform !== 'linux' || !isZombie(processId);
}

function isZombie(processId: number): boolean {
  try {
    const status = readFileSync(`/proc/${processId}/stat`, 'utf8');
    // The state follows the program's name, which stands in brackets and may hold anything.
    return status.slice(status.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

async function isServerOf(cluster: string, file: PostmasterFile): Promise<boolean> {
  const bootedAt = Date.now() - uptime() * 1000;
  const clockTolerance = 60_000;
  if (file.startedAt.getTime() < bootedAt - clockTolerance) return false;
  if (process.platform !== 'linux') return true;
  // The server's working folder is its cluster for all its life; a zombie has no working folder.
  const workingFolder = await readlink(`/proc/${file.processId}/cwd`).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? '' : undefined,
  );
  return workingFolder === undefined || workingFolder === (await realpath(cluster));
}

async function removeLeftovers(cluster: string, file: PostmasterFile): Promise<void> {
  if (file.socketFolder) await rm(join(file.socketFolder, `.s.PGSQL.${file.port}.lock`), { force: true });
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}
