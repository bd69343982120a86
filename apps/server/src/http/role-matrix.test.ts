import {
  type Capability,
  capabilityMap,
  type Duty,
  duties,
  type Endpoint,
  grantRoles,
  type Role,
  type Seat,
  seats,
} from '@minhchung/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  pathOf,
  registeredEndpoints,
  type SeededSchool,
  seedForMatrix,
  unregisteredEndpoints,
} from '../testing/role-matrix-school.ts';
import {
  type Answer,
  seedAccount,
  seedOfficer,
  seedSeat,
  seedSuccession,
  startTestServer,
  type TestServer,
} from '../testing/test-school.ts';
import { createApp } from './app.ts';

type Outcome = 'through' | 'signInFirst' | 'denied' | 'notFound';

interface MatrixActor {
  readonly name: string;
  readonly accountId: string | null;
  readonly cookie: string | undefined;
  /** What the account holds in the school, and in its cycle. */
  readonly roles: readonly Role[];
  readonly isSystemAdministrator: boolean;
  readonly school: 'own' | 'third' | 'none';
}

let server: TestServer;
let own: SeededSchool;
let other: SeededSchool;
let endpoints: readonly Endpoint[];
let pairs = 0;
const nothingThere = new Set<string>();

beforeAll(async () => {
  server = await startTestServer();
  [own, other] = [await seedForMatrix(server), await seedForMatrix(server)];
  endpoints = registeredEndpoints(await createApp(server.context));
});
afterAll(async () => {
  console.log(
    `role matrix: ${endpoints.length} endpoints, ${pairs} endpoint × actor pairs, ${nothingThere.size} endpoints asked for an object that is not there`,
  );
  await server.close();
});

test('every endpoint of the contract is answered by a room', async () => {
  expect(unregisteredEndpoints(await createApp(server.context))).toEqual([]);
  expect(endpoints.length).toBeGreaterThan(100);
});

const seatOf = async (seat: Seat): Promise<MatrixActor> => {
  const account = await seedAccount(server, own.schoolId, { role: 'contributor' });
  await seedSeat(server, own.schoolId, own.cycleId, account.personId, seat);
  return member(`contributor with the seat ${seat}`, account, ['contributor', seat]);
};
const dutyOf = async (duty: Duty): Promise<MatrixActor> =>
  member(
    `contributor with the duty ${duty}`,
    await seedAccount(server, own.schoolId, { role: 'contributor', duties: [duty] }),
    ['contributor', duty],
  );
const outsider = (
  name: string,
  account: { accountId: string; cookie: string } | null,
  fields: Partial<MatrixActor> = {},
): MatrixActor => ({
  name,
  accountId: account?.accountId ?? null,
  cookie: account?.cookie,
  roles: [],
  isSystemAdministrator: false,
  school: 'none',
  ...fields,
});
function member(name: string, account: { accountId: string; cookie: string }, roles: readonly Role[]): MatrixActor {
  return {
    name,
    accountId: account.accountId,
    cookie: account.cookie,
    roles,
    isSystemAdministrator: false,
    school: 'own',
  };
}

const actors: readonly [string, () => Promise<MatrixActor>][] = [
  ['nobody', async () => outsider('nobody', null)],
  [
    'administrator of a third school',
    async () => {
      const third = await seedForMatrix(server);
      const account = await seedAccount(server, third.schoolId, { role: 'schoolAdministrator', duties });
      return outsider('administrator of a third school', account, { school: 'third' });
    },
  ],
  [
    'officer of the authority above',
    async () => member('officer of the authority above', await seedOfficer(server, own.schoolId), ['authorityOfficer']),
  ],
  [
    'system administrator without a grant',
    async () => {
      const account = await seedAccount(server, null, { isSystemAdministrator: true });
      return outsider('system administrator', account, { isSystemAdministrator: true });
    },
  ],
  ...grantRoles.map((role): [string, () => Promise<MatrixActor>] => [
    role,
    async () => member(role, await seedAccount(server, own.schoolId, { role }), [role]),
  ]),
  ...duties.map((duty): [string, () => Promise<MatrixActor>] => [`duty ${duty}`, () => dutyOf(duty)]),
  ...seats.map((seat): [string, () => Promise<MatrixActor>] => [`seat ${seat}`, () => seatOf(seat)]),
];

test.each(actors)('%s gets exactly as far as the capability map says', { timeout: 120_000 }, async (_, makeActor) => {
  const actor = await makeActor();
  const wrong: string[] = [];
  const denied: string[] = [];
  for (const endpoint of endpoints) {
    for (const school of endpoint.access.to === 'school' ? [own, other] : [own]) {
      const wanted = expected(endpoint, actor, school);
      const answer = await call(endpoint, actor, school);
      pairs += 1;
      const got = outcome(endpoint, answer, wanted);
      if (got !== wanted) wrong.push(`${endpoint.path}: ${wanted} wanted, ${answer.status} ${answer.body?.code} given`);
      if (wanted === 'denied') denied.push(endpoint.path);
    }
  }
  expect(wrong).toEqual([]);
  expect(await recordedRefusals(actor)).toEqual(denied.sort());
});

