import { legalStateOn, successorOn } from '@minhchung/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  seedAccount,
  seedSchool,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../testing/test-school.ts';
import { loadFrameworks } from '../frameworks/index.ts';
import { knownLegalTexts } from './known-legal-texts.ts';
import { legalFindings } from './legal.rules.ts';

let server: TestServer;
let schoolId: string;
let secretary: TestAccount;
let cycleId: string;

beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  secretary = await seedAccount(server, schoolId, { role: 'schoolAdministrator' });
  const cycle = await send('POST /cycles', {
    name: 'Tự đánh giá năm học 2026-2027',
    frameworkId: 'tt57-2026-general',
    frameworkVersion: 1,
    levels: ['primary'],
    schoolYears: ['2026-2027'],
    planForm: 'F05B',
    weekOne: null,
    weekMode: 'calendar',
    breaks: [],
  });
  cycleId = cycle.body.cycleId;
});
afterAll(() => server.close());

const send = (path: string, body?: unknown, cookie = secretary.cookie) =>
  server.request(path.replace(' /', ` /api/schools/${schoolId}/`), { cookie, ...(body === undefined ? {} : { body }) });
const numbers = (items: { number: string }[]) => items.map(({ number }) => number);

test('the register begins with the circulars of the frameworks, dated as the framework files say', async () => {
  const frameworks = await loadFrameworks(new URL('../../../../../frameworks', import.meta.url).pathname);
  expect(frameworks.length).toBeGreaterThan(4);
  for (const { legalBasis } of frameworks) {
    const text = knownLegalTexts.find(({ number }) => number === legalBasis.number);
    expect(text).toMatchObject({ date: legalBasis.issued });
    expect(text?.subject.toLowerCase()).toContain(legalBasis.officialTitle.vi.toLowerCase());
  }
  const list = (await send('GET /registers/legal')).body.items;
  expect(numbers(list)).toEqual(expect.arrayContaining(['17/2018/TT-BGDĐT', '57/2026/TT-BGDĐT', '5942/BGDĐT-QLCL']));
  // Letters that the handbook cites for mergers and for schools of several sites; of their content nothing is claimed.
  const cited = list.find(({ number }: { number: string }) => number === '4054/BGDĐT-GDPT');
  expect(cited).toMatchObject({ date: '2026-06-30', state: 'unknown', subject: '' });
  expect(new Set(numbers(list)).size).toBe(list.length);
});

test('each text has its state on the day that is asked for', async () => {
  const on = async (day: string) =>
    Object.fromEntries(
      (await send(`GET /registers/legal?onDate=${day}`)).body.items.map((one: { number: string; state: string }) => [
        one.number,
        one.state,
      ]),
    );
  expect(await on('2018-09-01')).toMatchObject({ '17/2018/TT-BGDĐT': 'notYet', '57/2026/TT-BGDĐT': 'notYet' });
  expect(await on('2026-07-06')).toMatchObject({ '17/2018/TT-BGDĐT': 'inForce', '57/2026/TT-BGDĐT': 'notYet' });
  expect(await on('2026-07-07')).toMatchObject({ '17/2018/TT-BGDĐT': 'replaced', '57/2026/TT-BGDĐT': 'inForce' });
});

test('a replaced text in a later plan is flagged with its successor, typed or only printed', async () => {
  const row = (values: object) => send(`POST /cycles/${cycleId}/legal-bases`, { values });
  const typed = (await row({ type: 'Thông tư', number: '17/2018/TT-BGDĐT' })).body;
  const printed = (await row({ text: 'Căn cứ Thông tư số 22/2024/TT-BGDĐT sửa đổi;' })).body;
  await row({ type: 'Thông tư', number: '57/2026/TT-BGDĐT' });
  await row({ type: 'Kế hoạch', number: '41/KH-THSN' });
  const check = async () => (await send(`GET /cycles/${cycleId}/legal-bases/check`)).body;
  expect(await check()).toMatchObject({
    onDate: '2026-11-02',
    items: [
      { rowId: typed.rowId, state: 'replaced', successor: { number: '57/2026/TT-BGDĐT', state: 'inForce' } },
      { rowId: printed.rowId, state: 'replaced', successor: { number: '57/2026/TT-BGDĐT' } },
    ],
  });
  // A plan of 2021 rests on the law of 2021; there the new circular is what came too early.
  const { version } = (await send(`GET /cycles/${cycleId}/plan`)).body.plan;
  await send(`PATCH /cycles/${cycleId}/plan`, { version, issuedOn: '2021-09-10' });
  expect(await check()).toMatchObject({
    onDate: '2021-09-10',
    items: [
      { rowId: printed.rowId, state: 'notYet' },
      { state: 'notYet', document: { number: '57/2026/TT-BGDĐT' } },
    ],
  });
});

