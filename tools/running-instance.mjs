// Plain JavaScript for Node 20: runs before anything of the project is installed.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The address of a server that runs from this project folder, whatever its data folder; `undefined` when none does. */
export function findRunningInstance(root) {
  const folder = join(root, '.cache', 'running');
  for (const name of list(folder)) {
    try {
      const { processId, identity, address } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      if (isAlive(processId) && (identity === undefined || identity === processIdentity(processId))) {
        return address ?? `#${processId}`;
      }
    } catch {
      // Half-written or foreign: belongs to nobody.
    }
    rmSync(join(folder, name), { force: true });
  }
  return undefined;
}

function list(folder) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The same words as `platform/instance/process-identity.ts`. */
function processIdentity(processId) {
  if (process.platform !== 'linux') return String(processId);
  const status = readFileSync(`/proc/${processId}/stat`, 'utf8');
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
}
