import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type Entry, open as openZip, type ZipFile } from 'yauzl';
import { migrate } from '../db/migrate.ts';
import type { FileStore } from '../files/index.ts';
import { digestParts, type Manifest, manifest as manifestSchema } from './manifest.ts';
import { keyOf, quoted, tablesInOrder } from './tables.ts';
import { type BackupOutcome, copyStatement, measuring } from './write-backup.ts';

export type RestoreRefusalCode = 'notBackup' | 'fromNewerVersion' | 'notEmpty' | 'damaged';

export class RestoreRefused extends Error {
  readonly code: RestoreRefusalCode;
  readonly place: string;

  constructor(code: RestoreRefusalCode, place = '') {
    super(`${code} ${place}`.trim());
    this.name = 'RestoreRefused';
    this.code = code;
    this.place = place;
  }
}

/**
 * Fills an empty installation from a backup, checks every table and file against the manifest, then brings the schema to
 * today's version. Nothing is loaded into an installation that already holds a school.
 */
export async function restoreBackup(options: {
  readonly ownerUrl: string;
  readonly files: FileStore;
  readonly secretsFile: string | null;
  readonly source: string;
  readonly migrationsDirectory: string;
}): Promise<BackupOutcome> {
  const entries = await readEntries(options.source);
  try {
    const manifest = await readManifest(entries);
    const known = await migrate({
      ownerUrl: options.ownerUrl,
      directory: options.migrationsDirectory,
      upTo: manifest.migrations.at(-1),
    });
    if (known.total < manifest.migrations.length) throw new RestoreRefused('fromNewerVersion', manifest.productVersion);
    await loadTables(options.ownerUrl, entries, manifest);
    for (const file of manifest.files) {
      const stored = await options.files.put(await entries.web(`files/${file.sha256}`), {
        maxBytes: Number.MAX_SAFE_INTEGER,
      });
      if (stored.sha256 !== file.sha256) throw new RestoreRefused('damaged', `files/${file.sha256}`);
    }
    if (options.secretsFile && entries.has('secrets.json')) {
      await writeFile(options.secretsFile, await entries.bytes('secrets.json'), { mode: 0o600 });
    }
    await migrate({ ownerUrl: options.ownerUrl, directory: options.migrationsDirectory });
    return {
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
      files: manifest.files.length,
      digest: createHash('sha256').update(digestParts(manifest)).digest('hex'),
    };
  } finally {
    entries.close();
  }
}

// All tables in one transaction: a restore that fails half-way leaves an empty database.
async function loadTables(ownerUrl: string, entries: Entries, manifest: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const schools = await client.query('select 1 from school limit 1');
    const accounts = await client.query('select 1 from account limit 1');
    if ((schools.rowCount ?? 0) + (accounts.rowCount ?? 0) > 0) throw new RestoreRefused('notEmpty');
    const tables = await tablesInOrder(client);
    // Cascades to what is made from these tables.
    await client.query(`truncate ${quoted(tables)} cascade`);
    for (const name of tables) {
      const described = manifest.tables.find((table) => table.name === name);
      if (described) await loadTable(client, entries, described);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function loadTable(client: pg.Client, entries: Entries, table: Manifest['tables'][number]): Promise<void> {
  const target = client.query(copyFrom(`copy ${quoted([table.name])} (${quoted(table.columns)}) from stdin`));
  await pipeline(await entries.stream(`tables/${table.name}.copy`), target);
  const meter = measuring();
  const check = client.query(copyTo(copyStatement(table.name, table.columns, await keyOf(client, table.name))));
  check.pipe(meter.stream).resume();
  await meter.finished;
  const loaded = meter.result();
  if (loaded.sha256 !== table.sha256 || loaded.rows !== table.rows)
    throw new RestoreRefused('damaged', `tables/${table.name}`);
}

interface Entries {
  has(name: string): boolean;
  stream(name: string): Promise<Readable>;
  web(name: string): Promise<ReadableStream<Uint8Array>>;
  bytes(name: string): Promise<Buffer>;
  close(): void;
}

async function readManifest(entries: Entries): Promise<Manifest> {
  if (!entries.has('manifest.json')) throw new RestoreRefused('notBackup');
  const parsed = manifestSchema.safeParse(JSON.parse((await entries.bytes('manifest.json')).toString('utf8')));
  if (!parsed.success) throw new RestoreRefused('notBackup');
  return parsed.data;
}

async function readEntries(path: string): Promise<Entries> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    openZip(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error ? reject(new RestoreRefused('notBackup', error.message)) : resolve(opened),
    );
  });
  const byName = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      byName.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', resolve);
    zip.once('error', reject);
    zip.readEntry();
  });
  const stream = (name: string) =>
    new Promise<Readable>((resolve, reject) => {
      const entry = byName.get(name);
      if (!entry) return reject(new RestoreRefused('damaged', name));
      return zip.openReadStream(entry, (error, opened) =>
        error ? reject(new RestoreRefused('damaged', name)) : resolve(opened),
      );
    });
  return {
    has: (name) => byName.has(name),
    stream,
    web: async (name) => Readable.toWeb(await stream(name)) as ReadableStream<Uint8Array>,
    bytes: async (name) => Buffer.concat(await (await stream(name)).toArray()),
    close: () => zip.close(),
  };
}
