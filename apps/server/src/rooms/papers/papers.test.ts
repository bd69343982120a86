import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  seedAccount,
  seedSchool,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../testing/test-school.ts';
import { planText } from './plan-paper.ts';

let server: TestServer;
let schoolId: string;
let clerk: TestAccount;
let base: string;

beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  clerk = await seedAccount(server, schoolId, { role: 'schoolAdministrator' });
  const created = await send(`POST /api/schools/${schoolId}/cycles`, {
    name: 'Năm học 2026-2027',
    frameworkId: 'tt57-2026-general',
    frameworkVersion: 1,
    levels: ['primary'],
    schoolYears: ['2026-2027'],
    planForm: 'F05B',
    weekOne: '2026-09-14',
    weekMode: 'calendar',
    breaks: [],
  });
  base = `/api/schools/${schoolId}/cycles/${created.body.cycleId}`;
  await send(`POST ${base}/budget`, { values: { text: 'Tập huấn', amountVnd: 2_000_000 } });
  const row = await send(`POST ${base}/timetable`, {
    values: { weekFrom: 3, weekTo: 12, ownerText: 'Các nhóm trưởng' },
  });
  await send(`POST ${base}/tasks`, { parentId: row.body.rowId, values: { label: 'Thu thập, mã hóa minh chứng' } });
});
afterAll(() => server.close());

const send = (path: string, body?: unknown, cookie = clerk.cookie) =>
  server.request(path, { cookie, ...(body === undefined ? {} : { body }) });

test('what the school has not decided is listed with the place to fill it in, never invented', async () => {
  const { items } = (await send(`GET ${base}/papers`)).body;
  const plan = items.find((item: { paper: string }) => item.paper === 'plan');
  const codes = plan.blanks.map((blank: { code: string }) => blank.code);
  expect(codes).toEqual(expect.arrayContaining(['paper.blank.number', 'paper.blank.date', 'paper.blank.signerName']));
  expect(plan.blanks.every((blank: { place: string }) => blank.place.startsWith('paper.fillIn.'))).toBe(true);
});

test('the preview shows the rows of the workspace with the dates of their weeks', async () => {
  const { html } = (await send(`GET ${base}/papers/plan/preview`)).body;
  expect(html).toContain('Tuần 3-12');
  expect(html).toContain('28/09 - 06/12/2026');
  expect(html).toContain('Thu thập, mã hóa minh chứng');
  expect(html).not.toContain('style="');
});

test('the number of the decision may be written with its notation, as other papers cite it', async () => {
  const { council } = (await send(`GET ${base}/council`)).body;
  await send(`PATCH ${base}/council`, { version: council.version, decisionNumber: '38/QĐ-THSN' });
  const { html } = (await send(`GET ${base}/papers/councilDecision/preview`)).body;
  expect(html).toContain('38/QĐ');
  expect(html).not.toMatch(/THSN\/QĐ/);
});

test.each([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
  ['pdf', 'application/pdf', '%PDF'],
])('both papers come as %s, the same bytes each time', async (format, mediaType, start) => {
  for (const paper of ['plan', 'councilDecision']) {
    const first = await send(`GET ${base}/papers/${paper}/file?format=${format}`);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe(mediaType);
    expect(Buffer.from(first.body.slice(0, start.length)).toString()).toBe(start);
    const second = await send(`GET ${base}/papers/${paper}/file?format=${format}`);
    expect(Buffer.from(second.body).equals(Buffer.from(first.body))).toBe(true);
  }
});

test('a character that no font of the PDF has is named, and the Word file still comes', async () => {
  const row = await send(`POST ${base}/recipients`, { values: { name: 'Các lớp ☃' } });
  const answer = await send(`GET ${base}/papers/plan/file?format=pdf`);
  expect(answer).toMatchObject({ status: 422, body: { code: 'paper.unprintable', params: { characters: '☃' } } });
  expect((await send(`GET ${base}/papers/plan/file?format=docx`)).status).toBe(200);
  await send(`DELETE ${base}/recipients/${row.body.rowId}?version=1`);
});

test('a signed scan is kept byte for byte, can be taken away and brought back', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 bản quét có chữ ký');
  const added = await server.request(
    `POST ${base}/papers/plan/scans?name=${encodeURIComponent('Kế hoạch đã ký.pdf')}`,
    {
      cookie: clerk.cookie,
      bytes,
    },
  );
  expect(added.body).toMatchObject({ name: 'Kế hoạch đã ký.pdf', mediaType: 'application/pdf', size: bytes.length });
  const path = `${base}/scans/${added.body.paperScanId}`;
  const read = await send(`GET ${path}`);
  expect(Buffer.from(read.body).equals(Buffer.from(bytes))).toBe(true);
  await send(`DELETE ${path}`);
  expect((await send(`GET ${path}`)).status).toBe(404);
  await send(`POST ${path}/restore`, {});
  expect((await send(`GET ${path}`)).status).toBe(200);
});

test('a file that is no scan is refused by its content, whatever its name', async () => {
  const answer = await server.request(`POST ${base}/papers/plan/scans?name=gia.pdf`, {
    cookie: clerk.cookie,
    bytes: new TextEncoder().encode('<script>'),
  });
  expect(answer).toMatchObject({ status: 415, body: { code: 'paper.wrongScanType' } });
});

test('a guest reads the papers and issues none; another school sees nothing', async () => {
  const guest = await seedAccount(server, schoolId, { role: 'guestReader' });
  expect((await send(`GET ${base}/papers`, undefined, guest.cookie)).status).toBe(200);
  const added = await server.request(`POST ${base}/papers/plan/scans?name=a.pdf`, {
    cookie: guest.cookie,
    bytes: new TextEncoder().encode('%PDF-'),
  });
  expect(added.status).toBe(403);
  const stranger = await seedAccount(server, await seedSchool(server, 'Trường khác'), { role: 'schoolAdministrator' });
  expect((await send(`GET ${base}/papers/plan/file?format=pdf`, undefined, stranger.cookie)).status).toBe(404);
});

test('lines that count from 1 are items of the paper, others stay paragraphs', () => {
  expect(planText('1. Một\n2. Hai')).toEqual({ paragraphs: [], items: ['Một', 'Hai'] });
  expect(planText('Mở đầu\n1. Một\n3. Ba')).toEqual({ paragraphs: ['Mở đầu', '1. Một', '3. Ba'], items: [] });
});
