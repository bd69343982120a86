import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let cookie: string;
let cycleId: string;
let requests: { rowId: string; version: number }[];

beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  ({ cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator' }));
  const cycle = {
    name: 'Tự đánh giá năm học 2026-2027',
    frameworkId: 'tt57-2026-general',
    frameworkVersion: 1,
    levels: ['primary'],
    schoolYears: ['2026-2027'],
    planForm: 'F05B',
    weekOne: null,
    weekMode: 'calendar',
    breaks: [],
  };
  cycleId = (await server.request(`POST /api/schools/${schoolId}/cycles`, { cookie, body: cycle })).body.cycleId;
  const add = async (item: string, schoolYear: string) =>
    (
      await at('POST /investments', {
        values: { item, schoolYear, receiver: 'UBND xã Suối Ngàn', costVnd: 900_000_000, criterionCodes: ['3.1'] },
      })
    ).body;
  requests = [await add('Nhà đa năng', '2028-2029'), await add('Nhà vệ sinh học sinh', '2026-2027')];
});
afterAll(() => server.close());

const at = (path: string, body?: unknown, as = cookie) =>
  server.request(path.replace(' /', ` /api/schools/${schoolId}/cycles/${cycleId}/`), {
    cookie: as,
    ...(body === undefined ? {} : { body }),
  });
const stateOf = async (rowId: string) =>
  (await at('GET /plan')).body.investments.find((row: { rowId: string }) => row.rowId === rowId).status;

test('a letter is proposed to whom the plan names, with the notation of the school', async () => {
  const { proposedLetter } = (await at('GET /resources')).body;
  expect((await at('GET /investment-letters')).body).toEqual({ items: [], nextCursor: null });
  expect(proposedLetter).toMatchObject({ addressee: 'UBND xã Suối Ngàn', notation: 'TTr-THSN' });
});

test('a letter says which requests belong to it; sending it makes them sent, calling it back makes them proposed', async () => {
  const requestIds = requests.map((row) => row.rowId).toReversed();
  const letter = (await at('POST /investment-letters', { requestIds, addressee: 'UBND xã Suối Ngàn' })).body;
  expect(letter).toMatchObject({ status: 'draft', number: null, requestIds });
  const path = `/investment-letters/${letter.investmentLetterId}`;

  expect(await at(`POST ${path}/send`, { version: 1 })).toMatchObject({
    status: 409,
    body: { code: 'letter.dateMissing' },
  });
  await at(`PATCH ${path}`, { version: 1, issuedOn: '2026-11-03' });
  expect((await at(`POST ${path}/send`, { version: 2 })).body.code).toBe('letter.numberMissing');
  const sent = await at(`POST ${path}/send`, { version: 2, numbering: 'next' });
  expect(sent.body).toMatchObject({
    status: 'sent',
    number: '01',
    registered: '01/TTr-THSN',
    sent: { by: expect.any(String) },
  });
  const { version } = sent.body;
  expect(await stateOf(requestIds[0] ?? '')).toBe('sent');
  const view = (await at(`GET ${path}`)).body;
  expect(view.requests.map((row: { item: string }) => row.item)).toEqual(['Nhà vệ sinh học sinh', 'Nhà đa năng']);

  expect(await at(`PATCH ${path}`, { version, addressee: 'Sở GDĐT' })).toMatchObject({
    status: 409,
    body: { code: 'letter.alreadySent' },
  });
  expect((await at(`DELETE ${path}?version=${version}`)).status).toBe(409);

  const row = (await at('GET /plan')).body.investments[0];
  await at(`PATCH /investments/${row.rowId}`, { version: row.version, values: { status: 'approved' } });
  const back = await at(`POST ${path}/take-back`, { version });
  expect(back.body).toMatchObject({ status: 'draft', number: '01', sent: null });
  expect((await at(`POST ${path}/take-back`, { version: back.body.version })).body.code).toBe('letter.notSent');
  expect(await stateOf(row.rowId)).toBe('approved');
  expect(await stateOf(requestIds.find((id) => id !== row.rowId) ?? '')).toBe('proposed');

  // A number that was given keeps its letter; without one the draft goes, and comes back with its requests.
  expect((await at(`DELETE ${path}?version=${back.body.version}`)).body.code).toBe('object.inUse');
  const line = (await server.request(`GET /api/schools/${schoolId}/registers/outgoing`, { cookie })).body.items[0];
  expect(line).toMatchObject({ notation: '01/TTr-THSN', status: 'numbered', letterId: letter.investmentLetterId });
  await server.request(`POST /api/schools/${schoolId}/registers/outgoing/${line.outgoingPaperId}/void`, {
    cookie,
    body: { version: line.version, reason: 'Ghi nhầm' },
  });
  const freed = (await at(`GET ${path}`)).body.letter;
  expect(freed).toMatchObject({ number: null, registered: null });
  expect((await at(`DELETE ${path}?version=${freed.version}`)).status).toBe(200);
  expect((await at(`GET ${path}`)).status).toBe(404);
  expect((await at(`POST ${path}/restore`, {})).body.requestIds).toEqual(requestIds);
});

