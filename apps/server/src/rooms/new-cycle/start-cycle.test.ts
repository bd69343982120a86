import type { CycleProposal, NewCycleDraft } from '@minhchung/contract';
import { validateDocx } from '@minhchung/docgen';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  seedAccount,
  seedSchool,
  seedSeat,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let administrator: TestAccount;

// Nine people of a small school, all invented; the administrator of the test has no post and makes ten.
const staff = [
  ['Phan Đức Hiệp', 'principal', 'Hiệu trưởng'],
  ['Tạ Thị Mỹ Hằng', 'vice-principal', 'Phó Hiệu trưởng'],
  ['Lục Văn Tuân', 'office-group-head', 'Tổ trưởng tổ Văn phòng'],
  ['Hứa Thị Bảo Châu', 'subject-group-head', 'Tổ trưởng tổ 1, 2, 3'],
  ['Nguyễn Xuân Bách', 'subject-group-head', 'Tổ trưởng tổ 4, 5'],
  ['Triệu Thị Mai Phương', 'union-chair', 'Chủ tịch Công đoàn'],
  ['Bùi Quốc Đạt', 'youth-leader', 'Tổng phụ trách Đội'],
  ['Kiều Thị Ngà', 'teacher', 'Giáo viên'],
  ['Phùng Văn Lực', 'clerk', 'Văn thư'],
] as const;

beforeAll(async () => {
  server = await startTestServer();
  ({ schoolId, administrator } = await schoolWithStaff());
});
afterAll(() => server.close());

async function schoolWithStaff(people: readonly (readonly [string, string, string])[] = staff) {
  const school = await seedSchool(server);
  const account = await seedAccount(server, school, { role: 'schoolAdministrator' });
  for (const [fullName, kind, title] of people) {
    const body = { fullName, posts: [{ kind, title, unit: '', validFrom: null, validTo: null }] };
    const added = await server.request(`POST /api/schools/${school}/people`, { cookie: account.cookie, body });
    expect(added.status).toBe(200);
  }
  return { schoolId: school, administrator: account };
}

const send = (path: string, body?: unknown, cookie = administrator.cookie, school = schoolId) =>
  server.request(path.replace(' /', ` /api/schools/${school}/`), { cookie, ...(body === undefined ? {} : { body }) });

async function propose(query = '', cookie?: string, school?: string): Promise<CycleProposal> {
  const answer = await send(`GET /new-cycle${query}`, undefined, cookie, school);
  expect(answer.status).toBe(200);
  return answer.body;
}

async function start(draft: NewCycleDraft): Promise<string> {
  const answer = await send('POST /new-cycle', draft);
  expect(answer.body).toMatchObject({ status: 'planned' });
  return answer.body.cycleId;
}

const codes = (proposal: CycleProposal) => proposal.remarks.map(({ code }) => code);

test('the yearly plan of the circular of 2026 is proposed with its council, duties, needs and dates', async () => {
  const proposal = await propose('?date=2026-11-02');
  expect(proposal).toMatchObject({
    schoolYear: '2026-2027',
    template: 'year',
    framework: { frameworkId: 'tt57-2026-general' },
  });
  const { draft } = proposal;
  expect(draft).toMatchObject({ planForm: 'F05B', weekOne: '2026-09-07', levels: ['primary'], fromCycleId: null });
  const names = new Map(proposal.people.map((person) => [person.personId, person.fullName]));
  expect(draft.council.slice(0, 3).map(({ personId, role }) => [names.get(personId), role])).toEqual([
    ['Phan Đức Hiệp', 'chair'],
    ['Tạ Thị Mỹ Hằng', 'viceChair'],
    ['Lục Văn Tuân', 'secretary'],
  ]);
  expect(draft.council).toHaveLength(7);
  expect(draft.assignments.map(({ criterionCode }) => criterionCode)).toHaveLength(15);
  expect(draft.assignments.every(({ personId, groupNumber }) => personId !== null && groupNumber !== null)).toBe(true);
  expect(draft.evidenceNeeds.length).toBeGreaterThan(30);
  expect(draft.timetable.at(-1)?.dateTo).toBe('2027-06-14');
  expect(draft.prose.purpose).toContain('trước ngày 15 tháng 6 năm 2027');
  expect(draft.legalBases.at(-1)).toMatchObject({ type: 'Quyết định', number: '', date: null });
  expect(codes(proposal)).toEqual(['frameworkByDate', 'lateStart', 'numbersLeftBlank']);
});

