import { readFile } from 'node:fs/promises';
import { uptime } from 'node:os';

/**
 * Tells one process from a later one with the same number: on Linux by boot and start tick, elsewhere only by whether
 * the machine was started since. `undefined` when no such process runs.
 */
export async function processIdentity(processId: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return isAlive(processId) ? String(processId) : undefined;
  const status = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => undefined);
  if (status === undefined) return undefined;
  // Fields after the program's name, which stands in brackets: state is the first, the start tick the twentieth.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()} ${fields[19]}`;
}

export function wasBootedAfter(moment: Date): boolean {
  const clockTolerance = 60_000;
  return moment.getTime() < Date.now() - uptime() * 1000 - clockTolerance;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
