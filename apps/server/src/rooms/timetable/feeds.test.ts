import { afterAll, beforeEach, expect, test } from 'vitest';
import { startTestServer } from '../../testing/test-school.ts';
import { seedTimetable, type TimetableSchool } from './timetable.fixture.ts';

const server = await startTestServer({ now: '2026-11-02T02:00:00Z' });
afterAll(() => server.close());

let school: TimetableSchool;
let own: string;

beforeEach(async () => {
  school = await seedTimetable(server);
  await server.sql('delete from rate_limit');
  const { tasks } = await school.addRow({ weekFrom: 9, weekTo: 10, ownerText: '' }, ['Viết phiếu; nộp', 'Việc chung']);
  own = tasks[0] ?? '';
  await school.send('PATCH', `/tasks/${own}`, { version: 1, values: { personId: school.teacher.personId } });
});

const makeLink = async (of: 'me' | 'cycle', expiresOn: string | null = null) =>
  (await school.send('POST', '/calendar-links', { of, expiresOn }, school.teacher)).body;
/** As a calendar program asks: without any session. */
const read = (path: string) => server.request(`GET ${path}`);
const text = (body: Uint8Array) => new TextDecoder().decode(body).replaceAll('\r\n ', '');

test('the feed of a person holds her dates as whole days under names that stay', async () => {
  const { path, link } = await makeLink('me');
  expect(link.expiresOn).toBe('2027-11-02');
  const answer = await read(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const feed = text(answer.body);
  expect(feed).toContain(`UID:${own}@minhchung`);
  expect(feed).toContain('DTSTART;VALUE=DATE:20261115');
  expect(feed).toContain('SUMMARY:Hạn: Viết phiếu\\; nộp');
  expect(feed).toContain('DESCRIPTION:Tuần 9–10 (02–15/11/2026)\\nKiều Thị Ngà\\nTự đánh giá năm học 2026-2027');
  expect(feed).not.toContain('Việc chung');
});

test('the feed of a cycle holds all dates and the holidays', async () => {
  await server.sql('update cycle set breaks = $2 where cycle_id = $1', [
    school.cycleId,
    JSON.stringify([{ name: 'Tết Nguyên đán', from: '2027-02-01', to: '2027-02-14' }]),
  ]);
  const feed = text((await read((await makeLink('cycle')).path)).body);
  expect(feed).toContain('Việc chung');
  expect(feed).toContain('SUMMARY:Nghỉ: Tết Nguyên đán');
  expect(feed).toContain('DTEND;VALUE=DATE:20270215');
});

test('only a digest of the secret is kept', async () => {
  const { path } = await makeLink('me');
  const secret = path.slice('/api/calendar-feeds/'.length, -'.ics'.length);
  const rows = await server.sql('select row_to_json(l)::text as all from calendar_link l');
  expect(rows.rows.length).toBeGreaterThan(0);
  for (const row of rows.rows) expect(row.all).not.toContain(secret);
  const events = await server.sql("select detail::text from event where kind = 'calendarLink.added'");
  for (const row of events.rows) expect(row.detail).not.toContain(secret);
});

test('a revoked, expired, unknown or orphaned link reads as not found', async () => {
  const revoked = await makeLink('me');
  const path = `/calendar-links/${revoked.link.calendarLinkId}`;
  expect((await school.send('DELETE', `${path}?version=1`, undefined, school.teacher)).status).toBe(200);
  expect((await read(revoked.path)).status).toBe(404);
  const expired = await makeLink('me');
  await server.sql("update calendar_link set expires_on = '2026-11-01' where calendar_link_id = $1", [
    expired.link.calendarLinkId,
  ]);
  expect((await read(expired.path)).status).toBe(404);
  expect((await read(`/api/calendar-feeds/${'a'.repeat(43)}.ics`)).status).toBe(404);
  expect((await read('/api/calendar-feeds/short.ics')).status).toBe(404);
  const orphaned = await makeLink('me');
  expect((await read(orphaned.path)).status).toBe(200);
  await server.sql('update school_grant set revoked_at = now() where account_id = $1', [school.teacher.accountId]);
  expect((await read(orphaned.path)).status).toBe(404);
});

test('a link into a school that was closed reads as not found until the school is opened again', async () => {
  const { path } = await makeLink('me');
  await server.sql('update school set closed_at = now() where school_id = $1', [school.schoolId]);
  expect((await read(path)).status).toBe(404);
  await server.sql('update school set closed_at = null where school_id = $1', [school.schoolId]);
  expect((await read(path)).status).toBe(200);
});

test('links are seen and ended by who made them and by who plans', async () => {
  const { link } = await makeLink('me');
  const { link: ofSecretary } = (await school.send('POST', '/calendar-links', { of: 'cycle', expiresOn: null })).body;
  const mine = await school.send('GET', '/calendar-links', undefined, school.teacher);
  expect(mine.body.items).toMatchObject([{ calendarLinkId: link.calendarLinkId, createdByName: 'Kiều Thị Ngà' }]);
  const foreign = `/calendar-links/${ofSecretary.calendarLinkId}?version=1`;
  expect((await school.send('DELETE', foreign, undefined, school.teacher)).status).toBe(404);
  expect((await school.send('GET', '/calendar-links')).body.items).toHaveLength(2);
  expect((await school.send('DELETE', `/calendar-links/${link.calendarLinkId}?version=1`)).status).toBe(200);
});

test('who asks too often waits, with or without a good link', async () => {
  const { path } = await makeLink('me');
  for (let ask = 0; ask < 300; ask += 1) await read(`/api/calendar-feeds/${'b'.repeat(43)}.ics`);
  expect((await read(path)).status).toBe(429);
});

test('the address of a feed is the public one where the server has one, else left to the browser', async () => {
  expect((await makeLink('me')).address).toBeNull();
  const outside = await startTestServer({ now: '2026-11-02T02:00:00Z', publicUrl: 'https://minhchung.example' });
  try {
    const there = await seedTimetable(outside);
    const made = (await there.send('POST', '/calendar-links', { of: 'cycle', expiresOn: null })).body;
    expect(made.address).toBe(`https://minhchung.example${made.path}`);
  } finally {
    await outside.close();
  }
});
