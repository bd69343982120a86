import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../../testing/test-school.ts';
import { decideEntry } from '../../registers/paper-number.rules.ts';

let server: TestServer;
let schoolId: string;
let cookie: string;
let cycleId: string;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
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
  cycleId = (await inSchool('POST /cycles', cycle)).body.cycleId;
});

const inSchool = (path: string, body?: unknown) =>
  server.request(path.replace(' /', ` /api/schools/${schoolId}/`), {
    cookie,
    ...(body === undefined ? {} : { body }),
  });
const inCycle = (path: string, body?: unknown) => inSchool(path.replace(' /', ` /cycles/${cycleId}/`), body);
const number = (paper: string, body: object) => inCycle(`POST /papers/${paper}/number`, body);
const plan = async () => (await inCycle('GET /plan')).body.plan;
const write = async (fields: object) => inCycle('PATCH /plan', { version: (await plan()).version, ...fields });
const numberEvents = async () =>
  (await server.sql("select detail from event where school_id = $1 and kind = 'outgoing.numbered'", [schoolId])).rows;

test('a plan without a number gets the next one of the register, once; void, it takes another', async () => {
  expect((await inCycle('GET /papers/plan/number?onDate=2026-10-05')).body).toEqual({
    line: null,
    written: null,
    isWrittenTaken: false,
    next: '01/KH-THSN',
    issuedOn: null,
  });
  const given = await number('plan', { issuedOn: '2026-10-05' });
  expect(given.body).toMatchObject({ notation: '01/KH-THSN', paper: 'plan', cycleId });
  expect(await plan()).toMatchObject({ number: '01', notation: 'KH-THSN', issuedOn: '2026-10-05' });
  expect((await number('plan', { issuedOn: '2026-10-05' })).body.code).toBe('object.duplicate');
  expect(await write({ number: '07' })).toMatchObject({
    status: 409,
    body: { code: 'register.numberGiven', params: { notation: '01/KH-THSN' } },
  });

  const path = `/registers/outgoing/${given.body.outgoingPaperId}`;
  expect((await inSchool(`POST ${path}/void`, { version: 1, reason: 'Ghi nhầm' })).status).toBe(200);
  expect((await plan()).number).toBeNull();
  expect((await number('plan', { issuedOn: '2026-10-05' })).body.notation).toBe('02/KH-THSN');
});

test('a number that somebody wrote in the plan is not replaced without asking: both are named', async () => {
  await write({ number: '05', issuedOn: '2026-09-12' });
  const refused = await number('plan', { issuedOn: '2026-10-05' });
  expect(refused).toMatchObject({
    status: 409,
    body: {
      code: 'register.numberWritten',
      params: { written: 'số 05/KH-THSN ngày 12/09/2026', next: 'số 01/KH-THSN ngày 05/10/2026' },
    },
  });
  expect(await plan()).toMatchObject({ number: '05', issuedOn: '2026-09-12' });
  expect((await inSchool('GET /registers/outgoing')).body.items).toEqual([]);
});

test('the written number is kept and entered in the register; the series goes on behind it', async () => {
  await write({ number: '5', notation: 'KH-TrTHSN', issuedOn: '2026-09-12' });
  const kept = await number('plan', { issuedOn: '2026-10-05', numbering: 'written' });
  expect(kept.body).toMatchObject({ number: 5, notation: '05/KH-TrTHSN', issuedOn: '2026-09-12' });
  expect(await plan()).toMatchObject({ number: '05', notation: 'KH-TrTHSN', issuedOn: '2026-09-12' });
  const next = await inSchool('POST /registers/outgoing', { typeCode: 'KH', subject: 'x', issuedOn: '2026-10-05' });
  expect(next.body.number).toBe(6);
});

test('a new number replaces the written one when somebody says so, and the diary keeps both', async () => {
  await write({ number: '05' });
  const given = await number('plan', { issuedOn: '2026-10-05', numbering: 'next' });
  expect(given.body.notation).toBe('01/KH-THSN');
  expect(await plan()).toMatchObject({ number: '01', issuedOn: '2026-10-05' });
  expect((await numberEvents())[0]?.detail).toMatchObject({
    before: { notation: 'số 05/KH-THSN' },
    after: { notation: '01/KH-THSN' },
  });
});

test('a written number that another paper has is refused and stays written', async () => {
  await inSchool('POST /registers/outgoing', { typeCode: 'KH', subject: 'Kế hoạch khác', issuedOn: '2026-09-01' });
  await write({ number: '1' });
  expect((await inCycle('GET /papers/plan/number?onDate=2026-09-05')).body.isWrittenTaken).toBe(true);
  const refused = await number('plan', { issuedOn: '2026-09-05', numbering: 'written' });
  expect(refused.body).toMatchObject({ code: 'register.numberTaken', params: { notation: '01/KH-THSN' } });
  expect((await plan()).number).toBe('1');
  await write({ number: 'năm' });
  expect((await number('plan', { issuedOn: '2026-09-05', numbering: 'written' })).body.code).toBe(
    'register.numberUnreadable',
  );
});

