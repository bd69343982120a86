import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';
import { planText } from './kinds/plan-paper.ts';
import { type PaperSchool, paperSchool } from './papers.fixture.ts';

let server: TestServer;
let school: PaperSchool;
beforeAll(async () => {
  server = await startTestServer();
  school = await paperSchool(server);
});
afterAll(() => server.close());

test('what the school has not decided is listed with the place to fill it in, never invented', async () => {
  const { items } = (await school.send(`GET ${school.base}/papers`)).body;
  const plan = items.find((item: { paper: string }) => item.paper === 'plan');
  const codes = plan.blanks.map((blank: { code: string }) => blank.code);
  expect(codes).toEqual(expect.arrayContaining(['paper.blank.number', 'paper.blank.date', 'paper.blank.signerName']));
  expect(plan.blanks.every((blank: { place: string }) => blank.place.startsWith('paper.fillIn.'))).toBe(true);
});

test('the preview shows the rows of the workspace with the dates of their weeks', async () => {
  const { html } = (await school.send(`GET ${school.base}/papers/plan/preview`)).body;
  expect(html.replaceAll(/<[^>]*>/g, '')).toContain('Tuần 3-12');
  expect(html).toContain('28/09 - 06/12/2026');
  expect(html).toContain('Thu thập, mã hóa minh chứng');
  expect(html).not.toContain('style="');
});

test('the number of the decision may be written with its notation, as other papers cite it', async () => {
  const { council } = (await school.send(`GET ${school.base}/council`)).body;
  await school.send(`PATCH ${school.base}/council`, { version: council.version, decisionNumber: '38/QĐ-THSN' });
  const { html } = (await school.send(`GET ${school.base}/papers/councilDecision/preview`)).body;
  expect(html).toContain('38/QĐ');
  expect(html).not.toMatch(/THSN\/QĐ/);
});

test.each([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
  ['pdf', 'application/pdf', '%PDF'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
])('every paper comes as %s, the same bytes each time', async (format, mediaType, start) => {
  const { items } = (await school.send(`GET ${school.base}/papers`)).body;
  const wanted = format === 'xlsx' ? items.filter((item: { hasWorkbook: boolean }) => item.hasWorkbook) : items;
  expect(wanted.length).toBeGreaterThan(2);
  for (const { paper } of wanted) {
    const first = await school.send(`GET ${school.base}/papers/${paper}/file?format=${format}`);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe(mediaType);
    expect(Buffer.from(first.body.slice(0, start.length)).toString()).toBe(start);
    const second = await school.send(`GET ${school.base}/papers/${paper}/file?format=${format}`);
    expect(Buffer.from(second.body).equals(Buffer.from(first.body))).toBe(true);
  }
});

test('a character that no font of the PDF has is named, and the Word file still comes', async () => {
  const row = await school.send(`POST ${school.base}/recipients`, { values: { name: 'Các lớp ☃' } });
  const answer = await school.send(`GET ${school.base}/papers/plan/file?format=pdf`);
  expect(answer).toMatchObject({ status: 422, body: { code: 'paper.unprintable', params: { characters: '☃' } } });
  expect((await school.send(`GET ${school.base}/papers/plan/file?format=docx`)).status).toBe(200);
  await school.send(`DELETE ${school.base}/recipients/${row.body.rowId}?version=1`);
});

test('a signed scan is kept byte for byte, can be taken away and brought back', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 bản quét có chữ ký');
  const added = await server.request(
    `POST ${school.base}/papers/plan/scans?name=${encodeURIComponent('Kế hoạch đã ký.pdf')}`,
    {
      cookie: school.clerk.cookie,
      bytes,
    },
  );
  expect(added.body).toMatchObject({ name: 'Kế hoạch đã ký.pdf', mediaType: 'application/pdf', size: bytes.length });
  const path = `${school.base}/scans/${added.body.paperScanId}`;
  const read = await school.send(`GET ${path}`);
  expect(Buffer.from(read.body).equals(Buffer.from(bytes))).toBe(true);
  await school.send(`DELETE ${path}`);
  expect((await school.send(`GET ${path}`)).status).toBe(404);
  await school.send(`POST ${path}/restore`, {});
  expect((await school.send(`GET ${path}`)).status).toBe(200);
});

