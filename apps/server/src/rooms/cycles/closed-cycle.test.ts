import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/test-school.ts';
import { type StaffedSchool, staffedSchool } from '../new-cycle/new-cycle.fixture.ts';

let server: TestServer;
let school: StaffedSchool;
let cycleId: string;

beforeAll(async () => {
  server = await startTestServer();
  school = await staffedSchool(server);
  const { draft } = await school.propose('?levels=primary&date=2026-09-01');
  cycleId = (await school.send('POST /new-cycle', draft)).body.cycleId;
});
afterAll(() => server.close());

const inCycle = (path: string, body?: unknown) => school.send(path.replace(' /', ` /cycles/${cycleId}/`), body);
const cycle = async (fields: object) => {
  const { rows } = await server.sql('select version from cycle where cycle_id = $1', [cycleId]);
  return school.send(`PATCH /cycles/${cycleId}`, { version: rows[0].version, ...fields });
};

test('in a cycle that has ended nothing is changed, by whichever door; opened again, everything is', async () => {
  const { version } = (await inCycle('GET /council')).body.council;
  const signed = { version, decisionDate: '2026-09-09', decisionNumber: '38', status: 'signed' };
  expect((await inCycle('PATCH /council', signed)).status).toBe(200);
  const discarded = (await inCycle('POST /council/amendments', {})).body.amendment;
  await inCycle(`DELETE /council/amendments/${discarded.amendmentId}?version=1`);
  const { amendmentId } = (await inCycle('POST /council/amendments', {})).body.amendment;
  const number = (await inCycle('POST /papers/plan/number', { issuedOn: '2026-10-05' })).body;
  const { plan } = (await inCycle('GET /plan')).body;
  expect((await cycle({ status: 'running' })).status).toBe(200);
  expect((await cycle({ status: 'closed' })).status).toBe(200);

  const council = (await inCycle('GET /council')).body.council;
  const amendment = `/council/amendments/${amendmentId}`;
  const doors: [string, object?][] = [
    ['PATCH /plan', { version: plan.version, purpose: 'Khác' }],
    ['PATCH /council', { version: council.version, decisionNumber: '39' }],
    ['POST /council/amendments', {}],
    [`PATCH ${amendment}`, { version: 1, reason: 'Khác' }],
    [`POST ${amendment}/sign`, { version: 1 }],
    [`DELETE ${amendment}?version=1`],
    [`POST /council/amendments/${discarded.amendmentId}/restore`, {}],
    ['POST /papers/plan/number', { issuedOn: '2026-10-05' }],
    ['POST /recipients', { values: { name: 'UBND xã' } }],
  ];
  for (const [door, body] of doors) {
    const answer = await inCycle(door, body);
    expect([door, answer.status, answer.body.code]).toEqual([door, 409, 'cycle.onlyRead']);
  }
  const voiding = { version: number.version, reason: 'Ghi nhầm' };
  const voided = await school.send(`POST /registers/outgoing/${number.outgoingPaperId}/void`, voiding);
  expect(voided.body.code).toBe('cycle.onlyRead');
  expect((await cycle({ name: 'Tên khác' })).body.code).toBe('cycle.onlyRead');

  expect((await cycle({ status: 'running' })).status).toBe(200);
  expect((await cycle({ name: 'Tên khác' })).status).toBe(200);
  expect((await inCycle('PATCH /plan', doors[0]?.[1])).status).toBe(200);
});