test('of two clerks who number the plan at the same moment one is told, and no number is lost', async () => {
  const answers = await Promise.all([1, 2].map(() => number('plan', { issuedOn: '2026-10-05' })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await inSchool('GET /registers/outgoing')).body.items).toHaveLength(1);
  const [series] = (await inSchool('GET /registers/outgoing-series?year=2026')).body.items;
  expect(series).toMatchObject({ lastNumber: 1, gaps: [] });
});

test('the minutes of the first meeting print the number and the day that the register gave them', async () => {
  const given = await number('firstMeetingMinutes', { issuedOn: '2026-09-15' });
  expect(given.body).toMatchObject({ notation: '01/BB-THSN', paper: 'firstMeetingMinutes' });
  const { html } = (await inCycle('GET /papers/firstMeetingMinutes/preview')).body;
  expect(html).toContain('01/BB');
  expect(html).toContain('ngày 15 tháng 9 năm 2026');
  const twice = await Promise.all([1, 2].map(() => number('firstMeetingMinutes', { issuedOn: '2026-09-15' })));
  expect(twice.map(({ body }) => body.code)).toEqual(['object.duplicate', 'object.duplicate']);
});

test('a decision shows what is written beside what the register would give; refused at signing, it takes no number', async () => {
  const { version } = (await inCycle('GET /council')).body.council;
  const dated = await inCycle('PATCH /council', { version, decisionNumber: '38', decisionDate: '2026-09-09' });
  expect((await inCycle('GET /papers/councilDecision/number')).body).toMatchObject({
    written: '38/QĐ-THSN',
    next: '01/QĐ-THSN',
  });
  const signed = await inCycle('PATCH /council', { version: dated.body.version, status: 'signed' });
  // An empty council keeps no rule of the framework.
  expect(signed.body.code).toBe('council.rulesBroken');
  expect((await number('councilDecision', { issuedOn: '2026-09-09' })).status).toBe(404);
  expect((await inSchool('GET /registers/outgoing')).body.items).toEqual([]);
});

test('what was sent prints for ever as it was sent, whatever becomes of requests, letterhead and wording', async () => {
  const values = { action: 'xây mới', item: 'nhà đa năng', receiver: 'UBND xã Suối Ngàn', costVnd: 900_000_000 };
  const request = (await inCycle('POST /investments', { values })).body;
  const letter = (
    await inCycle('POST /investment-letters', { requestIds: [request.rowId], number: '12', issuedOn: '2026-11-03' })
  ).body;
  const path = `/investment-letters/${letter.investmentLetterId}`;
  const preview = async () =>
    (await inCycle(`GET /papers/investmentLetter/preview?letter=${letter.investmentLetterId}`)).body.html;
  const sent = await inCycle(`POST ${path}/send`, { version: 1 });
  expect(sent.body).toMatchObject({ status: 'sent', number: '12', registered: '12/TTr-THSN' });
  expect(sent.body.sent.digest).toMatch(/^[0-9a-f]{64}$/);
  const asSent = await preview();
  expect(asSent).toContain('900.000.000');

  const row = (await inCycle('GET /plan')).body.investments[0];
  await inCycle(`PATCH /investments/${row.rowId}`, { version: row.version, values: { costVnd: 1_000_000_000 } });
  await server.sql("update school_profile set name = 'Trường Tiểu học tên mới' where school_id = $1", [schoolId]);
  await server.sql(
    `insert into paper_wording (school_id, paper, place, valid_from, text, changed_by)
     values ($1, 'investmentLetter', 'closing', '2020-01-01', 'Lời kết khác.', 'Văn thư')`,
    [schoolId],
  );
  expect(await preview()).toBe(asSent);
  const { items } = (await inCycle('GET /investment-letters')).body;
  expect(items[0].changedRequests).toEqual([{ requestId: row.rowId, item: 'nhà đa năng', change: 'changed' }]);
  const { requests } = (await inCycle(`GET ${path}`)).body;
  expect(requests).toMatchObject([{ costVnd: 900_000_000 }]);

  // Recorded by mistake: a draft prints what is true now, and goes out again under the same number.
  const { version } = (await inCycle(`POST ${path}/take-back`, { version: sent.body.version })).body;
  expect(await preview()).toContain('1.000.000.000');
  const again = await inCycle(`POST ${path}/send`, { version });
  expect(again.body).toMatchObject({ status: 'sent', registered: '12/TTr-THSN' });
  expect(again.body.sent.digest).not.toBe(sent.body.sent.digest);
  expect((await inSchool('GET /registers/outgoing')).body.items).toMatchObject([
    { notation: '12/TTr-THSN', status: 'issued' },
  ]);
  const kinds = await server.sql(
    "select kind from event where school_id = $1 and kind like 'letter.%' order by sequence",
    [schoolId],
  );
  expect(kinds.rows.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['letter.added', 'letter.sent', 'letter.reopened', 'letter.sent']),
  );
});

