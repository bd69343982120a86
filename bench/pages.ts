import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createMigratedDatabase, onServer } from '../apps/server/src/testing/migrated-database.ts';
import { startPostgresForTests } from '../apps/server/src/testing/postgres-for-tests.ts';
import { makeDataFolder, removeDataFolder, startBuiltServer } from '../e2e/support/server.ts';
import { root } from '../tools/run/root.ts';
import { setUpSchoolWithPeople } from './filled-school.ts';
import { type Bench, type Measure, median } from './measure.ts';
import type { LoadOrder, LoadResult } from './page-load.ts';
import { recordStatements } from './recorded-statements.ts';

const ROUNDS = 5;
const REQUESTS = 1500;
const DATABASE = 'mc_bench';
const SECRET = 'a secret of the bench only, forty letters or more';

/** A page of the roster over HTTP against the same queries through `pg` in one process, 20 in flight. */
export const pages: Bench = {
  name: 'pages',
  async run() {
    const postgres = await startPostgresForTests();
    const dataFolder = await makeDataFolder();
    try {
      const ownerUrl = await createMigratedDatabase(postgres.ownerUrl, DATABASE);
      const appUrl = postgres.appUrl.replace(/\/[^/?]*(\?|$)/, `/${DATABASE}$1`);
      const env = { DATABASE_URL: appUrl, MINHCHUNG_AUTH_SECRET: SECRET };
      const server = await startBuiltServer(dataFolder, { env });
      try {
        const school = await setUpSchoolWithPeople(server.address, ownerUrl);
        const measures: Measure[] = [];
        for (const rows of [50, 300]) {
          const path = `/api/schools/${school.schoolId}/people?limit=${rows}`;
          const statements = await recordStatements({ appUrl, secret: SECRET, path, cookie: school.cookie });
          const http: LoadOrder = {
            kind: 'http',
            url: `${server.address}${path}`,
            cookie: school.cookie,
            count: REQUESTS,
          };
          const bare: LoadOrder = { kind: 'pg', url: appUrl, schoolId: school.schoolId, statements, count: REQUESTS };
          measures.push(...(await compare(rows, server.processId, http, bare)));
        }
        return measures;
      } finally {
        await server.stop();
      }
    } finally {
      await onServer(postgres.ownerUrl, `drop database if exists ${DATABASE} with (force)`);
      await postgres.stop();
      await removeDataFolder(dataFolder);
    }
  },
};

/** Interleaved, so that a slow moment of the machine hits both sides. */
async function compare(rows: number, serverId: number, http: LoadOrder, bare: LoadOrder): Promise<Measure[]> {
  const rounds: { http: LoadResult; bare: LoadResult }[] = [];
  await load({ ...http, count: 200 }, serverId);
  await load({ ...bare, count: 200 });
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ http: await load(http, serverId), bare: await load(bare) });
  const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
  const name = `page of ${rows} rows`;
  return [
    { name: `${name}: HTTP, server CPU per request`, value: of((round) => round.http.cpuMilliseconds), unit: 'ms' },
    { name: `${name}: pg alone, CPU per request`, value: of((round) => round.bare.cpuMilliseconds), unit: 'ms' },
    {
      name: `${name}: ratio of pg alone to HTTP, CPU`,
      value: of((round) => round.bare.cpuMilliseconds / round.http.cpuMilliseconds),
      unit: '×',
      goal: { atLeast: 0.5 },
    },
    { name: `${name}: HTTP`, value: of((round) => round.http.perSecond), unit: 'per second' },
    { name: `${name}: pg alone`, value: of((round) => round.bare.perSecond), unit: 'per second' },
  ];
}

/** The load comes from a process of its own; what counts is the processor time of the side that answers. */
async function load(order: LoadOrder, serverId?: number): Promise<LoadResult> {
  const child = spawn(
    process.execPath,
    [join(root, 'bench/page-load.ts'), JSON.stringify({ ...order, ...(serverId ? { serverId } : {}) })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const [exitCode] = await once(child, 'close');
  if (exitCode !== 0) throw new Error(`the load ended with ${exitCode}`);
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
}