test('a proposal made real gives both papers without a finding, numbers and dates left blank', async () => {
  const { draft } = await propose('?date=2026-11-02');
  const cycleId = await start(draft);
  const council = (await send(`GET /cycles/${cycleId}/council`)).body;
  expect(council).toMatchObject({
    council: { status: 'draft', decisionNumber: null, decisionDate: null },
    findings: [],
  });
  const plan = (await send(`GET /cycles/${cycleId}/plan`)).body;
  expect(plan.plan).toMatchObject({ status: 'draft', number: null, issuedOn: null, signerName: 'Phan Đức Hiệp' });
  expect(plan.tasks.every((task: { status: string }) => task.status === 'todo')).toBe(true);
  expect(plan.assignments[0].assigneeText).not.toBe('');

  for (const paper of ['councilDecision', 'plan']) {
    const docx = await send(`GET /cycles/${cycleId}/papers/${paper}/file?format=docx`);
    expect(docx.status).toBe(200);
    expect(await validateDocx(docx.body, { status: 'draft' })).toEqual([]);
    const pdf = await send(`GET /cycles/${cycleId}/papers/${paper}/file?format=pdf`);
    expect(Buffer.from(pdf.body.subarray(0, 5)).toString()).toBe('%PDF-');
  }

  const preview = await send(`GET /cycles/${cycleId}/papers/plan/preview`);
  expect(preview.body.html).toContain('ngày 07 tháng 7 năm 2026 của Bộ trưởng');
  const overview = await send(`GET /cycles/${cycleId}/overview`);
  expect(overview).toMatchObject({ status: 200, body: { currentWeek: 9, counts: { unassignedStandards: 0 } } });
  const diary = await send(`GET /events?cycleId=${cycleId}`);
  const started = diary.body.items.find((event: { kind: string }) => event.kind === 'cycle.started');
  expect(started.detail.rows).toMatchObject({
    councilMembers: 7,
    assignments: 15,
    groups: 5,
    timetable: 8,
    evidenceNeeds: draft.evidenceNeeds.length,
  });
});

test('a date of 2025 brings the circular of that time, and both cycles stand side by side untouched', async () => {
  const historic = await propose('?date=2025-09-10');
  expect(historic).toMatchObject({
    schoolYear: '2025-2026',
    template: 't35',
    framework: { frameworkId: 'tt17-2025-primary', number: '17/2018/TT-BGDĐT' },
    draft: { planForm: 'F05S', weekOne: '2025-09-08' },
  });
  expect(historic.draft.council.length).toBeGreaterThanOrEqual(historic.framework.council.minMembers);
  const first = await start(historic.draft);
  const before = await send(`GET /cycles/${first}/plan`);
  const second = await start((await propose('?date=2026-11-02')).draft);
  expect((await send(`GET /cycles/${first}/plan`)).body).toEqual(before.body);
  const cycles = (await send('GET /cycles')).body.items;
  expect(cycles.find((one: { cycleId: string }) => one.cycleId === first)).toMatchObject({ isHistoric: true });
  expect(cycles.find((one: { cycleId: string }) => one.cycleId === second)).toMatchObject({ isHistoric: false });
  expect((await send(`GET /cycles/${first}/overview`)).body.successorFrameworkId).toBe('tt57-2026-general');
});

test('preschools and schools of several levels get the standards that fit them', async () => {
  const preschool = await propose('?date=2026-11-02&levels=preschool');
  expect(preschool.framework.frameworkId).toBe('tt57-2026-preschool');
  await start(preschool.draft);
  const several = await propose('?date=2026-11-02&levels=primary,lower-secondary');
  expect(several).toMatchObject({
    framework: { frameworkId: 'tt57-2026-general' },
    draft: { levels: ['primary', 'lower-secondary'] },
  });
  await start(several.draft);
  const before = await propose('?date=2024-10-01&levels=primary,lower-secondary&template=t16');
  expect(before).toMatchObject({ framework: { frameworkId: 'tt18-2018-secondary' }, draft: { planForm: 'F05' } });
  expect(before.draft.timetable).toHaveLength(8);
  const nothing = await send('GET /new-cycle?levels=continuing');
  expect(nothing).toMatchObject({ status: 422, body: { code: 'cycle.unknownFramework' } });
  expect((await send('GET /new-cycle?levels=kindergarten')).status).toBe(422);
});

