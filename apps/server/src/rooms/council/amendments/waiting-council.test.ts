import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  seedAccount,
  seedSchool,
  seedSuccession,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../../testing/test-school.ts';
import { type StaffedSchool, staffedSchool } from '../../new-cycle/new-cycle.fixture.ts';

// The school's today is 02/11/2026; a member is replaced by Đàm Thị Quyên from 01/12/2026 on.
let server: TestServer;
let school: StaffedSchool;
let cycleId: string;
let joining: { personId: string; version: number };
let coming: string;
/** Somebody of another school, whose first question of a day puts councils in force everywhere. */
let elsewhere: TestAccount & { readonly schoolId: string };

beforeAll(async () => {
  server = await startTestServer();
  school = await staffedSchool(server);
  const otherSchool = await seedSchool(server, 'Trường khác');
  elsewhere = { ...(await seedAccount(server, otherSchool)), schoolId: otherSchool };
  const { draft } = await school.propose('?levels=primary&date=2026-09-01');
  cycleId = (await school.send('POST /new-cycle', draft)).body.cycleId;
  const { version } = (await inCycle('GET /council')).body.council;
  const first = { version, decisionDate: '2026-09-09', decisionNumber: '38', status: 'signed' };
  expect((await inCycle('PATCH /council', first)).status).toBe(200);

  const posts = [{ kind: 'teacher', title: 'Giáo viên', unit: '', validFrom: null, validTo: null }];
  joining = (await school.send('POST /people', { fullName: 'Đàm Thị Quyên', posts })).body;
  const { amendmentId, content } = (await inCycle('POST /council/amendments', {})).body.amendment;
  const seat = { personId: joining.personId, printedName: 'Đàm Thị Quyên', key: 'new-1', originId: null };
  const changed = await inCycle(`PATCH /council/amendments/${amendmentId}`, {
    version: 1,
    decisionDate: '2026-12-01',
    decisionNumber: '51',
    content: { ...content, members: [...content.members.slice(0, -1), { ...content.members.at(-1), ...seat }] },
  });
  expect(await inUse()).toMatchObject({ status: 409, body: { code: 'object.inUse' } });
  const signed = await inCycle(`POST /council/amendments/${amendmentId}/sign`, {
    version: changed.body.amendment.version,
  });
  expect(signed.status).toBe(200);
  coming = signed.body.councilId;
});
afterAll(() => server.close());

const inCycle = (path: string, body?: unknown) => school.send(path.replace(' /', ` /cycles/${cycleId}/`), body);
const inUse = () => school.send(`DELETE /people/${joining.personId}?version=${joining.version}`);
const versions = async () => (await inCycle('GET /council/versions')).body.items;
const isWaiting = async () => {
  const { rows } = await server.sql('select upcoming is not null as waits from council where council_id = $1', [
    coming,
  ]);
  return rows[0].waits;
};
const askElsewhere = () =>
  server.request(`GET /api/schools/${elsewhere.schoolId}/cycles`, { cookie: elsewhere.cookie });
const scan = (query: string) =>
  server.request(`POST /api/schools/${school.schoolId}/cycles/${cycleId}/papers/councilDecision/scans?${query}`, {
    cookie: school.administrator.cookie,
    bytes: new TextEncoder().encode('%PDF-1.7 quyết định đã ký'),
  });
const scansByDecision = async () =>
  (await versions()).map(({ decisionNumber, scans }: { decisionNumber: string; scans: { name: string }[] }) => [
    decisionNumber,
    ...scans.map(({ name }) => name),
  ]);
const scansOnPapersPage = async () =>
  (await inCycle('GET /papers')).body.items
    .find(({ paper }: { paper: string }) => paper === 'councilDecision')
    .scans.map(({ name }: { name: string }) => name);

test('who only sits in a signed council whose day lies ahead stays in the roster', async () => {
  expect(await inUse()).toMatchObject({ status: 409, body: { code: 'object.inUse' } });
});

