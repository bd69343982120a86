import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
const ENOUGH = 4 * 2 ** 30;

/** Memory where there is plenty of it: every test file clones a database, which a slow disk makes many minutes of. */
export async function roomyFolder(): Promise<string> {
  const room = await statfs(MEMORY).catch(() => undefined);
  return room && room.bavail * room.bsize >= ENOUGH ? MEMORY : tmpdir();
}