test('the next cycle moves dates by whole years and copies no number, date, state or person who left', async () => {
  const own = await schoolWithStaff();
  const inSchool = (path: string, body?: unknown) => send(path, body, own.administrator.cookie, own.schoolId);
  const { draft } = await propose('?date=2026-09-01', own.administrator.cookie, own.schoolId);
  const cycle = (await inSchool('POST /new-cycle', draft)).body;
  const at = `/cycles/${cycle.cycleId}`;

  const council = (await inSchool(`GET ${at}/council`)).body.council;
  const signed = { version: council.version, decisionNumber: '38', decisionDate: '2026-09-09', status: 'signed' };
  expect((await inSchool(`PATCH ${at}/council`, signed)).status).toBe(200);
  const plan = (await inSchool(`GET ${at}/plan`)).body;
  const purpose = 'Theo Quyết định số 38/QĐ-THSN ngày 09/9/2026, năm học 2026-2027 nhà trường tự đánh giá.';
  await inSchool(`PATCH ${at}/plan`, { version: plan.plan.version, number: '"46"', issuedOn: '2026-09-14', purpose });
  const task = plan.tasks[0];
  await inSchool(`PATCH ${at}/tasks/${task.rowId}`, {
    version: task.version,
    values: { status: 'done', note: 'xong' },
  });
  const need = plan.evidenceNeeds[0];
  const collected = { version: need.version, values: { status: 'collected', costVnd: 50_000, place: 'Văn phòng' } };
  await inSchool(`PATCH ${at}/evidence-needs/${need.rowId}`, collected);
  await inSchool(`POST ${at}/legal-bases`, {
    values: {
      type: 'Kế hoạch',
      number: '41/KH-THSN',
      date: '2026-09-07',
      issuer: 'Hiệu trưởng',
      subject: 'năm học',
      text: '',
    },
  });
  const people = (await inSchool('GET /people')).body.items;
  const leaving = people.find((person: { fullName: string }) => person.fullName === 'Bùi Quốc Đạt');
  await inSchool(`PATCH /people/${leaving.personId}`, { version: leaving.version, leftOn: '2026-10-01' });

  const query = `?date=2027-09-01&template=${cycle.cycleId}`;
  const next = await propose(query, own.administrator.cookie, own.schoolId);
  expect(next).toMatchObject({ schoolYear: '2027-2028', draft: { fromCycleId: cycle.cycleId, weekOne: '2027-09-06' } });
  expect(next.peopleLeft).toMatchObject([{ fullName: 'Bùi Quốc Đạt' }]);
  const text = JSON.stringify({ draft: next.draft, prose: next.earlierProse });
  for (const gone of [
    leaving.personId,
    '38/QĐ',
    '"46"',
    '41/KH',
    '2026-09-09',
    '2026-09-14',
    '09/9/2026',
    '"collected"',
    '"done"',
    'xong',
  ])
    expect(text).not.toContain(gone);
  expect(next.earlierProse?.purpose).toContain('năm học 2027-2028');
  expect(next.draft.timetable.map(({ dateFrom }) => dateFrom?.slice(0, 4))).toEqual(
    draft.timetable.map(({ dateFrom }) => String(Number(dateFrom?.slice(0, 4)) + 1)),
  );
  expect(next.draft.council).toHaveLength(7);
  expect(next.seats.filter(({ code }) => code === 'toBeOdd')).toHaveLength(1);
  expect(next.draft.evidenceNeeds[0]).toMatchObject({ place: 'Văn phòng', status: 'planned', costVnd: null });
  expect(next.draft.assignments.every(({ personId }) => personId !== null)).toBe(true);
  const again = await inSchool('POST /new-cycle', next.draft);
  expect(again.status).toBe(200);
  const copy = (await inSchool(`GET /cycles/${again.body.cycleId}/council`)).body;
  expect(copy.council).toMatchObject({ status: 'draft', decisionNumber: null, decisionDate: null });
  expect((await inSchool(`GET ${at}/council`)).body.council).toMatchObject({ status: 'signed', decisionNumber: '38' });
});

