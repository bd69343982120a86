import { missingNumbers, numberAndNotation, runningNumber } from '@minhchung/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  seedAccount,
  seedSchool,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let clerk: TestAccount;

beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  clerk = await seedAccount(server, schoolId, { duties: ['clerk'] });
});
afterAll(() => server.close());

const send = (path: string, body?: unknown, cookie = clerk.cookie) =>
  server.request(path.replace(' /', ` /api/schools/${schoolId}/`), { cookie, ...(body === undefined ? {} : { body }) });
const paper = { typeCode: 'TTr', subject: 'Đề nghị sửa chữa phòng học', issuedOn: '2026-10-05' };
const take = (fields: object = {}) => send('POST /registers/outgoing', { ...paper, ...fields });
const series = async (year: number, typeCode: string) =>
  (await send(`GET /registers/outgoing-series?year=${year}`)).body.items.find(
    (one: { typeCode: string }) => one.typeCode === typeCode,
  );

test('twenty clerks at the same moment get twenty numbers, each once and none left out', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => take({ typeCode: 'BB', subject: `Biên bản ${at}` })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  const numbers = answers.map(({ body }) => body.number).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect(new Set(answers.map(({ body }) => body.notation)).size).toBe(20);
  expect(await series(2026, 'BB')).toMatchObject({ lastNumber: 20, count: 20, gaps: [] });
});

test('number and notation are those of the decree, by type and calendar year; a letter has no type', async () => {
  expect((await take()).body.notation).toBe('01/TTr-THSN');
  expect((await take({ issuedOn: '2027-01-04' })).body.notation).toBe('01/TTr-THSN');
  expect((await take({ typeCode: '', subject: 'V/v đăng ký' })).body.notation).toBe('01/THSN');
  expect((await take({ issuer: 'council', typeCode: 'TB' })).body.notation).toBe('01/TB-HĐTĐG');
  expect((await take()).body.notation).toBe('02/TTr-THSN');
});

test('a refused paper takes no number, and two papers never share one', async () => {
  const taken = (await take({ typeCode: 'KH' })).body;
  expect(await take({ typeCode: 'KH', number: taken.number })).toMatchObject({
    status: 409,
    body: { code: 'register.numberTaken', params: { notation: '01/KH-THSN' } },
  });
  expect((await take({ typeCode: 'KH', subject: '' })).status).toBe(422);
  expect((await take({ typeCode: 'KH' })).body.number).toBe(2);
});

test('a void number keeps its line with the reason and is not given again', async () => {
  const taken = (await take({ typeCode: 'TB' })).body;
  const path = `/registers/outgoing/${taken.outgoingPaperId}`;
  const voided = await send(`POST ${path}/void`, { version: 1, reason: 'Ghi nhầm loại văn bản' });
  expect(voided.body).toMatchObject({
    status: 'voided',
    statusReason: 'Ghi nhầm loại văn bản',
    notation: '01/TB-THSN',
  });
  expect((await send(`PATCH ${path}`, { version: 2, subject: 'khác' })).body.code).toBe('register.voided');
  expect((await take({ typeCode: 'TB' })).body.number).toBe(2);
  await expect(server.sql('set role minhchung_app; delete from outgoing_paper')).rejects.toThrow(/permission denied/);
  await server.sql('reset role');
});

test('numbers of the paper register are explained, and the series goes on behind them', async () => {
  const explained = await send('POST /registers/outgoing-gaps', {
    year: 2026,
    issuer: 'school',
    typeCode: 'QĐ',
    from: 1,
    to: 37,
    reason: 'Đã cấp ở sổ giấy',
  });
  expect(explained.body.gaps).toEqual([{ from: 1, to: 37, reason: 'Đã cấp ở sổ giấy' }]);
  expect((await take({ typeCode: 'QĐ' })).body.notation).toBe('38/QĐ-THSN');
  expect((await take({ typeCode: 'QĐ', number: 12 })).body.notation).toBe('12/QĐ-THSN');
  expect((await series(2026, 'QĐ')).gaps).toEqual([
    { from: 1, to: 11, reason: 'Đã cấp ở sổ giấy' },
    { from: 13, to: 37, reason: 'Đã cấp ở sổ giấy' },
  ]);
});

test('a paper moves on only, and what ends it needs a reason', async () => {
  const taken = (await take({ typeCode: 'QC' })).body;
  const path = `PATCH /registers/outgoing/${taken.outgoingPaperId}`;
  expect((await send(path, { version: 1, status: 'replaced', statusReason: 'x' })).body.code).toBe(
    'register.wrongTransition',
  );
  expect((await send(path, { version: 1, status: 'issued' })).status).toBe(200);
  expect((await send(path, { version: 2, status: 'revoked' })).body.code).toBe('register.reasonMissing');
  expect((await send(path, { version: 2, status: 'revoked', statusReason: 'Sai thẩm quyền' })).body.status).toBe(
    'revoked',
  );
});

test('the list is filtered and found without diacritics, page after page', async () => {
  const found = await send(
    `GET /registers/outgoing?search=${encodeURIComponent('sua chua phong')}&typeCode=TTr&year=2026`,
  );
  expect(found.body.items.map(({ notation }: { notation: string }) => notation)).toEqual([
    '02/TTr-THSN',
    '01/TTr-THSN',
  ]);
  const first = await send('GET /registers/outgoing?limit=5');
  const second = await send(`GET /registers/outgoing?limit=5&cursor=${first.body.nextCursor}`);
  const ids = [...first.body.items, ...second.body.items].map(({ outgoingPaperId }) => outgoingPaperId);
  expect(new Set(ids).size).toBe(10);
});

test('without a notation code no number is given', async () => {
  const other = await seedSchool(server, 'Trường Tiểu học Khe Sậy');
  await server.sql("update school_profile set notation_code = '' where school_id = $1", [other]);
  const account = await seedAccount(server, other, { duties: ['clerk'] });
  const answer = await server.request(`POST /api/schools/${other}/registers/outgoing`, {
    cookie: account.cookie,
    body: paper,
  });
  expect(answer.body.code).toBe('register.notationMissing');
});

test('whatever is given, missing numbers and given ones make up the whole series', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), fc.integer({ min: 0, max: 60 }), (given, last) => {
      const missing = missingNumbers(given, last).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, at) => from + at),
      );
      const within = given.filter((number) => number <= last);
      expect([...missing, ...within].toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: last }, (_, at) => at + 1),
      );
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (number) => {
      expect(runningNumber(numberAndNotation(number, 'QĐ', 'THSN'))).toBe(number);
    }),
  );
  expect(['Số: 05', '38/QĐ-THSN', '007', '', 'không số'].map(runningNumber)).toEqual([5, 38, 7, null, null]);
});
