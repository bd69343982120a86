import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireInstanceLock } from './instance-lock.ts';

let dataDirectory: string;
const now = () => new Date();

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'minhchung-instance-'));
});
afterEach(() => rm(dataDirectory, { recursive: true, force: true }));

test('a second start on the same data is told where the first one is reached', async () => {
  const first = await acquireInstanceLock(dataDirectory, now);
  if (first.kind !== 'acquired') throw new Error('the folder was free');
  await first.lock.announce('http://localhost:3000');
  expect(await acquireInstanceLock(dataDirectory, now)).toMatchObject({
    kind: 'running',
    instance: { address: 'http://localhost:3000', processId: process.pid },
  });
  await first.lock.release();
  expect(await readdir(dataDirectory)).toEqual([]);
});

test('the file of a killed application is taken over', async () => {
  const holder = await startHolder();
  expect(await acquireInstanceLock(dataDirectory, now)).toMatchObject({ kind: 'running' });
  await killed(holder);
  expect(await acquireInstanceLock(dataDirectory, now)).toMatchObject({ kind: 'acquired' });
});

test('a process number that belongs to another program now is not taken for the application', async () => {
  const file = { processId: process.pid, identity: 'another boot 1', startedAt: new Date().toISOString() };
  await writeFile(join(dataDirectory, 'instance.json'), JSON.stringify(file));
  expect(await acquireInstanceLock(dataDirectory, now)).toMatchObject({ kind: 'acquired' });
});

test('a file that was cut short belongs to nobody', async () => {
  await writeFile(join(dataDirectory, 'instance.json'), '{"processId":');
  expect(await acquireInstanceLock(dataDirectory, now)).toMatchObject({ kind: 'acquired' });
});

test('of several starts that find the same stale file one gets the folder', async () => {
  await killed(await startHolder());
  for (let round = 0; round < 4; round += 1) {
    const holders = await Promise.all(Array.from({ length: 6 }, () => startHolder()));
    expect(holders.map((holder) => holder.outcome).sort()).toEqual(['acquired', ...Array(5).fill('running')]);
    await Promise.all(holders.map(killed));
  }
  expect(await readdir(dataDirectory)).toEqual(['instance.json']);
});

test('a start that was killed while it took over blocks nobody', async () => {
  await killed(await startHolder());
  const stale = await readFile(join(dataDirectory, 'instance.json'), 'utf8');
  const claim = `instance.json.${createHash('sha256').update(stale).digest('hex').slice(0, 8)}`;
  await writeFile(join(dataDirectory, claim), stale);
  expect(await acquireInstanceLock(dataDirectory, now)).toMatchObject({ kind: 'acquired' });
  expect(await readdir(dataDirectory)).toEqual(['instance.json']);
});

interface Holder {
  readonly outcome: string;
  readonly child: ReturnType<typeof spawn>;
}

async function startHolder(): Promise<Holder> {
  const script = `
    const { acquireInstanceLock } = await import(${JSON.stringify(join(import.meta.dirname, 'instance-lock.ts'))});
    const outcome = await acquireInstanceLock(${JSON.stringify(dataDirectory)}, () => new Date());
    process.stdout.write(outcome.kind);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const outcome = await new Promise<string>((resolve) => child.stdout?.once('data', (text) => resolve(String(text))));
  return { outcome, child };
}

async function killed({ child }: Holder): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
