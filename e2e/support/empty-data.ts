import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { roomyFolder } from '../../apps/server/src/testing/roomy-folder.ts';
import { makeDataFolder, removeDataFolder, startBuiltServer } from './server.ts';

/** Where the data of a server that was started once, and never set up, lie while the journeys run. */
const PLACE = 'MINHCHUNG_JOURNEYS_EMPTY_DATA';

/** Once for all journeys: a database is made and migrated; every server of a journey begins with a copy of it. */
export default async function makeEmptyData(): Promise<() => Promise<void>> {
  const folder = await makeDataFolder('empty', await roomyFolder());
  const server = await startBuiltServer(folder);
  await server.stop();
  process.env[PLACE] = folder;
  return () => removeDataFolder(folder);
}

/** A folder of its own for a server, as after a first start: nobody has set it up. */
export async function copyOfEmptyData(name: string): Promise<string> {
  const folder = await makeDataFolder(name, await roomyFolder());
  const empty = process.env[PLACE];
  // With its owners: as root the database runs as another user.
  if (empty) await promisify(execFile)('cp', ['-a', `${empty}/.`, folder]);
  return folder;
}
