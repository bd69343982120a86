import { afterAll, beforeAll, expect, test } from 'vitest';
import { schoolDate } from '../../platform/kit/clock.ts';
import {
  seedAccount,
  seedSchool,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../testing/test-school.ts';
import { planText } from './plan-paper.ts';
import { issuedDayTouched } from './wording/wording.rules.ts';

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
  expect(html.replaceAll(/<[^>]*>/g, '')).toContain('Tuần 3-12');
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
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
])('every paper comes as %s, the same bytes each time', async (format, mediaType, start) => {
  const { items } = (await send(`GET ${base}/papers`)).body;
  const wanted = format === 'xlsx' ? items.filter((item: { hasWorkbook: boolean }) => item.hasWorkbook) : items;
  expect(wanted.length).toBeGreaterThan(2);
  for (const { paper } of wanted) {
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

const preview = async (paper: string, query = '') =>
  (await send(`GET ${base}/papers/${paper}/preview${query}`)).body.html;

test('a paper without a table refuses Excel and says what to take instead', async () => {
  const { items } = (await send(`GET ${base}/papers`)).body;
  const without = items.filter((item: { hasWorkbook: boolean }) => !item.hasWorkbook);
  expect(without.length).toBeGreaterThan(0);
  const answer = await send(`GET ${base}/papers/${without[0].paper}/file?format=xlsx`);
  expect(answer).toMatchObject({ status: 422, body: { code: 'paper.noTable' } });
});

test('the week sheet holds the tasks of that week, and those of earlier weeks that are not done', async () => {
  expect(await preview('weekSheet', '?week=5')).toContain('Thu thập, mã hóa minh chứng');
  const later = await preview('weekSheet', '?week=20');
  expect(later).toContain('PHIẾU VIỆC TUẦN 20');
  expect(later).toMatch(/các tuần trước chưa xong.*Thu thập, mã hóa minh chứng/s);
  expect(await preview('weekSheet', '?week=1')).not.toContain('Thu thập, mã hóa minh chứng');
});

test('a group member without a written post is printed with the one of the roster on that day', async () => {
  const person = await send(`POST /api/schools/${schoolId}/people`, {
    fullName: 'Vàng Thị Sín',
    posts: [
      { kind: 'teacher', title: 'Giáo viên', unit: 'tổ 2, 3', validFrom: null, validTo: null },
      { kind: 'other', title: 'Thủ quỹ', unit: '', validFrom: null, validTo: '2020-05-31' },
    ],
  });
  const group = await send(`POST ${base}/groups`, { values: { kind: 'working', number: 1, standards: ['1'] } });
  await send(`POST ${base}/group-members`, {
    parentId: group.body.rowId,
    values: { personId: person.body.personId, printedName: 'Vàng Thị Sín', role: 'leader' },
  });
  for (const paper of ['plan', 'councilDecision']) {
    const html = await preview(paper);
    expect(html).toContain('Giáo viên tổ 2, 3');
    expect(html).not.toContain('Thủ quỹ');
  }
});

test('the plan cites the decision with its notation, as the other papers do', async () => {
  const { council } = (await send(`GET ${base}/council`)).body;
  await server.request(`PATCH ${base}/council`, {
    cookie: clerk.cookie,
    body: { version: council.version, decisionNumber: '12', decisionDate: '2026-09-10' },
  });
  const [profile] = (await send(`GET /api/schools/${schoolId}`)).body.profiles;
  const setCode = (version: number, notationCode: string) =>
    server.request(`PATCH /api/schools/${schoolId}/profiles/${profile.profileId}`, {
      cookie: clerk.cookie,
      body: { version, notationCode },
    });
  await setCode(profile.version, 'THSN');
  const { html } = (await send(`GET ${base}/papers/plan/preview`)).body;
  await setCode(profile.version + 1, profile.notationCode);
  expect(html.replaceAll(/<[^>]*>/g, '')).toContain('Quyết định số 12/QĐ-THSN ');
});

test('somebody who answers for a criterion without a seat stands in the task table with her post', async () => {
  const person = await send(`POST /api/schools/${schoolId}/people`, {
    fullName: 'Lò Thị Ưởng',
    posts: [{ kind: 'teacher', title: 'Giáo viên', unit: '', validFrom: '2020-08-01', validTo: null }],
  });
  await send(`POST ${base}/assignments`, {
    values: {
      standardCode: '1',
      criterionCode: '1.2',
      assigneeText: 'Lò Thị Ưởng',
      parties: [{ groupId: null, personId: person.body.personId, role: 'responsible' }],
    },
  });
  const chair = await send(`POST /api/schools/${schoolId}/people`, { fullName: 'Phan Đức Hiệp', posts: [] });
  const { council } = (await send(`GET ${base}/council`)).body;
  await send(`POST ${base}/council-members`, {
    parentId: council.councilId,
    values: { personId: chair.body.personId, printedName: 'Phan Đức Hiệp', role: 'chair' },
  });
  const { html } = (await send(`GET ${base}/papers/assignmentSheet/preview`)).body;
  expect(html).toMatch(/Lò Thị Ưởng<\/p><\/td><td><p class="[^"]*">Giáo viên</);
});

test('the letter to the authority prints the requests of the plan; quantity and money that nobody gave are blanks', async () => {
  await send(`POST ${base}/investments`, {
    values: { action: 'xây mới', item: 'nhà đa năng', schoolYear: '2028-2029', receiver: 'UBND xã Suối Ngàn' },
  });
  const { html, blanks } = (await send(`GET ${base}/papers/investmentLetter/preview`)).body;
  expect(html).toContain('Kính gửi: UBND xã Suối Ngàn.');
  expect(html).toContain('Xây mới nhà đa năng');
  const codes = blanks.map((blank: { code: string }) => blank.code);
  expect(codes).toEqual(expect.arrayContaining(['paper.blank.quantity', 'paper.blank.cost', 'paper.blank.number']));
});

test('the letter that was drafted is printed with its own words and requests', async () => {
  const { investments } = (await send(`GET ${base}/plan`)).body;
  const letter = await send(`POST ${base}/investment-letters`, {
    addressee: 'Ủy ban nhân dân xã Suối Ngàn',
    reasons: 'Nhà đa năng chưa có.',
    requestIds: [investments[0].rowId],
  });
  expect(letter.status).toBe(200);
  const html = await preview('investmentLetter', `?letter=${letter.body.investmentLetterId}`);
  expect(html).toContain('Kính gửi: Ủy ban nhân dân xã Suối Ngàn.');
  expect(html).toContain('Nhà đa năng chưa có.');
});

const wordings = `/api/schools/`;
const setWording = (paper: string, place: string, body: object, cookie = clerk.cookie) =>
  server.request(`PUT ${wordings}${schoolId}/paper-wordings/${paper}/${place}`, { cookie, body });

test('the school’s own wording is printed from its day on, and the standard one again after a reset', async () => {
  const today = schoolDate(server.context.clock.now());
  const set = await setWording('timetableSheet', 'closing', {
    validFrom: '2020-01-01',
    text: 'Các tổ chuyên môn thực hiện theo thời gian biểu này.',
    version: null,
  });
  expect(set).toMatchObject({ status: 200, body: { versions: [{ validFrom: '2020-01-01', version: 1 }] } });
  expect(await preview('timetableSheet')).toContain('Các tổ chuyên môn thực hiện theo thời gian biểu này./.');
  await setWording('timetableSheet', 'closing', { validFrom: today, text: null, version: null });
  expect(await preview('timetableSheet')).not.toContain('Các tổ chuyên môn thực hiện');
  expect(await preview('timetableSheet', '?wordingOn=2020-02-01')).toContain('Các tổ chuyên môn thực hiện');
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
  const html = await preview('plan');
  expect(html).toContain('UBND xã &lt;b&gt;Suối Ngàn&lt;/b&gt;;');
  expect(html).toContain('Căn cứ {{x}} #{1+1}');
});

test('an issued decision keeps its wording: an earlier first day is refused, a later one is taken', async () => {
  await server.sql(
    `update council set status = 'signed', decision_number = '38/QĐ-THSN', decision_date = '2026-09-09'
     where school_id = $1`,
    [schoolId],
  );
  const before = await preview('councilDecision');
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
  expect(await preview('councilDecision')).toBe(before);
  // Who removes says which version was seen: what somebody has changed since stays.
  const remove = (version: number) =>
    send(
      `DELETE ${wordings}${schoolId}/paper-wordings/councilDecision/closing?validFrom=2026-09-10&version=${version}`,
    );
  expect(await remove(2)).toMatchObject({ status: 409, body: { code: 'object.changed', current: { text: 'Khác' } } });
  expect((await remove(1)).status).toBe(200);
});

test('a guest reads the wording and sets none; a place that a paper does not have is not found', async () => {
  const guest = await seedAccount(server, schoolId, { role: 'guestReader' });
  const read = await send(`GET ${wordings}${schoolId}/paper-wordings`, undefined, guest.cookie);
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

test('lines that count from 1 are items of the paper, others stay paragraphs', () => {
  expect(planText('1. Một\n2. Hai')).toEqual({ paragraphs: [], items: ['Một', 'Hai'] });
  expect(planText('Mở đầu\n1. Một\n3. Ba')).toEqual({ paragraphs: ['Mở đầu', '1. Một', '3. Ba'], items: [] });
});
