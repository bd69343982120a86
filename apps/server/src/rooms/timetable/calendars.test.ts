import { proposeSchoolCalendar } from '@minhchung/domain';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { seedAccount, startTestServer } from '../../testing/test-school.ts';
import { seedTimetable, type TimetableSchool } from './timetable.fixture.ts';

const server = await startTestServer();
afterAll(() => server.close());

const { termOne, termTwo, breaks } = proposeSchoolCalendar('2026-2027');
const year = { termOne, termTwo, breaks };
const longTet = breaks.map((pause) =>
  pause.name === 'Tết Nguyên đán' ? { ...pause, from: '2027-01-25', to: '2027-02-14' } : pause,
);
let school: TimetableSchool;
let path: string;

beforeEach(async () => {
  school = await seedTimetable(server);
  path = `/api/schools/${school.schoolId}/calendars/2026-2027`;
});

const cycle = async () => (await school.send('GET', `/api/schools/${school.schoolId}/cycles`)).body.items[0];

test('Tết shifts teaching weeks: the preview says what moves, saving moves it', async () => {
  await school.addRow({ weekFrom: 20, weekTo: 20 }, ['Trước Tết']);
  const after = await school.addRow({ weekFrom: 22, weekTo: 22 }, ['Sau Tết']);
  const written = await school.addRow({ weekFrom: 22, weekTo: 22, dateFrom: '2027-02-01', dateTo: '2027-02-07' }, [
    'Ngày đã ghi',
  ]);
  const preview = await school.send('POST', `${path}/preview`, year);
  expect(preview.body.cycles).toMatchObject([
    {
      cycleId: school.cycleId,
      effects: [
        {
          rowId: after.rowId,
          kind: 'moved',
          label: 'Sau Tết',
          before: { from: '2027-02-01', to: '2027-02-07' },
          after: { from: '2027-02-15', to: '2027-02-21' },
        },
        { rowId: written.rowId, kind: 'unchanged', weekFrom: 22, weekTo: 22, inBreak: 'Tết Nguyên đán' },
      ],
    },
  ]);
  expect((await cycle()).breaks).toEqual([]);

  expect((await school.send('PUT', path, { version: null, ...year })).body).toMatchObject({ version: 1 });
  expect((await cycle()).breaks).toEqual(breaks);
  const work = await school.send('GET', '/work');
  expect(work.body.items.find(({ label }: { label: string }) => label === 'Sau Tết').due).toBe('2027-02-21');
  expect(work.body.items.find(({ label }: { label: string }) => label === 'Ngày đã ghi').due).toBe('2027-02-07');
});

test('a later start of the year takes plans along that began with it', async () => {
  await school.send('PUT', path, { version: null, ...year });
  const later = { ...year, termOne: { ...termOne, from: '2026-09-14' } };
  expect((await school.send('PUT', path, { version: 1, ...later })).status).toBe(200);
  expect((await cycle()).weekOne).toBe('2026-09-14');
});

test('what was saved is kept by the newest who saw it, and closed plans stay', async () => {
  await school.send('PUT', path, { version: null, ...year });
  expect((await school.send('PUT', path, { version: null, ...year })).body.code).toBe('object.changed');
  await server.sql("update cycle set status = 'closed' where cycle_id = $1", [school.cycleId]);
  // A seat of a cycle that is over does not reach the school's calendar any more.
  const late = { version: 1, ...year, breaks: longTet };
  expect((await school.send('PUT', path, late)).status).toBe(403);
  const administrator = await seedAccount(server, school.schoolId, { role: 'schoolAdministrator' });
  expect((await school.send('PUT', path, late, administrator)).status).toBe(200);
  expect((await cycle()).breaks).toEqual(breaks);
  const list = await school.send('GET', `/api/schools/${school.schoolId}/calendars`);
  expect(list.body.items).toMatchObject([{ schoolYear: '2026-2027', version: 2, breaks: longTet }]);
});

test('a break backwards is refused with its place', async () => {
  const faulty = { ...year, breaks: [{ name: 'Tết', from: '2027-02-14', to: '2027-02-01' }] };
  expect((await school.send('PUT', path, { version: null, ...faulty })).body).toMatchObject({
    code: 'request.invalid',
    problems: [{ place: '/breaks/0', code: 'breakEndsBeforeStart' }],
  });
});

test('a teacher reads the calendar and does not change it', async () => {
  const read = await school.send('GET', `/api/schools/${school.schoolId}/calendars`, undefined, school.teacher);
  expect(read.status).toBe(200);
  expect((await school.send('PUT', path, { version: null, ...year }, school.teacher)).status).toBe(403);
});
