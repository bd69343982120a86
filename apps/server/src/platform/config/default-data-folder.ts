import { join } from 'node:path';
import type { Surroundings } from './setting.ts';

/**
 * A school's data do not live in the program's folder, which gets replaced on upgrade. Root's home is closed to the
 * unprivileged user that the database runs as, hence the system folder.
 */
export function defaultDataFolder({ isRoot, platform, homeFolder, workingFolder, environment }: Surroundings): string {
  if (isRoot) return '/var/lib/minhchung';
  if (environment.XDG_DATA_HOME) return join(environment.XDG_DATA_HOME, 'minhchung');
  if (platform === 'win32' && environment.LOCALAPPDATA) return join(environment.LOCALAPPDATA, 'minhchung');
  if (homeFolder === undefined) return join(workingFolder, '.data');
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support', 'minhchung');
  return join(homeFolder, '.local', 'share', 'minhchung');
}
