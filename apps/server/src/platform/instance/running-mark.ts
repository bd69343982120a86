import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processIdentity } from './process-identity.ts';

/**
 * Tells `npm start` in the same project folder that a server runs from it, so that installing and building never happen
 * under a running program. Best effort: the folder may belong to another user.
 */
export async function markRunning(projectFolder: string, address: string): Promise<() => Promise<void>> {
  const folder = join(projectFolder, '.cache', 'running');
  const path = join(folder, `${process.pid}.json`);
  const identity = await processIdentity(process.pid);
  const isMarked = await mkdir(folder, { recursive: true })
    .then(() => writeFile(path, JSON.stringify({ processId: process.pid, identity, address })))
    .then(
      () => true,
      () => false,
    );
  return async () => {
    if (isMarked) await rm(path, { force: true });
  };
}
