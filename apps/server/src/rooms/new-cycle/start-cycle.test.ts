import type { CycleProposal, NewCycleDraft } from '@minhchung/contract';
import { validateDocx } from '@minhchung/docgen';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSeat, startTestServer, type TestServer } from '../../testing/test-school.ts';
import { type StaffedSchool, staffedSchool } from './new-cycle.fixture.ts';

let server: TestServer;
let school: StaffedSchool;

beforeAll(async () => {
  server = await startTestServer();
  school = await staffedSchool(server);
});
afterAll(() => server.close());

const send: StaffedSchool['send'] = (...parts) => school.send(...parts);
const propose = (query: string) => school.propose(query);

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

test('an empty roster still gives a plan, with blanks where people belong', async () => {
  const empty = await staffedSchool(server, []);
  await server.sql('update person set left_on = $2 where school_id = $1', [empty.schoolId, '2026-01-01']);
  const proposal = await empty.propose('?date=2026-11-02');
  expect(codes(proposal)).toContain('rosterEmpty');
  expect(proposal.draft).toMatchObject({ council: [], secretaryGroup: [] });
  expect(proposal.draft.assignments.every(({ personId }) => personId === null)).toBe(true);
  expect((await empty.send('POST /new-cycle', proposal.draft)).status).toBe(200);
});

test('a draft that names somebody twice, a stranger or a criterion that is not there is refused as a whole', async () => {
  const { draft } = await propose('?date=2026-11-02');
  const [chair, ...others] = draft.council;
  const cyclesBefore = (await send('GET /cycles')).body.items.length;
  const twice = await send('POST /new-cycle', { ...draft, council: [chair, chair, ...others] });
  expect(twice).toMatchObject({ status: 422, body: { problems: [{ place: '/council/1/personId', code: 'twice' }] } });
  const elsewhere = await staffedSchool(server, [['Người Trường Khác', 'teacher', 'Giáo viên']]);
  const stranger = (await elsewhere.send('GET /people')).body.items[0];
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
  const contributor = await seedAccount(server, school.schoolId, { role: 'contributor' });
  expect((await send('GET /new-cycle', undefined, contributor.cookie)).status).toBe(403);
  expect((await send('POST /new-cycle', draft, contributor.cookie)).status).toBe(403);
  const cycleId = await start(draft);
  const secretary = await seedAccount(server, school.schoolId, { role: 'contributor' });
  await seedSeat(server, school.schoolId, cycleId, secretary.personId, 'secretary');
  const asSecretary = await send(`GET /new-cycle?template=${cycleId}`, undefined, secretary.cookie);
  const other = await staffedSchool(server, []);
  const peek = await other.send(`GET /new-cycle?template=${cycleId}`);
  expect(peek.status).toBe(404);
  const people = { council: [], secretaryGroup: [], groups: [], assignments: [], evidenceNeeds: [], timetable: [] };
  const smuggled = await other.send('POST /new-cycle', { ...draft, ...people, fromCycleId: cycleId });
  expect(smuggled.status).toBe(404);
  expect((await send('GET /new-cycle', undefined, other.administrator.cookie)).status).toBe(404);
  // Who plans this year's cycle plans the next one too.
  expect(asSecretary.status).toBe(200);
});

test('the holidays of the year are asked for lightly, move the weeks after Tết, and become the calendar of the year', async () => {
  const school = await staffedSchool(server);
  const proposed = await school.propose('?template=t35&date=2026-09-01&tet=2027-01-25_2027-02-14');
  expect(proposed.breaksFrom).toBe('proposal');
  expect(proposed.draft.breaks).toContainEqual({ name: 'Tết Nguyên đán', from: '2027-01-25', to: '2027-02-14' });
  const { body: cycle } = await school.send('POST /new-cycle', proposed.draft);
  const { body: overview } = await school.send(`GET /cycles/${cycle.cycleId}/overview`);
  const week = (number: number) => overview.weeks.find((one: { number: number }) => one.number === number);
  expect(week(20)).toMatchObject({ from: '2027-01-18' });
  expect(week(21)).toMatchObject({ from: '2027-02-15' });
  const { body: calendars } = await school.send('GET /calendars');
  expect(calendars.items).toMatchObject([{ schoolYear: '2026-2027', breaks: proposed.draft.breaks }]);
  const next = await school.propose('?template=t35&date=2026-09-01');
  expect(next).toMatchObject({ breaksFrom: 'calendar', draft: { breaks: proposed.draft.breaks } });
});
