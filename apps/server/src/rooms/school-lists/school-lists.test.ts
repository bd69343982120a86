import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  ({ cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator' }));
});
afterAll(() => server.close());

const at = (path: string, body?: unknown, as = cookie) =>
  server.request(path.replace(' /', ` /api/schools/${schoolId}/`), {
    cookie: as,
    ...(body === undefined ? {} : { body }),
  });

test('a site is entered, corrected, taken away and brought back, and the diary tells each step', async () => {
  const values = { kind: 'satellite', name: 'Điểm trường Khe Sậy', levels: ['primary'], openedOn: '2010-09-05' };
  const site = (await at('POST /sites', { values })).body;
  expect(site).toMatchObject({ ...values, closedOn: null, version: 1 });
  const closed = await at(`PATCH /sites/${site.rowId}`, { version: 1, values: { closedOn: '2025-06-30' } });
  expect(closed.body).toMatchObject({ closedOn: '2025-06-30', version: 2 });
  expect(await at(`PATCH /sites/${site.rowId}`, { version: 1, values: { name: 'Khác' } })).toMatchObject({
    status: 409,
    body: { code: 'object.changed' },
  });
  expect((await at(`DELETE /sites/${site.rowId}?version=2`)).status).toBe(200);
  expect((await at('GET /sites')).body.items).toEqual([]);
  expect((await at(`POST /sites/${site.rowId}/restore`, {})).body).toMatchObject({ name: 'Điểm trường Khe Sậy' });
  const events = await server.sql('select kind from event where subject_id = $1 order by sequence', [site.rowId]);
  expect(events.rows.map((row) => row.kind)).toEqual([
    'listRow.added',
    'listRow.changed',
    'listRow.removed',
    'listRow.restored',
  ]);
});

test('a merger is recorded before its decision; what becomes of recognitions stays open until somebody decides', async () => {
  const merger = { kind: 'merger', happenedOn: '2025-07-01', predecessors: 'Trường Tiểu học Khe Sậy' };
  const event = (await at('POST /organization-events', { values: merger })).body;
  expect(event).toMatchObject({ status: 'recorded', recognitionEffect: 'toBeDecided' });
  const path = `PATCH /organization-events/${event.rowId}`;
  expect(await at(path, { version: 1, values: { status: 'decided' } })).toMatchObject({
    status: 422,
    body: { problems: [{ place: '/values/decisionDate', code: 'required' }] },
  });
  const decided = await at(path, {
    version: 1,
    values: { status: 'decided', decisionNumber: '45/QĐ-UBND', decisionDate: '2025-06-20', recognitionEffect: 'kept' },
  });
  expect(decided.body).toMatchObject({ status: 'decided', recognitionEffect: 'kept', version: 2 });
});

test('a recognition that cannot be is refused with the place of the fault', async () => {
  const add = async (values: object) => (await at('POST /recognitions', { values })).body.problems;
  const sound = { kind: 'nationalStandard', level: 1, decidedOn: '2024-05' };
  expect(await add({ ...sound, level: 3 })).toMatchObject([{ place: '/values/level' }]);
  expect(await add({ ...sound, validUntil: '2023-12' })).toMatchObject([{ place: '/values/validUntil' }]);
  expect(await add({ ...sound, revokedOn: '2024-04-30' })).toMatchObject([{ place: '/values/revokedOn' }]);
  expect(await add({ kind: 'accreditation', level: 2 })).toMatchObject([{ place: '/values/decidedOn' }]);
});

test('lists come in pages; another school sees none of them, and a guest changes none', async () => {
  for (const name of ['Cơ sở 1', 'Cơ sở 2', 'Cơ sở 3']) await at('POST /sites', { values: { kind: 'branch', name } });
  const names: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: { name: string }[]; nextCursor: string | null } = (
      await at(`GET /sites?limit=2${cursor && `&cursor=${cursor}`}`)
    ).body;
    names.push(...page.items.map((row) => row.name));
    cursor = page.nextCursor;
  }
  expect(names).toEqual(['Điểm trường Khe Sậy', 'Cơ sở 1', 'Cơ sở 2', 'Cơ sở 3']);
  const elsewhere = await seedSchool(server, 'Trường khác');
  const stranger = await seedAccount(server, elsewhere, { role: 'schoolAdministrator' });
  expect((await at('GET /sites', undefined, stranger.cookie)).status).toBe(404);
  const guest = await seedAccount(server, schoolId, { role: 'guestReader' });
  expect((await at('POST /sites', { values: { kind: 'branch' } }, guest.cookie)).status).toBe(403);
});
