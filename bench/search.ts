import pg from 'pg';
import { createMigratedDatabase, onServer } from '../apps/server/src/testing/migrated-database.ts';
import { startPostgresForTests } from '../apps/server/src/testing/postgres-for-tests.ts';
import { makeDataFolder, removeDataFolder, startBuiltServer } from '../e2e/support/server.ts';
import { setUpSchoolWithPeople } from './filled-school.ts';
import type { Bench, Measure } from './measure.ts';
import { BARE_SEARCH, fillSearch, ROWS, SCHOOLS, searches } from './search-rows.ts';

const DATABASE = 'mc_bench_search';
const ROUNDS = 60;

/** A search in one of 300 schools with 200,000 rows: over HTTP, and the same question as bare SQL past the policies. */
export const search: Bench = {
  name: 'search',
  async run() {
    const postgres = await startPostgresForTests();
    const dataFolder = await makeDataFolder();
    try {
      const ownerUrl = await createMigratedDatabase(postgres.ownerUrl, DATABASE);
      const appUrl = postgres.appUrl.replace(/\/[^/?]*(\?|$)/, `/${DATABASE}$1`);
      const env = { DATABASE_URL: appUrl, MINHCHUNG_AUTH_SECRET: 'a secret of the bench only, forty letters or more' };
      const server = await startBuiltServer(dataFolder, { env });
      const owner = new pg.Client({ connectionString: ownerUrl });
      await owner.connect();
      try {
        const school = await setUpSchoolWithPeople(server.address, ownerUrl);
        await fillSearch(owner, school.schoolId);
        return await measure({ ...school, address: server.address, owner });
      } finally {
        await owner.end();
        await server.stop();
      }
    } finally {
      await onServer(postgres.ownerUrl, `drop database if exists ${DATABASE} with (force)`);
      await postgres.stop();
      await removeDataFolder(dataFolder);
    }
  },
};

interface Place {
  readonly address: string;
  readonly schoolId: string;
  readonly cookie: string;
  readonly owner: pg.Client;
}

/** In turn, so that a slow moment of the machine hits all. */
async function measure({ address, schoolId, cookie, owner }: Place): Promise<Measure[]> {
  const times = { http: [] as number[], bare: [] as number[], function: [] as number[] };
  const counts = { found: 0, near: 0 };
  const timed = async (into: number[], work: () => Promise<unknown>, isCounted: boolean) => {
    const started = performance.now();
    await work();
    if (isCounted) into.push(performance.now() - started);
  };
  await owner.query(`set app.school_id = '${schoolId}'`);
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const asked of searches) {
      const isCounted = round >= 0;
      await timed(times.bare, () => owner.query(BARE_SEARCH, [asked, schoolId]), isCounted);
      const ask =
        'select * from search_school($1, (select array_agg(distinct kind) from search_entry where school_id = $2), null, 5)';
      if (round === 0) {
        const { rows } = await owner.query(ask, [asked, schoolId]);
        counts.found += rows.length > 0 ? 1 : 0;
        counts.near += rows[0]?.is_near ? 1 : 0;
      }
      await timed(
        times.function,
        () =>
          owner.query("select * from search_school($1, '{person,evidenceNeed,task,timetableRow,milestone}', null, 5)", [
            asked,
          ]),
        isCounted,
      );
      await timed(
        times.http,
        () => read(`${address}/api/schools/${schoolId}/search?q=${encodeURIComponent(asked)}`, cookie),
        isCounted,
      );
    }
  }
  return [
    { name: `rows in ${SCHOOLS} schools`, value: ROWS, unit: 'rows' },
    {
      name: `searches of ${searches.length} that find something / by a typing error`,
      value: counts.found + counts.near / 100,
      unit: '',
    },
    { name: 'search: HTTP, p50', value: percentile(times.http, 0.5), unit: 'ms' },
    { name: 'search: HTTP, p95', value: percentile(times.http, 0.95), unit: 'ms', goal: { atMost: 50 } },
    { name: 'search: bare SQL, p50', value: percentile(times.bare, 0.5), unit: 'ms' },
    { name: 'search: bare SQL, p95', value: percentile(times.bare, 0.95), unit: 'ms' },
    { name: 'search: function alone, p95', value: percentile(times.function, 0.95), unit: 'ms' },
    {
      name: 'search: HTTP over bare SQL, sum of all',
      value: sum(times.http) / sum(times.bare),
      unit: '×',
      goal: { atMost: 2 },
    },
    {
      name: 'search: HTTP over bare SQL, p95',
      value: percentile(times.http, 0.95) / percentile(times.bare, 0.95),
      unit: '×',
      goal: { atMost: 2 },
    },
  ];
}

async function read(url: string, cookie: string): Promise<void> {
  const response = await fetch(url, { headers: { cookie } });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  await response.arrayBuffer();
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
