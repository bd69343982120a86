import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts';
import type { ServerUser } from './server-user.ts';

/** sockaddr_un holds 108 bytes with the closing zero on Linux, 104 elsewhere. */
const longestSocketPath = process.platform === 'linux' ? 107 : 103;

const shortRoot = '/tmp';

/** A folder for the socket that only the server's user and root may enter: in the data folder when its path is short enough. */
export async function prepareSocketFolder(dataDirectory: string, user: ServerUser | undefined): Promise<string> {
  const folder = chooseSocketFolder(dataDirectory);
  await mkdir(folder, { mode: 0o700 }).then(
    () => user && chown(folder, user.uid, user.gid),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  // Anybody can make a folder of this name under the short root before us.
  const found = await lstat(folder);
  const expectedOwner = user?.uid ?? process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || found.uid !== expectedOwner || (found.mode & 0o077) !== 0) {
    throw new EmbeddedPostgresError('postgres.start_failed', {
      folder,
      reason: 'socket folder belongs to another user',
    });
  }
  return folder;
}

function chooseSocketFolder(dataDirectory: string): string {
  const inData = join(dataDirectory, 'run');
  if (Buffer.byteLength(join(inData, '.s.PGSQL.5432')) <= longestSocketPath) return inData;
  return join(shortRoot, `minhchung-${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16)}`);
}

/** The folder in the data folder stays; one under the short root goes with the server. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (folder.startsWith(`${shortRoot}/minhchung-`)) await rmdir(folder).catch(() => undefined);
}
