import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/test-school.ts';
import { staffedSchool } from './new-cycle.fixture.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('the next cycle moves dates by whole years and copies no number, date, state or person who left', async () => {
  const { send: inSchool, propose } = await staffedSchool(server);
  const { draft } = await propose('?date=2026-09-01');
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
  const next = await propose(query);
  expect(next).toMatchObject({ schoolYear: '2027-2028', draft: { fromCycleId: cycle.cycleId, weekOne: '2027-09-06' } });
  expect(next.peopleLeft).toMatchObject([{ fullName: 'Bùi Quốc Đạt' }]);
  // The public holidays of the new year are proposed already: nobody is asked to fill them in.
  expect(JSON.stringify(next.remarks)).not.toContain('breaksNotMoved');
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
  const { send, propose } = await staffedSchool(server);
  const historic = await propose('?date=2025-09-10');
  const old = (await send('POST /new-cycle', historic.draft)).body;
  const next = await propose(`?date=2026-11-02&template=${old.cycleId}`);
  expect(next.framework.frameworkId).toBe('tt57-2026-general');
  expect(next.remarks.map(({ code }) => code)).toContain('earlierOtherFramework');
  expect(next.draft.council.map(({ personId }) => personId)).toEqual(
    historic.draft.council.map(({ personId }) => personId),
  );
  expect(next.draft.assignments).toHaveLength(15);
  expect(next.draft.groups).toHaveLength(4);
});

test('a cycle of a school year to come begins with that year, one of this year today', async () => {
  const { propose } = await staffedSchool(server);
  const today = (await propose('')).date;
  const year = Number(today.slice(0, 4)) + 2;
  expect((await propose(`?schoolYear=${year}-${year + 1}`)).date).toBe(`${year}-09-01`);
  expect((await propose(`?schoolYear=${year - 3}-${year - 2}`)).date).toBe(today);
});