test('from a cycle of 2018 the people go along while criteria, duties and needs are those of the new circular', async () => {
  const own = await schoolWithStaff();
  const historic = await propose('?date=2025-09-10', own.administrator.cookie, own.schoolId);
  const old = (await send('POST /new-cycle', historic.draft, own.administrator.cookie, own.schoolId)).body;
  const next = await propose(`?date=2026-11-02&template=${old.cycleId}`, own.administrator.cookie, own.schoolId);
  expect(next.framework.frameworkId).toBe('tt57-2026-general');
  expect(codes(next)).toContain('earlierOtherFramework');
  expect(next.draft.council.map(({ personId }) => personId)).toEqual(
    historic.draft.council.map(({ personId }) => personId),
  );
  expect(next.draft.assignments).toHaveLength(15);
  expect(next.draft.groups).toHaveLength(4);
});

test('an empty roster still gives a plan, with blanks where people belong', async () => {
  const empty = await seedSchool(server);
  const account = await seedAccount(server, empty, { role: 'schoolAdministrator' });
  await server.sql('update person set left_on = $2 where school_id = $1', [empty, '2026-01-01']);
  const proposal = await propose('?date=2026-11-02', account.cookie, empty);
  expect(codes(proposal)).toContain('rosterEmpty');
  expect(proposal.draft).toMatchObject({ council: [], secretaryGroup: [] });
  expect(proposal.draft.assignments.every(({ personId }) => personId === null)).toBe(true);
  const started = await send('POST /new-cycle', proposal.draft, account.cookie, empty);
  expect(started.status).toBe(200);
});

test('a draft that names somebody twice, a stranger or a criterion that is not there is refused as a whole', async () => {
  const { draft } = await propose('?date=2026-11-02');
  const [chair, ...others] = draft.council;
  const cyclesBefore = (await send('GET /cycles')).body.items.length;
  const twice = await send('POST /new-cycle', { ...draft, council: [chair, chair, ...others] });
  expect(twice).toMatchObject({ status: 422, body: { problems: [{ place: '/council/1/personId', code: 'twice' }] } });
  const elsewhere = await schoolWithStaff([['Người Trường Khác', 'teacher', 'Giáo viên']]);
  const stranger = (await send('GET /people', undefined, elsewhere.administrator.cookie, elsewhere.schoolId)).body
    .items[0];
  const strange = await send('POST /new-cycle', {
    ...draft,
    council: [{ personId: stranger.personId, role: 'chair' }],
  });
  expect(strange).toMatchObject({ status: 422, body: { problems: [{ code: 'unknown_person' }] } });
  const wrong = { ...draft.assignments[0], criterionCode: '9.9' };
  const missing = await send('POST /new-cycle', { ...draft, assignments: [wrong] });
  expect(missing).toMatchObject({ status: 422, body: { problems: [{ place: '/assignments/0/criterionCode' }] } });
  const other = await send('POST /new-cycle', { ...draft, frameworkId: 'tt57-2026-preschool' });
  expect(other).toMatchObject({ status: 422, body: { code: 'cycle.unknownFramework' } });
  expect((await send('GET /cycles')).body.items).toHaveLength(cyclesBefore);
});

test('only planners begin a cycle, and an earlier cycle of another school reads as not found', async () => {
  const { draft } = await propose('?date=2026-11-02');
  const contributor = await seedAccount(server, schoolId, { role: 'contributor' });
  expect((await send('GET /new-cycle', undefined, contributor.cookie)).status).toBe(403);
  expect((await send('POST /new-cycle', draft, contributor.cookie)).status).toBe(403);
  const cycleId = await start(draft);
  const secretary = await seedAccount(server, schoolId, { role: 'contributor' });
  await seedSeat(server, schoolId, cycleId, secretary.personId, 'secretary');
  const asSecretary = await send(`GET /new-cycle?template=${cycleId}`, undefined, secretary.cookie);
  const other = await schoolWithStaff([]);
  const peek = await send(`GET /new-cycle?template=${cycleId}`, undefined, other.administrator.cookie, other.schoolId);
  expect(peek.status).toBe(404);
  const smuggled = await send(
    'POST /new-cycle',
    {
      ...draft,
      council: [],
      secretaryGroup: [],
      groups: [],
      assignments: [],
      evidenceNeeds: [],
      timetable: [],
      fromCycleId: cycleId,
    },
    other.administrator.cookie,
    other.schoolId,
  );
  expect(smuggled.status).toBe(404);
  expect((await send('GET /new-cycle', undefined, other.administrator.cookie)).status).toBe(404);
  // A seat belongs to one cycle; beginning another is for those who plan in the whole school.
  expect([200, 403]).toContain(asSecretary.status);
});
