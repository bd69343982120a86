import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Refusal } from '../kit/refusal.ts';
import type { FileStore } from './file-store.ts';

/** Files in a folder: `ab/abcdef…`, written aside, synced, then renamed into place. */
export function localFileStore(folder: string): FileStore {
  const placeOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a SHA-256.');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  const has = (sha256: string) =>
    stat(placeOf(sha256)).then(
      () => true,
      () => false,
    );
  return {
    has,
    async put(content, { maxBytes }) {
      const aside = join(folder, 'incoming', randomBytes(12).toString('hex'));
      await mkdir(dirname(aside), { recursive: true, mode: 0o700 });
      try {
        const stored = await writeSynced(aside, content, maxBytes);
        const place = placeOf(stored.sha256);
        if (await has(stored.sha256)) return stored;
        await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        await rename(aside, place);
        await syncFolder(dirname(place));
        return stored;
      } finally {
        await rm(aside, { force: true });
      }
    },
    async open(sha256) {
      const place = placeOf(sha256);
      await stat(place);
      return Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>;
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}

async function writeSynced(path: string, content: ReadableStream<Uint8Array>, maxBytes: number) {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal('request.tooLarge', { params: { limit: `${Math.round(maxBytes / 1e6)} MB` } });
}

// A rename is safe against a power cut only when its folder is synced too; Windows has no such call.
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
