import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isProcessAlive } from './postmaster-file.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

let dataDirectory: string;

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'minhchung-pg-'));
  await chmod(dataDirectory, 0o755);
});

afterEach(async () => {
  const processId = await serverProcessId().catch(() => undefined);
  if (processId && isProcessAlive(processId)) process.kill(processId, 'SIGQUIT');
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('a school keeps its data through every way of ending', () => {
  test('after a clean stop the next start finds them', async () => {
    const first = await startEmbeddedPostgres({ dataDirectory });
    await query(first.ownerUrl, `create table school (name text); insert into school values ('Lương Sơn')`);
    const processId = await serverProcessId();
    await first.stop();
    expect(isProcessAlive(processId)).toBe(false);

    const second = await startEmbeddedPostgres({ dataDirectory });
    expect(second.attached).toBe(false);
    expect(await query(second.ownerUrl, 'select school.name from school')).toEqual([{ name: 'Lương Sơn' }]);
    await second.stop();
  });

  test('after kill -9 of the application the next start re-attaches to the living server', async () => {
    await killedApplication({ server: 'lives' });
    const processId = await serverProcessId();
    expect(isProcessAlive(processId)).toBe(true);

    const next = await startEmbeddedPostgres({ dataDirectory });
    expect(next.attached).toBe(true);
    expect(await serverProcessId()).toBe(processId);
    expect(await query(next.ownerUrl, 'select school.name from school')).toEqual([{ name: 'Lương Sơn' }]);
    await next.stop();
    expect(isProcessAlive(processId)).toBe(false);
  });

  test('after kill -9 of application and server the next start recovers', async () => {
    await killedApplication({ server: 'killed' });
    const next = await startEmbeddedPostgres({ dataDirectory });
    expect(next.attached).toBe(false);
    expect(await query(next.ownerUrl, 'select school.name from school')).toEqual([{ name: 'Lương Sơn' }]);
    await next.stop();
  });

  test('a server that dies while it is being re-attached to is started again', async () => {
    await killedApplication({ server: 'lives' });
    const processId = await serverProcessId();
    const next = await startEmbeddedPostgres({
      dataDirectory,
      log: (line) => {
        if (line.endsWith('is alive, attaching')) process.kill(processId, 'SIGKILL');
      },
    });
    expect(next.attached).toBe(false);
    expect(await query(next.ownerUrl, 'select school.name from school')).toEqual([{ name: 'Lương Sơn' }]);
    await next.stop();
  });

  test('a process number that now belongs to another program is not taken for the server', async () => {
    await killedApplication({ server: 'killed' });
    const stale = (await readFile(postmasterPath(), 'utf8')).split('\n');
    await writeFile(postmasterPath(), [String(process.pid), ...stale.slice(1)].join('\n'));
    const next = await startEmbeddedPostgres({ dataDirectory });
    expect(await query(next.ownerUrl, 'select school.name from school')).toEqual([{ name: 'Lương Sơn' }]);
    await next.stop();
  });

  test('an initialisation that was cut short is done again', async () => {
    await mkdir(join(dataDirectory, 'cluster.new'));
    await writeFile(join(dataDirectory, 'cluster.new', 'PG_VERSION'), '18\n');
    const started = await startEmbeddedPostgres({ dataDirectory, ephemeral: true });
    expect(await query(started.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await started.stop();
  });
});

describe('the server is closed to everybody but the product', () => {
  test('neither role is a superuser or can bypass row-level security, and pages carry checksums', async () => {
    const started = await startEmbeddedPostgres({ dataDirectory, ephemeral: true });
    const roles = `select roles.rolname as name, roles.rolsuper as super, roles.rolbypassrls as bypass, roles.rolcreatedb as createdb
      from pg_roles as roles where roles.rolname like 'minhchung%' order by roles.rolname`;
    expect(await query(started.appUrl, roles)).toEqual([
      { name: 'minhchung_app', super: false, bypass: false, createdb: false },
      { name: 'minhchung_owner', super: false, bypass: false, createdb: true },
    ]);
    expect(await query(started.ownerUrl, 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
    expect(await query(started.ownerUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    await expect(query(started.appUrl, 'create table intruder ()')).rejects.toThrow(/permission denied/);
    await expect(query(started.appUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
    expect((await stat(join(dataDirectory, 'credentials.json'))).mode & 0o777).toBe(0o600);
    await started.stop();
  });

  test('Vietnamese letters are letters for the search extensions, and lists are ordered the Vietnamese way', async () => {
    const started = await startEmbeddedPostgres({ dataDirectory, ephemeral: true });
    await query(
      started.ownerUrl,
      'create extension pg_trgm; create extension unaccent; create extension fuzzystrmatch',
    );
    const [row] = await query(
      started.ownerUrl,
      `select unaccent('Đông Ước') as plain, lower('ĐÔNG ƯỚC') as lower, cardinality(show_trgm('ướ')) as trigrams,
         (select array_agg(name order by name collate "vi-x-icu") from unnest(array['Đào', 'Dung', 'Ân', 'Ánh', 'An']) as name) as ordered`,
    );
    expect(row).toEqual({
      plain: 'Dong Uoc',
      lower: 'đông ước',
      trigrams: 3,
      ordered: ['An', 'Ánh', 'Ân', 'Dung', 'Đào'],
    });
    await started.stop();
  });

  test('a data folder whose path is too long for a socket still works', async () => {
    const long = join(dataDirectory, 'thu-muc-du-lieu-tu-danh-gia'.repeat(4));
    const started = await startEmbeddedPostgres({ dataDirectory: long, ephemeral: true });
    expect(await query(started.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await started.stop();
  });

  test.runIf(process.getuid?.() === 0)('root is told which folder the unprivileged user cannot enter', async () => {
    const closed = join(dataDirectory, 'closed');
    await mkdir(closed, { mode: 0o700 });
    await expect(startEmbeddedPostgres({ dataDirectory: join(closed, 'data') })).rejects.toMatchObject({
      code: 'postgres.folder_closed_to_server_user',
      parameters: { folder: closed },
    });
  });
});

test('a server for tests ends with the process that started it', async () => {
  await killedApplication({ server: 'lives', ephemeral: true });
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline && (await serverProcessId().catch(() => undefined)) !== undefined) await pause(50);
  await expect(serverProcessId()).rejects.toThrow(/ENOENT/);
});

/** A second process starts the server, writes a school and is killed; with `killed` the server dies with it. */
async function killedApplication({ server, ephemeral = false }: { server: 'lives' | 'killed'; ephemeral?: boolean }) {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))});
    const { default: pg } = await import('pg');
    const started = await startEmbeddedPostgres(${JSON.stringify({ dataDirectory, ephemeral })});
    const client = new pg.Client(started.ownerUrl);
    await client.connect();
    await client.query("create table school (name text); insert into school values ('Lương Sơn')");
    console.log('written');
    setInterval(() => {}, 1000);`;
  const application = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    application.stdout.once('data', () => resolve());
    application.once('exit', (code) => reject(new Error(`the application ended with ${code}`)));
  });
  const ended = new Promise((resolve) => application.once('exit', resolve));
  const processId = await serverProcessId();
  application.kill('SIGKILL');
  if (server === 'killed') process.kill(processId, 'SIGKILL');
  await ended;
}

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmasterPath = () => join(dataDirectory, 'cluster', 'postmaster.pid');

async function serverProcessId(): Promise<number> {
  return Number((await readFile(postmasterPath(), 'utf8')).split('\n')[0]);
}
