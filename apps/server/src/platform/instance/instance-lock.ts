import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning, type RunningInstance, readInstanceFile } from './instance-file.ts';
import { processIdentity } from './process-identity.ts';

export interface InstanceLock {
  /** Tells a second start where this one is reached. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

export type LockOutcome =
  | { readonly kind: 'acquired'; readonly lock: InstanceLock }
  | { readonly kind: 'running'; readonly instance: RunningInstance };

/** One application per data folder. The folder must exist. A file left behind by a killed application is taken over. */
export async function acquireInstanceLock(dataDirectory: string, now: () => Date): Promise<LockOutcome> {
  const path = join(dataDirectory, 'instance.json');
  const own: RunningInstance = {
    processId: process.pid,
    identity: (await processIdentity(process.pid)) ?? '',
    startedAt: now().toISOString(),
  };
  for (;;) {
    if (await createExclusively(path, own)) return { kind: 'acquired', lock: lockOn(path, own) };
    const found = await readInstanceFile(path);
    if (!found) continue;
    if (found.instance && (await isRunning(found.instance))) return { kind: 'running', instance: found.instance };
    await removeStale(path, found.text);
  }
}

/** Whole at once or not at all: a link to a finished file fails when the name is taken. */
async function createExclusively(path: string, own: RunningInstance): Promise<boolean> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, serialise(own), { mode: 0o600 });
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Two starts may find the same stale file: what was moved away is looked at again, and put back when it is a newer one. */
async function removeStale(path: string, staleText: string): Promise<void> {
  const moved = `${path}.${process.pid}.stale`;
  try {
    await rename(path, moved);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(moved, 'utf8')) !== staleText) await link(moved, path).catch(() => undefined);
  await rm(moved, { force: true });
}

function lockOn(path: string, own: RunningInstance): InstanceLock {
  return {
    announce: async (address) => {
      const temporary = `${path}.${process.pid}.tmp`;
      await writeFile(temporary, serialise({ ...own, address }), { mode: 0o600 });
      await rename(temporary, path);
    },
    release: async () => {
      const found = await readInstanceFile(path);
      if (found?.instance?.processId === own.processId && found.instance.identity === own.identity) {
        await rm(path, { force: true });
      }
    },
  };
}

const serialise = (instance: RunningInstance): string => `${JSON.stringify(instance)}\n`;