test('a file that is no scan is refused by its content, whatever its name', async () => {
  const answer = await server.request(`POST ${school.base}/papers/plan/scans?name=gia.pdf`, {
    cookie: school.clerk.cookie,
    bytes: new TextEncoder().encode('<script>'),
  });
  expect(answer).toMatchObject({ status: 415, body: { code: 'paper.wrongScanType' } });
});

test('a guest reads the papers and issues none; another school sees nothing', async () => {
  const guest = await seedAccount(server, school.schoolId, { role: 'guestReader' });
  expect((await school.send(`GET ${school.base}/papers`, undefined, guest.cookie)).status).toBe(200);
  const added = await server.request(`POST ${school.base}/papers/plan/scans?name=a.pdf`, {
    cookie: guest.cookie,
    bytes: new TextEncoder().encode('%PDF-'),
  });
  expect(added.status).toBe(403);
  const stranger = await seedAccount(server, await seedSchool(server, 'Trường khác'), { role: 'schoolAdministrator' });
  expect((await school.send(`GET ${school.base}/papers/plan/file?format=pdf`, undefined, stranger.cookie)).status).toBe(
    404,
  );
});

test('a paper without a table refuses Excel and says what to take instead', async () => {
  const { items } = (await school.send(`GET ${school.base}/papers`)).body;
  const without = items.filter((item: { hasWorkbook: boolean }) => !item.hasWorkbook);
  expect(without.length).toBeGreaterThan(0);
  const answer = await school.send(`GET ${school.base}/papers/${without[0].paper}/file?format=xlsx`);
  expect(answer).toMatchObject({ status: 422, body: { code: 'paper.noTable' } });
});

test('the week sheet holds the tasks of that week, and those of earlier weeks that are not done', async () => {
  expect(await school.preview('weekSheet', '?week=5')).toContain('Thu thập, mã hóa minh chứng');
  const later = await school.preview('weekSheet', '?week=20');
  expect(later).toContain('PHIẾU VIỆC TUẦN 20');
  expect(later).toMatch(/các tuần trước chưa xong.*Thu thập, mã hóa minh chứng/s);
  expect(await school.preview('weekSheet', '?week=1')).not.toContain('Thu thập, mã hóa minh chứng');
});

test('a group member without a written post is printed with the one of the roster on that day', async () => {
  const person = await school.send(`POST /api/schools/${school.schoolId}/people`, {
    fullName: 'Vàng Thị Sín',
    posts: [
      { kind: 'teacher', title: 'Giáo viên', unit: 'tổ 2, 3', validFrom: null, validTo: null },
      { kind: 'other', title: 'Thủ quỹ', unit: '', validFrom: null, validTo: '2020-05-31' },
    ],
  });
  const group = await school.send(`POST ${school.base}/groups`, {
    values: { kind: 'working', number: 1, standards: ['1'] },
  });
  await school.send(`POST ${school.base}/group-members`, {
    parentId: group.body.rowId,
    values: { personId: person.body.personId, printedName: 'Vàng Thị Sín', role: 'leader' },
  });
  for (const paper of ['plan', 'councilDecision']) {
    const html = await school.preview(paper);
    expect(html).toContain('Giáo viên tổ 2, 3');
    expect(html).not.toContain('Thủ quỹ');
  }
});