test('a letter asks for nothing that the cycle does not have, and a stale copy of it changes nothing', async () => {
  const unknown = await at('POST /investment-letters', { requestIds: ['inv_000000'] });
  expect(unknown).toMatchObject({ status: 422, body: { problems: [{ place: '/requestIds' }] } });
  const [first] = requests;
  const letter = (await at('POST /investment-letters', { requestIds: [first?.rowId] })).body;
  const path = `/investment-letters/${letter.investmentLetterId}`;
  expect((await at(`PATCH ${path}`, { version: 1, subject: 'Xin xây nhà đa năng' })).status).toBe(200);
  expect(await at(`PATCH ${path}`, { version: 1, subject: 'Khác' })).toMatchObject({
    status: 409,
    body: { code: 'object.changed', current: { subject: 'Xin xây nhà đa năng' } },
  });
});

test('a request that another letter still asks for stays sent when one letter is called back', async () => {
  const requestIds = [requests[1]?.rowId];
  const send = async (issuedOn: string) => {
    const letter = (await at('POST /investment-letters', { requestIds, issuedOn })).body;
    const path = `/investment-letters/${letter.investmentLetterId}`;
    const { version } = (await at(`POST ${path}/send`, { version: 1, numbering: 'next' })).body;
    return { path, version };
  };
  const [first, second] = [await send('2026-11-04'), await send('2026-11-20')];
  await at(`POST ${second.path}/take-back`, { version: second.version });
  expect(await stateOf(requestIds[0] ?? '')).toBe('sent');
  await at(`POST ${first.path}/take-back`, { version: first.version });
  expect(await stateOf(requestIds[0] ?? '')).toBe('proposed');
});

test('of two who send and remove a letter at the same moment, one is told; a sent letter stays', async () => {
  for (let round = 0; round < 5; round += 1) {
    const content = { requestIds: [requests[0]?.rowId], issuedOn: '2026-11-05' };
    const letter = (await at('POST /investment-letters', content)).body;
    const path = `/investment-letters/${letter.investmentLetterId}`;
    const [sent, removed] = await Promise.all([
      at(`POST ${path}/send`, { version: 1, numbering: 'next' }),
      at(`DELETE ${path}?version=1`),
    ]);
    expect([sent.status, removed.status].filter((status) => status === 200)).toHaveLength(1);
    expect((await at(`GET ${path}`)).status).toBe(sent.status === 200 ? 200 : 404);
  }
});

test('a sent letter goes on naming a request that was taken out of the plan afterwards', async () => {
  const item = 'Sân chơi';
  const request = (await at('POST /investments', { values: { item, receiver: 'UBND xã Suối Ngàn' } })).body;
  const letter = (await at('POST /investment-letters', { requestIds: [request.rowId], issuedOn: '2026-11-06' })).body;
  const path = `/investment-letters/${letter.investmentLetterId}`;
  const { version } = (await at(`POST ${path}/send`, { version: 1, numbering: 'next' })).body;
  expect((await at(`DELETE /investments/${request.rowId}?version=2`)).status).toBe(200);
  const view = (await at(`GET ${path}`)).body;
  expect(view.requests).toMatchObject([{ item }]);
  expect(view.letter.changedRequests).toEqual([{ requestId: request.rowId, item, change: 'removed' }]);
  expect((await at(`POST ${path}/take-back`, { version })).body.requestIds).toEqual([]);
});

test('the accountant keeps the money of a line at each of its states, and writes no letter', async () => {
  const accountant = await seedAccount(server, schoolId, { duties: ['accountant'] });
  const line = { text: 'Tập huấn', amountVnd: 2_000_000, approvedVnd: 1_800_000, spentVnd: 1_750_000, status: 'spent' };
  const added = await at('POST /budget', { values: line }, accountant.cookie);
  expect(added.body).toMatchObject(line);
  const letter = await at('POST /investment-letters', { requestIds: [requests[0]?.rowId] }, accountant.cookie);
  expect(letter.status).toBe(403);
});

test('letters come page after page, newest first, and none is lost', async () => {
  for (let count = 0; count < 5; count += 1) await at('POST /investment-letters', { requestIds: [requests[0]?.rowId] });
  const all = (await at('GET /investment-letters?limit=300')).body.items;
  const paged: string[] = [];
  for (let cursor = ''; ; ) {
    const { items, nextCursor } = (await at(`GET /investment-letters?limit=3${cursor}`)).body;
    paged.push(...items.map((letter: { investmentLetterId: string }) => letter.investmentLetterId));
    if (nextCursor === null) break;
    cursor = `&cursor=${nextCursor}`;
  }
  expect(paged).toEqual(all.map((letter: { investmentLetterId: string }) => letter.investmentLetterId));
  expect(paged).toEqual(paged.toSorted().toReversed());
});

test('letters of another school read as not found', async () => {
  const elsewhere = await seedSchool(server, 'Trường khác');
  const stranger = await seedAccount(server, elsewhere, { role: 'schoolAdministrator' });
  const letters = (await at('GET /investment-letters')).body.items;
  expect(letters).not.toHaveLength(0);
  expect((await at('GET /resources', undefined, stranger.cookie)).status).toBe(404);
  const path = `GET /api/schools/${elsewhere}/cycles/${cycleId}/investment-letters/${letters[0].investmentLetterId}`;
  expect((await server.request(path, { cookie: stranger.cookie })).status).toBe(404);
});
