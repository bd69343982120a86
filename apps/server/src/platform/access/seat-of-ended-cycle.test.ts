import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StaffedSchool, staffedSchool } from '../../rooms/new-cycle/new-cycle.fixture.ts';
import {
  seedAccount,
  seedSeat,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../testing/test-school.ts';

let server: TestServer;
let school: StaffedSchool;
let cycleId: string;
let secretary: TestAccount;

beforeAll(async () => {
  server = await startTestServer();
  school = await staffedSchool(server);
  const { draft } = await school.propose('?levels=primary&date=2026-09-01');
  cycleId = (await school.send('POST /new-cycle', draft)).body.cycleId;
  secretary = await seedAccount(server, school.schoolId, { name: 'Thư ký đợt cũ' });
  await seedSeat(server, school.schoolId, cycleId, secretary.personId, 'secretary');
});
afterAll(() => server.close());

const as = (path: string, body?: unknown) => school.send(path, body, secretary.cookie);
const addPerson = (fullName: string) => as('POST /people', { fullName, posts: [] });

test('a seat in the council of a running cycle reaches the whole school; when the cycle ends, only that cycle', async () => {
  expect((await addPerson('Người Thứ Nhất')).status).toBe(200);
  await server.sql("update cycle set status = 'running' where cycle_id = $1", [cycleId]);
  const closed = await as(`PATCH /cycles/${cycleId}`, { version: 1, status: 'closed' });
  expect(closed.status).toBe(200);
  expect(await addPerson('Người Thứ Hai')).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  // Whoever ended it by mistake opens it again.
  const reopened = await as(`PATCH /cycles/${cycleId}`, { version: closed.body.version, status: 'running' });
  expect(reopened.status).toBe(200);
  expect((await addPerson('Người Thứ Hai')).status).toBe(200);
});
