import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { onServer, withDatabase } from '../testing/migrated-database.ts';
import { cloneDatabase, type TestDatabase } from '../testing/test-database.ts';
import { commands } from './commands.ts';
import { runCli } from './run-cli.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), 'minhchung-refusals-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function serve(environment: Record<string, string>, ...words: string[]) {
  const complained: string[] = [];
  const code = await runCli(commands, {
    words: ['serve', '--port', '0', '--data', folder, ...words],
    environment,
    print: () => undefined,
    printError: (line) => complained.push(line),
  });
  return { code, complained: complained.join('\n') };
}

test('a database that cannot be reached, does not let in or holds no tables is told at the start', async () => {
  const nobody = 'postgres://minhchung_app@127.0.0.1:1/minhchung';
  expect(await serve({ DATABASE_URL: nobody })).toEqual({
    code: 1,
    complained: 'Không kết nối được PostgreSQL ở DATABASE_URL. Kiểm tra tên máy, cổng và tường lửa.',
  });
  expect(await serve({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: nobody })).toMatchObject({
    code: 1,
    complained: expect.stringContaining('Không kết nối được PostgreSQL ở DATABASE_OWNER_URL'),
  });
  expect(await serve({ DATABASE_URL: withDatabase(database.appUrl, 'khong_co') })).toMatchObject({
    code: 1,
    complained: expect.stringContaining('không cho vai trò trong DATABASE_URL vào'),
  });
  const empty = `mc_test_empty_${process.pid}`;
  const { ownerUrl } = inject('postgres');
  await onServer(ownerUrl, `create database ${pg.escapeIdentifier(empty)} template template0`);
  try {
    expect(await serve({ DATABASE_URL: withDatabase(database.appUrl, empty) })).toMatchObject({
      code: 1,
      complained: expect.stringContaining('chưa có bảng của Minh Chứng'),
    });
  } finally {
    await onServer(ownerUrl, `drop database ${pg.escapeIdentifier(empty)}`);
  }
});

test('a database that an older version of the product left is told at the start', async () => {
  const older = await cloneDatabase();
  try {
    await onServer(older.ownerUrl, "delete from schema_migration where name <> '0001-foundation.sql'");
    expect(await serve({ DATABASE_URL: older.appUrl })).toMatchObject({
      code: 1,
      complained: expect.stringContaining('còn ở bản cũ hơn chương trình này'),
    });
  } finally {
    await older.drop();
  }
});

test('a certificate that is missing or does not fit is told before anything starts', async () => {
  const environment = { DATABASE_URL: database.appUrl };
  const missing = join(folder, 'khong-co.pem');
  expect(await serve(environment, '--tls-cert', missing, '--tls-key', missing)).toEqual({
    code: 1,
    complained: `Không đọc được tệp ${missing} (--tls-cert, --tls-key).`,
  });
  const nonsense = join(folder, 'sai.pem');
  await writeFile(nonsense, 'không phải chứng thư');
  expect(await serve(environment, '--tls-cert', nonsense, '--tls-key', nonsense)).toMatchObject({
    code: 1,
    complained: expect.stringContaining('Chứng thư và khóa không dùng được với nhau'),
  });
});
