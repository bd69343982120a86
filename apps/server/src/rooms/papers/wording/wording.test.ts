import { afterAll, beforeAll, expect, test } from 'vitest';
import { schoolDate } from '../../../platform/kit/clock.ts';
import { seedAccount, startTestServer, type TestServer } from '../../../testing/test-school.ts';
import { type PaperSchool, paperSchool } from '../papers.fixture.ts';
import { issuedDayTouched } from './wording.rules.ts';

let server: TestServer;
let school: PaperSchool;
beforeAll(async () => {
  server = await startTestServer();
  school = await paperSchool(server);
});
afterAll(() => server.close());

const wordings = `/api/schools/`;
const setWording = (paper: string, place: string, body: object, cookie = school.clerk.cookie) =>
  server.request(`PUT ${wordings}${school.schoolId}/paper-wordings/${paper}/${place}`, { cookie, body });

test('the school’s own wording is printed from its day on, and the standard one again after a reset', async () => {
  const today = schoolDate(server.context.clock.now());
  const set = await setWording('timetableSheet', 'closing', {
    validFrom: '2020-01-01',
    text: 'Các tổ chuyên môn thực hiện theo thời gian biểu này.',
    version: null,
  });
  expect(set).toMatchObject({ status: 200, body: { versions: [{ validFrom: '2020-01-01', version: 1 }] } });
  expect(await school.preview('timetableSheet')).toContain('Các tổ chuyên môn thực hiện theo thời gian biểu này./.');
  await setWording('timetableSheet', 'closing', { validFrom: today, text: null, version: null });
  expect(await school.preview('timetableSheet')).not.toContain('Các tổ chuyên môn thực hiện');
  expect(await school.preview('timetableSheet', '?wordingOn=2020-02-01')).toContain('Các tổ chuyên môn thực hiện');
  const again = await setWording('timetableSheet', 'closing', { validFrom: today, text: 'Khác', version: null });
  expect(again).toMatchObject({ status: 409, body: { code: 'object.changed' } });
});

test('own recipients and legal bases are lines of their own; nothing in them is executed or taken for markup', async () => {
  await setWording('plan', 'recipients', {
    validFrom: '2020-01-01',
    text: 'UBND xã <b>Suối Ngàn</b>\nLưu: VT',
    version: null,
  });
  await setWording('plan', 'legalBases', { validFrom: '2020-01-01', text: 'Căn cứ {{x}} #{1+1}', version: null });
  const html = await school.preview('plan');
  expect(html).toContain('UBND xã &lt;b&gt;Suối Ngàn&lt;/b&gt;;');
  expect(html).toContain('Căn cứ {{x}} #{1+1}');
});

test('an issued decision keeps its wording: an earlier first day is refused, a later one is taken', async () => {
  await server.sql(
    `update council set status = 'signed', decision_number = '38/QĐ-THSN', decision_date = '2026-09-09'
     where school_id = $1`,
    [school.schoolId],
  );
  const before = await school.preview('councilDecision');
  const refused = await setWording('councilDecision', 'closing', {
    validFrom: '2026-09-01',
    text: 'Khác',
    version: null,
  });
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'paper.wordingOfIssued', params: { date: '09/09/2026' } },
  });
  const taken = await setWording('councilDecision', 'closing', {
    validFrom: '2026-09-10',
    text: 'Khác',
    version: null,
  });
  expect(taken.status).toBe(200);
  expect(await school.preview('councilDecision')).toBe(before);
  // Who removes says which version was seen: what somebody has changed since stays.
  const remove = (version: number) =>
    school.send(
      `DELETE ${wordings}${school.schoolId}/paper-wordings/councilDecision/closing?validFrom=2026-09-10&version=${version}`,
    );
  expect(await remove(2)).toMatchObject({ status: 409, body: { code: 'object.changed', current: { text: 'Khác' } } });
  expect((await remove(1)).status).toBe(200);
});

test('a guest reads the wording and sets none; a place that a paper does not have is not found', async () => {
  const guest = await seedAccount(server, school.schoolId, { role: 'guestReader' });
  const read = await school.send(`GET ${wordings}${school.schoolId}/paper-wordings`, undefined, guest.cookie);
  expect(read.body.items.length).toBeGreaterThan(20);
  const body = { validFrom: '2026-01-01', text: 'x', version: null };
  expect((await setWording('plan', 'closing', body, guest.cookie)).status).toBe(403);
  expect((await setWording('councilSheet', 'closing', body)).status).toBe(404);
});

test('a wording touches the issued papers of its days only, up to the next wording', () => {
  const key = { paper: 'plan', place: 'closing', validFrom: '2026-09-01' } as const;
  expect(issuedDayTouched([], key, ['2026-08-31'])).toBeUndefined();
  expect(issuedDayTouched([], key, ['2026-09-14', '2026-09-01'])).toBe('2026-09-14');
  const next = { ...key, validFrom: '2026-09-10', text: 'x' };
  expect(issuedDayTouched([next], key, ['2026-09-14'])).toBeUndefined();
});
