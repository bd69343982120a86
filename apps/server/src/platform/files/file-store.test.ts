import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileStore } from './file-store.ts';
import { localFileStore } from './local-file-store.ts';
import { s3FileStore } from './s3-file-store.ts';
import { signS3Request } from './sign-s3-request.ts';

const limits = { maxBytes: 1_000_000 };
const key = { accessKeyId: 'school', secretAccessKey: 'a-secret-of-the-test', region: 'us-east-1' };
let folder: string;
let bucket: { url: string; objects: Map<string, Buffer>; server: Server };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minhchung-files-'));
  bucket ??= await startBucket();
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => bucket?.server.close());

const drivers: Record<string, () => FileStore> = {
  local: () => localFileStore(folder),
  S3: () => s3FileStore({ ...key, url: bucket.url, bucket: 'evidence', incomingFolder: folder, now: () => new Date() }),
};

describe.each(Object.keys(drivers))('evidence files in the %s store', (driver) => {
  const store = (): FileStore => {
    const made = drivers[driver]?.();
    if (!made) throw new Error(`no driver ${driver}`);
    return made;
  };

  test('a file comes back byte for byte under the hash of its content', async () => {
    const content = Buffer.concat([Buffer.from(`Biên bản họp ${driver}`), Buffer.alloc(300_000, 7)]);
    const stored = await store().put(streamOf(content.subarray(0, 1000), content.subarray(1000)), limits);
    expect(stored).toEqual({ sha256: sha256(content), size: content.length });
    expect(await store().has(stored.sha256)).toBe(true);
    expect((await buffer(await store().open(stored.sha256))).equals(content)).toBe(true);
  });

  test('the same content is stored once, also when it arrives twice at the same moment', async () => {
    const same = Buffer.from('danh sách lớp 1A');
    const [first, second] = await Promise.all([1, 2].map(() => store().put(streamOf(same), limits)));
    expect(first).toEqual(second);
    expect(await store().put(streamOf(same), limits)).toEqual(first);
  });

  test('an empty file is a file', async () => {
    const { sha256: name, size } = await store().put(streamOf(), limits);
    expect(size).toBe(0);
    expect((await buffer(await store().open(name))).length).toBe(0);
  });

  test('a file over the limit is refused and leaves nothing behind', async () => {
    const content = Buffer.from(`too large for ${driver}`);
    await expect(store().put(streamOf(content), { maxBytes: 3 })).rejects.toMatchObject({ code: 'request.tooLarge' });
    expect(await store().has(sha256(content))).toBe(false);
    expect(await filesIn(folder)).toEqual([]);
  });

  test('an upload that breaks off leaves nothing behind', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from('nửa tệp')),
      pull: (controller) => controller.error(new Error('connection lost')),
    });
    await expect(store().put(broken, limits)).rejects.toThrow('connection lost');
    expect(await filesIn(folder)).toEqual([]);
  });

  test('unknown bytes cannot be opened, and nothing but a hash is a name', async () => {
    const unknown = sha256(Buffer.from('never stored'));
    expect(await store().has(unknown)).toBe(false);
    await expect(store().open(unknown)).rejects.toThrow();
    await expect(store().open('../../etc/passwd')).rejects.toThrow('Not a SHA-256.');
    await store().remove(unknown);
  });

  test('what is removed is gone', async () => {
    const { sha256: name } = await store().put(streamOf(Buffer.from(`quyết định ${driver}`)), limits);
    await store().remove(name);
    expect(await store().has(name)).toBe(false);
  });
});

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

function streamOf(...chunks: Buffer[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

test('the signature is that of the published example of Signature Version 4 for S3', () => {
  const headers = signS3Request(
    {
      method: 'GET',
      url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
      headers: { range: 'bytes=0-9' },
      bodyHash: createHash('sha256').update('').digest('hex'),
    },
    {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      region: 'us-east-1',
    },
    new Date('2013-05-24T00:00:00Z'),
  );
  expect(headers.authorization).toContain('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
});

test('a store with a wrong key is told so instead of finding nothing', async () => {
  const store = s3FileStore({
    ...key,
    secretAccessKey: 'wrong',
    url: bucket.url,
    bucket: 'evidence',
    incomingFolder: folder,
    now: () => new Date(),
  });
  await expect(store.put(streamOf(Buffer.from('x')), limits)).rejects.toThrow('403');
});

/** A bucket that checks every signature and every body, and refuses to overwrite when asked to. */
async function startBucket(): Promise<typeof bucket> {
  const objects = new Map<string, Buffer>();
  const answer = async (request: IncomingMessage): Promise<{ status: number; body?: Buffer }> => {
    const body = await buffer(request);
    if (!isSigned(request, body)) return { status: 403, body: Buffer.from('<Code>SignatureDoesNotMatch</Code>') };
    const path = request.url ?? '';
    const found = objects.get(path);
    if (request.method === 'PUT') {
      if (found && request.headers['if-none-match'] === '*') return { status: 412 };
      objects.set(path, body);
      return { status: 200 };
    }
    if (request.method === 'DELETE') {
      objects.delete(path);
      return { status: 204 };
    }
    return found ? { status: 200, body: found } : { status: 404 };
  };
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, objects, server };
}

function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const sent = request.headers.authorization ?? '';
  const names = /SignedHeaders=([^,]+)/.exec(sent)?.[1]?.split(';') ?? [];
  const bodyHash = createHash('sha256').update(body).digest('hex');
  if (request.headers['x-amz-content-sha256'] !== bodyHash) return false;
  const own = new Set(['host', 'x-amz-date', 'x-amz-content-sha256']);
  const headers = Object.fromEntries(
    names.filter((name) => !own.has(name)).map((name) => [name, String(request.headers[name])]),
  );
  const moment = String(request.headers['x-amz-date']).replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
    '$1-$2-$3T$4:$5:$6Z',
  );
  const url = new URL(request.url ?? '', `http://${request.headers.host}`);
  const expected = signS3Request({ method: request.method ?? '', url, headers, bodyHash }, key, new Date(moment));
  return expected.authorization === sent;
}