test('a school adds its own texts, finds them, removes one and brings it back', async () => {
  const added = await send('POST /registers/legal', {
    type: 'Kế hoạch',
    number: '112/KH-UBND',
    date: '2026-08-20',
    issuer: 'UBND xã Suối Ngàn',
    subject: 'Xây dựng trường chuẩn quốc gia',
    replacedBy: '',
  });
  expect(added).toMatchObject({ status: 200, body: { state: 'inForce', version: 1 } });
  expect((await send('POST /registers/legal', { type: 'Kế hoạch', number: '112/kh-ubnd' })).body.code).toBe(
    'legal.duplicate',
  );
  const found = await send('GET /registers/legal?search=truong%20chuan%20quoc%20gia%20xay');
  expect(numbers(found.body.items)).toEqual(['112/KH-UBND']);
  const path = `/registers/legal/${added.body.legalDocumentId}`;
  const ended = await send(`PATCH ${path}`, { version: 1, validTo: '2026-10-01', replacedBy: '130/KH-UBND' });
  expect(ended.body.state).toBe('replaced');
  expect((await send(`PATCH ${path}`, { version: 2, validFrom: '2027-01-01' })).status).toBe(422);
  expect((await send(`DELETE ${path}?version=2`)).status).toBe(200);
  expect((await send(`POST ${path}/restore`, {})).body.number).toBe('112/KH-UBND');
});

test('a chain of successors is followed to the text in force, and a circle ends', () => {
  const text = (number: string, from: string, to: string | null, replacedBy: string) => ({
    number,
    date: null,
    validFrom: from,
    validTo: to,
    replacedBy,
  });
  const [a, b, c] = [
    text('A', '2010-01-01', '2012-12-31', 'B'),
    text('B', '2013-01-01', '2018-12-31', 'C'),
    text('C', '2019-01-01', null, ''),
  ];
  expect(successorOn(a, '2020-05-05', [a, b, c])).toBe(c);
  expect(successorOn(a, '2014-05-05', [a, b, c])).toBe(b);
  expect(successorOn(a, '2020-05-05', [a, b])).toBeUndefined();
  const round = [text('X', '2010-01-01', '2011-01-01', 'Y'), text('Y', '2010-01-01', '2011-01-01', 'X')];
  expect(successorOn(text('X', '2010-01-01', '2011-01-01', 'Y'), '2020-01-01', round)).toBeUndefined();
  expect(legalStateOn(text('A', '2010-01-01', '2012-12-31', ''), '2013-01-01')).toBe('expired');
});

test('a ground is recognised by its whole number, not by the end of a longer one', () => {
  const text = (number: string, validTo: string | null) => ({
    legalDocumentId: null,
    type: 'Nghị định',
    number,
    date: '2020-03-05',
    issuer: '',
    subject: '',
    validFrom: '2020-03-05',
    validTo,
    replacedBy: '',
    amendedBy: [],
    note: '',
    version: null,
  });
  const register = [
    text('15/2020/NĐ-CP', '2021-01-01'),
    text('7/2020/QĐ-UB', '2021-01-01'),
    text('7/2020/QĐ-UBND', null),
  ];
  const found = (line: string) =>
    legalFindings([{ rowId: 'leg_1', number: '', text: line }], register, '2026-10-01').map(
      ({ document }) => document.number,
    );
  expect(found('Nghị định số 115/2020/NĐ-CP của Chính phủ')).toEqual([]);
  expect(found('Nghị định số 15/2020/NĐ-CP của Chính phủ')).toEqual(['15/2020/NĐ-CP']);
  expect(found('Quyết định 7/2020/QĐ-UBND')).toEqual([]);
});

test('a register that is full says so and takes nothing; no text is silently left out of the checks', async () => {
  const full = await seedSchool(server, 'Trường Tiểu học Đủ Văn Bản');
  const account = await seedAccount(server, full, { role: 'schoolAdministrator' });
  await server.sql(
    `insert into legal_document (school_id, legal_document_id, type, number)
     select $1, 'lgd_fuller' || n, 'Công văn', n || '/CV' from generate_series(1, 1000) n`,
    [full],
  );
  const body = { type: 'Thông tư', number: '1/2026/TT-XX' };
  const post = (path: string, content: unknown) =>
    server.request(`POST /api/schools/${full}/registers/legal${path}`, { cookie: account.cookie, body: content });
  expect(await post('', body)).toMatchObject({ status: 409, body: { code: 'rows.tooMany', params: { most: '1000' } } });
  await server.sql("update legal_document set removed_at = now() where legal_document_id = 'lgd_fuller1'");
  expect((await post('', body)).status).toBe(200);
  expect((await post('/lgd_fuller1/restore', {})).body.code).toBe('rows.tooMany');
});
