import { createHash, randomUUID } from 'node:crypto';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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
  const instance = await claim(path, own);
  return instance === own ? { kind: 'acquired', lock: lockOn(path, own) } : { kind: 'running', instance };
}

/**
 * Writes `own` at the path unless a living process stands there; gives whoever stands there in the end. A stale file is
 * never moved away, for it might be a newer one by then: it is replaced in one step by the one process that holds the
 * claim to that very text, while nobody else may touch it. The claim is a file like any other and can be stale itself.
 */
async function claim(path: string, own: RunningInstance): Promise<RunningInstance> {
  for (;;) {
    if (await createExclusively(path, own)) return own;
    const found = await readInstanceFile(path);
    if (!found) continue;
    if (found.instance && (await isRunning(found.instance))) return found.instance;
    const claimPath = `${path}.${createHash('sha256').update(found.text).digest('hex').slice(0, 8)}`;
    if ((await claim(claimPath, own)) !== own) {
      await pause(10);
      continue;
    }
    try {
      if ((await readInstanceFile(path))?.text !== found.text) continue;
      await replace(path, own);
      return own;
    } finally {
      await rm(claimPath, { force: true });
    }
  }
}

/** Whole at once or not at all: a link to a finished file fails when the name is taken. */
async function createExclusively(path: string, own: RunningInstance): Promise<boolean> {
  const temporary = `${path}.${randomUUID()}.tmp`;
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

async function replace(path: string, content: RunningInstance): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  await writeFile(temporary, serialise(content), { mode: 0o600 });
  await rename(temporary, path);
}

function lockOn(path: string, own: RunningInstance): InstanceLock {
  return {
    announce: (address) => replace(path, { ...own, address }),
    release: async () => {
      const found = await readInstanceFile(path);
      if (found?.instance?.processId === own.processId && found.instance.identity === own.identity) {
        await rm(path, { force: true });
      }
    },
  };
}

const serialise = (instance: RunningInstance): string => `${JSON.stringify(instance)}\n`;