test('the plan cites the decision with its notation, as the other papers do', async () => {
  const { council } = (await school.send(`GET ${school.base}/council`)).body;
  await server.request(`PATCH ${school.base}/council`, {
    cookie: school.clerk.cookie,
    body: { version: council.version, decisionNumber: '12', decisionDate: '2026-09-10' },
  });
  const [profile] = (await school.send(`GET /api/schools/${school.schoolId}`)).body.profiles;
  const setCode = (version: number, notationCode: string) =>
    server.request(`PATCH /api/schools/${school.schoolId}/profiles/${profile.profileId}`, {
      cookie: school.clerk.cookie,
      body: { version, notationCode },
    });
  await setCode(profile.version, 'THSN');
  const { html } = (await school.send(`GET ${school.base}/papers/plan/preview`)).body;
  await setCode(profile.version + 1, profile.notationCode);
  expect(html.replaceAll(/<[^>]*>/g, '')).toContain('Quyết định số 12/QĐ-THSN ');
});

test('somebody who answers for a criterion without a seat stands in the task table with her post', async () => {
  const person = await school.send(`POST /api/schools/${school.schoolId}/people`, {
    fullName: 'Lò Thị Ưởng',
    posts: [{ kind: 'teacher', title: 'Giáo viên', unit: '', validFrom: '2020-08-01', validTo: null }],
  });
  await school.send(`POST ${school.base}/assignments`, {
    values: {
      standardCode: '1',
      criterionCode: '1.2',
      assigneeText: 'Lò Thị Ưởng',
      parties: [{ groupId: null, personId: person.body.personId, role: 'responsible' }],
    },
  });
  const chair = await school.send(`POST /api/schools/${school.schoolId}/people`, {
    fullName: 'Phan Đức Hiệp',
    posts: [],
  });
  const { council } = (await school.send(`GET ${school.base}/council`)).body;
  await school.send(`POST ${school.base}/council-members`, {
    parentId: council.councilId,
    values: { personId: chair.body.personId, printedName: 'Phan Đức Hiệp', role: 'chair' },
  });
  const { html } = (await school.send(`GET ${school.base}/papers/assignmentSheet/preview`)).body;
  expect(html).toMatch(/Lò Thị Ưởng<\/p><\/td><td><p class="[^"]*">Giáo viên</);
});

test('the letter to the authority prints the requests of the plan; quantity and money that nobody gave are blanks', async () => {
  await school.send(`POST ${school.base}/investments`, {
    values: { action: 'xây mới', item: 'nhà đa năng', schoolYear: '2028-2029', receiver: 'UBND xã Suối Ngàn' },
  });
  const { html, blanks } = (await school.send(`GET ${school.base}/papers/investmentLetter/preview`)).body;
  expect(html).toContain('Kính gửi: UBND xã Suối Ngàn.');
  expect(html).toContain('Xây mới nhà đa năng');
  const codes = blanks.map((blank: { code: string }) => blank.code);
  expect(codes).toEqual(expect.arrayContaining(['paper.blank.quantity', 'paper.blank.cost', 'paper.blank.number']));
});

test('the letter that was drafted is printed with its own words and requests', async () => {
  const { investments } = (await school.send(`GET ${school.base}/plan`)).body;
  const letter = await school.send(`POST ${school.base}/investment-letters`, {
    addressee: 'Ủy ban nhân dân xã Suối Ngàn',
    reasons: 'Nhà đa năng chưa có.',
    requestIds: [investments[0].rowId],
  });
  expect(letter.status).toBe(200);
  const html = await school.preview('investmentLetter', `?letter=${letter.body.investmentLetterId}`);
  expect(html).toContain('Kính gửi: Ủy ban nhân dân xã Suối Ngàn.');
  expect(html).toContain('Nhà đa năng chưa có.');
});

test('lines that count from 1 are items of the paper, others stay paragraphs', () => {
  expect(planText('1. Một\n2. Hai')).toEqual({ paragraphs: [], items: ['Một', 'Hai'] });
  expect(planText('Mở đầu\n1. Một\n3. Ba')).toEqual({ paragraphs: ['Mở đầu', '1. Một', '3. Ba'], items: [] });
});