test('a seat that begins with a later decision is handed over too', async () => {
  const started = await school.send('POST /handovers', { personId: joining.personId, leavesOn: '2026-11-30' });
  const seats = started.body.open.filter(({ kind }: { kind: string }) => kind === 'councilSeat');
  expect(seats).toMatchObject([{ way: 'amendment', cycleId }]);
  const { items } = (await school.send('GET /people?limit=100')).body;
  const receiver = items.find(({ fullName }: { fullName: string }) => fullName === 'Kiều Thị Ngà');
  const { handoverId, version } = started.body.handover;
  const handed = await school.send(`POST /handovers/${handoverId}/hand-over`, {
    receiverId: receiver.personId,
    items: seats,
  });
  expect(handed.body.done).toMatchObject([{ kind: 'councilSeat', outcome: 'proposed' }]);
  expect(handed.body.open.filter(({ kind }: { kind: string }) => kind === 'councilSeat')).toEqual([]);
  const { amendment, seats: changes } = (await inCycle('GET /council/versions')).body.amendment;
  expect(changes.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`).toSorted()).toEqual([
    'joined Kiều Thị Ngà',
    'left Đàm Thị Quyên',
  ]);
  await inCycle(`DELETE /council/amendments/${amendment.amendmentId}?version=${amendment.version}`);
  await school.send(`POST /handovers/${handoverId}/cancel`, { version });
});

test('lists with somebody who is not in the roster are not signed: they could never come into force', async () => {
  const { amendmentId, content } = (await inCycle('POST /council/amendments', {})).body.amendment;
  const gone = { personId: 'per_01jd0000000000000000000000', printedName: 'Người Đã Xóa' };
  const changed = await inCycle(`PATCH /council/amendments/${amendmentId}`, {
    version: 1,
    decisionDate: '2026-12-20',
    decisionNumber: '52',
    content: { ...content, members: [...content.members.slice(0, -1), { ...content.members.at(-1), ...gone }] },
  });
  const { version } = changed.body.amendment;
  expect(await inCycle(`POST /council/amendments/${amendmentId}/sign`, { version })).toMatchObject({
    status: 409,
    body: { code: 'council.peopleUnknown', params: { names: 'Người Đã Xóa' } },
  });
  await inCycle(`DELETE /council/amendments/${amendmentId}?version=${version}`);
});

test('a signed scan stays with its own decision, before and after the day of that decision', async () => {
  expect((await scan('name=quyet-dinh-38.pdf')).status).toBe(200);
  expect((await scan(`name=quyet-dinh-51.pdf&council=${coming}`)).status).toBe(200);
  expect((await scan('name=la.pdf&council=cnc_01jd0000000000000000000000')).status).toBe(404);
  expect(await scansByDecision()).toEqual([
    ['38', 'quyet-dinh-38.pdf'],
    ['51', 'quyet-dinh-51.pdf'],
  ]);
  expect(await scansOnPapersPage()).toEqual(['quyet-dinh-38.pdf']);
});

test('nothing comes into force in a school that was closed, or lives on in another one', async () => {
  const day = "update organization_event set happened_on = '2026-11-20'";
  server.travel('2026-12-01T02:00:00Z');
  await server.sql('update school set closed_at = now() where school_id = $1', [school.schoolId]);
  await askElsewhere();
  expect(await isWaiting()).toBe(true);
  await server.sql('update school set closed_at = null where school_id = $1', [school.schoolId]);
  await seedSuccession(server, school.schoolId, elsewhere.schoolId, '2026-11-20');
  server.travel('2026-12-02T02:00:00Z');
  await askElsewhere();
  expect(await isWaiting()).toBe(true);
  await server.sql(`${day}, removed_at = now() where school_id = $1`, [elsewhere.schoolId]);
});

test('nothing comes into force in a cycle that is over; opened again, it catches up', async () => {
  const status = (to: string) => server.sql('update cycle set status = $2 where cycle_id = $1', [cycleId, to]);
  await status('closed');
  server.travel('2026-12-03T02:00:00Z');
  await askElsewhere();
  expect(await isWaiting()).toBe(true);
  await status('running');
  server.travel('2026-12-04T02:00:00Z');
  await askElsewhere();
  expect(await isWaiting()).toBe(false);
  expect((await inCycle('GET /council')).body.council).toMatchObject({ councilId: coming, decisionNumber: '51' });
  expect(await scansByDecision()).toEqual([
    ['51', 'quyet-dinh-51.pdf'],
    ['38', 'quyet-dinh-38.pdf'],
  ]);
  expect(await scansOnPapersPage()).toEqual(['quyet-dinh-51.pdf']);
  expect((await scan(`name=ban-sao-38.pdf&council=${(await versions())[1].councilId}`)).status).toBe(200);
  expect((await scansByDecision())[1]).toEqual(['38', 'quyet-dinh-38.pdf', 'ban-sao-38.pdf']);
  expect(await scansOnPapersPage()).toEqual(['quyet-dinh-51.pdf']);
});