test('a chair of another cycle is an ordinary contributor in this one', { timeout: 120_000 }, async () => {
  const account = await seedAccount(server, own.schoolId, { role: 'contributor' });
  const elsewhere = await seedForMatrix(server, own.schoolId);
  await seedSeat(server, own.schoolId, elsewhere.cycleId, account.personId, 'chair');
  const actor = member('chair of another cycle', account, ['contributor']);
  const wrong: string[] = [];
  for (const endpoint of endpoints.filter(({ path }) => path.includes('{cycleId}'))) {
    const answer = await call(endpoint, actor, own);
    pairs += 1;
    const wanted = expected(endpoint, actor, own);
    if (outcome(endpoint, answer, wanted) !== wanted)
      wrong.push(`${endpoint.path}: ${wanted} wanted, ${answer.status}`);
  }
  expect(wrong).toEqual([]);
});

test('who reads a school that lives on in hers only reads there', { timeout: 120_000 }, async () => {
  const [former, successor] = [await seedForMatrix(server), await seedForMatrix(server)];
  await seedSuccession(server, former.schoolId, successor.schoolId);
  const account = await seedAccount(server, successor.schoolId, { role: 'schoolAdministrator', duties });
  const actor = member('reader of a former school', account, ['formerSchoolReader']);
  const wrong: string[] = [];
  const denied: string[] = [];
  for (const endpoint of endpoints.filter(({ access }) => access.to === 'school')) {
    const wanted = expected(endpoint, actor, former, former);
    const answer = await call(endpoint, actor, former);
    pairs += 1;
    if (outcome(endpoint, answer, wanted) !== wanted)
      wrong.push(`${endpoint.path}: ${wanted} wanted, ${answer.status} ${answer.body?.code} given`);
    if (wanted === 'denied') denied.push(endpoint.path);
    if (wanted === 'through' && !endpoint.path.startsWith('GET ')) wrong.push(`${endpoint.path} writes`);
  }
  expect(wrong).toEqual([]);
  expect(await recordedRefusals(actor)).toEqual(denied.sort());
});

/** From the capability map alone, without the code that authorises. */
function expected({ access }: Endpoint, actor: MatrixActor, school: SeededSchool, held = own): Outcome {
  // The secret in the path is the right: it opens for everybody, and no session opens it without.
  if (access.to === 'link') return 'through';
  if (access.to === 'public') return 'through';
  if (actor.cookie === undefined) return 'signInFirst';
  if (access.to === 'account') return 'through';
  if (access.to === 'system') return actor.isSystemAdministrator ? 'through' : 'denied';
  if (actor.school !== 'own' || school !== held) return 'notFound';
  const rule: { holders: readonly Role[]; withinOwnStandards?: readonly Role[] } =
    capabilityMap[access.capability satisfies Capability];
  const holders = [...rule.holders, ...(rule.withinOwnStandards ?? [])];
  return actor.roles.some((role) => holders.includes(role)) ? 'through' : 'denied';
}

function outcome({ path }: Endpoint, { status, body }: Answer, wanted: Outcome): Outcome | 'failed' {
  if (status === 401) return 'signInFirst';
  if (status === 403 && body.code === 'access.denied') return 'denied';
  if (status >= 500) return 'failed';
  if (status !== 404) return 'through';
  // Who got through may ask for an object that was not seeded.
  const hasObject = /\{(?!schoolId|cycleId)\w+\}/.test(path);
  if (wanted !== 'through' || !hasObject) return 'notFound';
  nothingThere.add(path);
  return 'through';
}

// Bodies are no JSON: whoever is let in is stopped right after, and nothing is changed.
function call(endpoint: Endpoint, actor: MatrixActor, school: SeededSchool): Promise<Answer> {
  const bytes = endpoint.body === undefined ? {} : { bytes: new TextEncoder().encode('no json') };
  return server.request(pathOf(endpoint, school), { cookie: actor.cookie, ...bytes });
}

/** Endpoints of the refusals that stand in the diary of the school, or in the chain of the system, in the actor's name. */
async function recordedRefusals(actor: MatrixActor): Promise<string[]> {
  const found = await server.sql(
    `select subject_id from event where kind = 'access.refused' and actor_id = $1 and school_id = $2
     union all select subject_id from platform_event where kind = 'access.refused' and actor_id = $1`,
    [actor.accountId, own.schoolId],
  );
  return found.rows.map((row) => row.subject_id).sort();
}
