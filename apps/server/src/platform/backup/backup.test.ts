import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrationsDirectory, onServer, withDatabase } from '../../testing/migrated-database.ts';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';
import { localFileStore } from '../files/index.ts';
import { restoreBackup, writeBackup } from './index.ts';

let server: TestServer;
let folder: string;
let target: string;

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'minhchung-backup-'));
  target = join(folder, 'sao-luu.zip');
  const schoolId = await seedSchool(server);
  const { cookie } = await seedAccount(server, schoolId, {
    role: 'schoolAdministrator',
    name: 'Tab\tvà \\ dấu\nxuống dòng',
  });
  await server.request(`POST /api/schools/${schoolId}/cycles`, {
    cookie,
    body: {
      name: 'Đợt',
      frameworkId: 'tt57-2026-general',
      frameworkVersion: 1,
      levels: ['primary'],
      schoolYears: ['2026-2027'],
      planForm: 'F05B',
      weekOne: null,
      weekMode: 'teaching',
      breaks: [],
    },
  });
  const { sha256, size } = await server.context.files.put(new Blob([randomBytes(300_000)]).stream(), { maxBytes: 1e6 });
  await server.sql(
    "insert into stored_file (school_id, file_id, sha256, size, name, media_type) values ($1, 'fil_000001', $2, $3, 'a.pdf', 'application/pdf')",
    [schoolId, sha256, size],
  );
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const backup = (name = target) =>
  writeBackup({
    ownerUrl: server.ownerUrl,
    files: server.context.files,
    secretsFile: null,
    target: name,
    productVersion: '1.0.0',
    now: new Date('2026-11-02T00:00:00Z'),
  });

async function withEmptyDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const name = `mc_restore_${randomBytes(5).toString('hex')}`;
  const { ownerUrl } = inject('postgres');
  await onServer(ownerUrl, `create database ${name}`);
  try {
    return await work(withDatabase(ownerUrl, name));
  } finally {
    await onServer(ownerUrl, `drop database ${name} with (force)`);
  }
}

test('what is restored into an empty installation has the same content hash, files included', async () => {
  const taken = await backup();
  expect(taken.files).toBe(1);
  expect(taken.rows).toBeGreaterThan(10);
  await withEmptyDatabase(async (ownerUrl) => {
    const files = localFileStore(join(folder, 'restored'));
    const restored = await restoreBackup({ ownerUrl, files, secretsFile: null, source: target, migrationsDirectory });
    expect(restored).toEqual(taken);
    const again = join(folder, 'sao-luu-2.zip');
    const second = await writeBackup({
      ownerUrl,
      files,
      secretsFile: null,
      target: again,
      productVersion: '1.0.0',
      now: new Date(0),
    });
    expect(second.digest).toBe(taken.digest);
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const names = await client.query('select full_name from person');
    await client.end();
    expect(names.rows).toEqual([{ full_name: 'Tab\tvà \\ dấu\nxuống dòng' }]);
  });
});

test('an installation that holds a school is not overwritten', async () => {
  await backup();
  await withEmptyDatabase(async (ownerUrl) => {
    const into = () =>
      restoreBackup({
        ownerUrl,
        files: localFileStore(join(folder, 'twice')),
        secretsFile: null,
        source: target,
        migrationsDirectory,
      });
    await into();
    await expect(into()).rejects.toMatchObject({ code: 'notEmpty' });
  });
});

test('a damaged backup is refused and leaves nothing behind', async () => {
  await backup();
  const bytes = await readFile(target);
  const at = bytes.indexOf(Buffer.from('files/')) + 200;
  bytes.fill(0, at, at + 64);
  const broken = join(folder, 'hong.zip');
  await writeFile(broken, bytes);
  await withEmptyDatabase(async (ownerUrl) => {
    const files = localFileStore(join(folder, 'broken'));
    await expect(
      restoreBackup({ ownerUrl, files, secretsFile: null, source: broken, migrationsDirectory }),
    ).rejects.toThrow();
  });
});

test('a file that is no backup is refused with that word', async () => {
  const other = join(folder, 'khac.zip');
  await writeFile(other, 'không phải bản sao lưu');
  await withEmptyDatabase(async (ownerUrl) => {
    const files = localFileStore(join(folder, 'other'));
    await expect(
      restoreBackup({ ownerUrl, files, secretsFile: null, source: other, migrationsDirectory }),
    ).rejects.toMatchObject({ code: 'notBackup' });
  });
});
