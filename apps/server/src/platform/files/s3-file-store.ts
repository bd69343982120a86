import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Refusal } from '../kit/refusal.ts';
import type { FileStore, StoredContent } from './file-store.ts';
import { emptyBodyHash, type S3Credentials, signS3Request } from './sign-s3-request.ts';

export interface S3Options extends S3Credentials {
  /** `https://s3.example.vn`; the bucket is the first step of the path, which every S3 server understands. */
  readonly url: string;
  readonly bucket: string;
  /** Bytes rest here while their hash is taken, because the hash is their name. */
  readonly incomingFolder: string;
  readonly now: () => Date;
}

type Method = 'GET' | 'HEAD' | 'PUT' | 'DELETE';

/** Files in a bucket of an S3 server, under `sha256/ab/abcd…`. */
export function s3FileStore(options: S3Options): FileStore {
  const send = async (method: Method, sha256: string, body?: { path: string; size: number }): Promise<Response> => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a SHA-256.');
    const url = new URL(`/${options.bucket}/sha256/${sha256.slice(0, 2)}/${sha256}`, options.url);
    // "If-None-Match: *" makes the server itself refuse to overwrite.
    const headers: Record<string, string> = body
      ? { 'content-length': String(body.size), 'content-type': 'application/octet-stream', 'if-none-match': '*' }
      : {};
    const bodyHash = body ? sha256 : emptyBodyHash;
    const { host: _, ...signed } = signS3Request({ method, url, headers, bodyHash }, options, options.now());
    return fetch(url, {
      method,
      headers: signed,
      ...(body ? { body: Readable.toWeb(createReadStream(body.path)), duplex: 'half' } : {}),
    });
  };
  const has = async (sha256: string): Promise<boolean> => {
    const response = await send('HEAD', sha256);
    await response.body?.cancel();
    if (response.status === 404) return false;
    if (response.status === 200) return true;
    throw new Error(`S3 answered ${response.status} to HEAD ${sha256}.`);
  };
  return {
    has,
    async put(content, { maxBytes }) {
      await mkdir(options.incomingFolder, { recursive: true, mode: 0o700 });
      const aside = join(options.incomingFolder, randomBytes(12).toString('hex'));
      try {
        const stored = await receive(content, aside, maxBytes);
        if (await has(stored.sha256)) return stored;
        // 412 and 409: the same content arrived from somewhere else meanwhile.
        await expectStatus(await send('PUT', stored.sha256, { path: aside, size: stored.size }), [200, 201, 409, 412]);
        return stored;
      } finally {
        await rm(aside, { force: true });
      }
    },
    async open(sha256) {
      const response = await send('GET', sha256);
      if (response.status === 200 && response.body) return response.body;
      await expectStatus(response, []);
      return new ReadableStream();
    },
    async remove(sha256) {
      await expectStatus(await send('DELETE', sha256), [200, 204, 404]);
    },
  };
}

async function receive(content: ReadableStream<Uint8Array>, path: string, maxBytes: number): Promise<StoredContent> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new Refusal('request.tooLarge', { params: { limit: `${Math.round(maxBytes / 1e6)} MB` } });
      }
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

async function expectStatus(response: Response, expected: readonly number[]): Promise<void> {
  const answer = await response.text();
  if (!expected.includes(response.status)) throw new Error(`S3 answered ${response.status}: ${answer.slice(0, 200)}`);
}