test('of one who sends a letter and one who changes it at the same moment, one is told', async () => {
  const values = { action: 'xây mới', item: 'nhà đa năng', receiver: 'UBND xã Suối Ngàn' };
  const request = (await inCycle('POST /investments', { values })).body;
  for (let number = 21; number <= 28; number += 1) {
    const { investmentLetterId } = (
      await inCycle('POST /investment-letters', {
        requestIds: [request.rowId],
        number: String(number),
        issuedOn: '2026-11-03',
        subject: 'Xin nhà đa năng',
      })
    ).body;
    const path = `/investment-letters/${investmentLetterId}`;
    const [sent, changed] = await Promise.all([
      inCycle(`POST ${path}/send`, { version: 1 }),
      inCycle(`PATCH ${path}`, { version: 1, subject: 'Xin phòng học' }),
    ]);
    expect([sent.status, changed.status].toSorted()).toEqual([200, 409]);
    expect([sent.body.code, changed.body.code]).toContain('object.changed');
  }
});

test('of one who enters the number of a letter and one who writes another into it, one is told: register and letter agree', async () => {
  const values = { action: 'xây mới', item: 'nhà đa năng', receiver: 'UBND xã Suối Ngàn' };
  const request = (await inCycle('POST /investments', { values })).body;
  for (let written = 31; written <= 42; written += 1) {
    const content = {
      requestIds: [request.rowId],
      number: String(written),
      notation: 'TTr-THSN',
      issuedOn: '2026-11-03',
    };
    const { investmentLetterId: letter } = (await inCycle('POST /investment-letters', content)).body;
    const answers = await Promise.all([
      number('investmentLetter', { issuedOn: '2026-11-03', numbering: 'written', letter }),
      inCycle(`PATCH /investment-letters/${letter}`, { version: 1, number: String(written + 50) }),
    ]);
    expect(answers.map(({ status }) => status)).toContain(200);
    const after = (await inCycle(`GET /investment-letters/${letter}`)).body.letter;
    if (after.registered !== null) expect(after.registered).toBe(`${after.number}/TTr-THSN`);
  }
});

test('a sent letter that was tampered with in the database is not printed as if nothing had happened', async () => {
  const request = (await inCycle('POST /investments', { values: { item: 'nhà đa năng' } })).body;
  const content = { requestIds: [request.rowId], issuedOn: '2026-11-03' };
  const letter = (await inCycle('POST /investment-letters', content)).body;
  await inCycle(`POST /investment-letters/${letter.investmentLetterId}/send`, { version: 1, numbering: 'next' });
  await server.sql(
    `update investment_letter set sent_content = jsonb_set(sent_content, '{paper,subject}', '"khác"')
     where school_id = $1`,
    [schoolId],
  );
  expect((await inCycle('GET /papers/investmentLetter/preview')).status).toBe(500);
});

test('whatever is written, nothing of it gives way unless that was chosen', () => {
  const text = fc.option(fc.constantFrom('5', '05', '38', 'năm'), { nil: null });
  const written = fc.record({
    number: text,
    notation: fc.constantFrom('', 'KH-THSN', 'KH-TrTHSN'),
    issuedOn: fc.option(fc.constantFrom('2026-09-12', '2026-10-05'), { nil: null }),
  });
  const asked = fc.record({
    numbering: fc.constantFrom(undefined, 'written' as const),
    issuedOn: fc.constantFrom('2026-09-12', '2026-10-05'),
    number: fc.constantFrom(undefined, 5, 7),
  });
  fc.assert(
    fc.property(written, asked, (paper, wish) => {
      const decision = decideEntry(paper, 'KH-THSN', wish);
      if (decision.kind !== 'enter') return;
      const { number, notationPart, issuedOn } = decision.entry;
      if (paper.number !== null) expect(number).toBe(Number(paper.number));
      if (paper.notation !== '') expect(notationPart || 'KH-THSN').toBe(paper.notation);
      if (paper.issuedOn !== null) expect(issuedOn).toBe(paper.issuedOn);
    }),
  );
});
