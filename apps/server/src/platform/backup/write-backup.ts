import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import type { FileStore } from '../files/index.ts';
import { digestParts, type Manifest } from './manifest.ts';
import { columnsOf, keyOf, quoted, tablesInOrder } from './tables.ts';

export interface BackupOutcome {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** SHA-256 of the whole content; the same after restoring. */
  readonly digest: string;
}

/**
 * Writes everything that the installation holds into one ZIP file while the server goes on working: all tables as one
 * moment saw them, every file that they name, and the keys. The target appears only when it is complete and synced.
 */
export async function writeBackup(options: {
  readonly ownerUrl: string;
  readonly files: FileStore;
  /** Path of the secrets of the installation, without which second factors could not be read again; null outside. */
  readonly secretsFile: string | null;
  readonly target: string;
  readonly productVersion: string;
  readonly now: Date;
}): Promise<BackupOutcome> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  const partial = `${options.target}.partial`;
  try {
    // One snapshot for all tables; files are content-addressed and never change, so they may be read after it.
    await client.query('begin isolation level repeatable read read only');
    const zip = new ZipFile();
    const writing = pipeline(Readable.from(zip.outputStream), createWriteStream(partial, { mode: 0o600 }));
    const tables: Manifest['tables'] = [];
    for (const name of await tablesInOrder(client)) tables.push(await writeTable(client, zip, name));
    const files = await writeFiles(client, zip, options.files);
    if (options.secretsFile) zip.addBuffer(await readFile(options.secretsFile), 'secrets.json');
    const applied = await client.query<{ name: string }>('select name from schema_migration order by name');
    const manifest: Manifest = {
      format: 'minhchung-backup/1',
      productVersion: options.productVersion,
      takenAt: options.now.toISOString(),
      migrations: applied.rows.map((row) => row.name),
      tables,
      files,
    };
    zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), 'manifest.json');
    zip.end();
    await writing;
    await syncInto(partial, options.target);
    return {
      tables: tables.length,
      rows: tables.reduce((sum, table) => sum + table.rows, 0),
      files: files.length,
      digest: createHash('sha256').update(digestParts(manifest)).digest('hex'),
    };
  } finally {
    await client.end();
    await rm(partial, { force: true });
  }
}

async function writeTable(client: pg.Client, zip: ZipFile, name: string): Promise<Manifest['tables'][number]> {
  const columns = await columnsOf(client, name);
  const source = client.query(copyTo(copyStatement(name, columns, await keyOf(client, name))));
  const meter = measuring();
  zip.addReadStream(source.pipe(meter.stream), `tables/${name}.copy`);
  await meter.finished;
  return { name, columns: [...columns], ...meter.result() };
}

export function copyStatement(name: string, columns: readonly string[], key: readonly string[]): string {
  return `copy (select ${quoted(columns)} from ${quoted([name])} order by ${quoted(key)}) to stdout`;
}

/** Counts lines and hashes what passes through. */
export function measuring() {
  const hash = createHash('sha256');
  let rows = 0;
  let digest = '';
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      for (const byte of chunk) if (byte === 0x0a) rows += 1;
      next(null, chunk);
    },
    flush(next) {
      digest = hash.digest('hex');
      next();
    },
  });
  const finished = new Promise<void>((resolve, reject) => {
    stream.once('end', resolve);
    stream.once('error', reject);
  });
  return { stream, finished, result: () => ({ rows, sha256: digest }) };
}

async function writeFiles(client: pg.Client, zip: ZipFile, store: FileStore): Promise<Manifest['files']> {
  const named = await client.query<{ sha256: string; size: string }>(
    'select distinct sha256, size from stored_file order by sha256',
  );
  for (const { sha256 } of named.rows) {
    // Opened when its turn comes: thousands of files must not be open at once.
    zip.addReadStreamLazy(`files/${sha256}`, { compress: false }, (done) => {
      store.open(sha256).then(
        (content) => done(null, Readable.fromWeb(content as Parameters<typeof Readable.fromWeb>[0])),
        (error: Error) => done(error, Readable.from([])),
      );
    });
  }
  return named.rows.map((row) => ({ sha256: row.sha256, size: Number(row.size) }));
}

async function syncInto(partial: string, target: string): Promise<void> {
  const file = await open(partial, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, target);
}
