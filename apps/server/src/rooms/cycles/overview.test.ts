import { afterAll, expect, test } from 'vitest';
import { startTestServer } from '../../testing/test-school.ts';
import { seedTimetable } from '../timetable/timetable.fixture.ts';

const server = await startTestServer({ now: '2026-11-02T02:00:00Z' });
afterAll(() => server.close());

test('a holiday of one day makes no week of holidays of its week', async () => {
  const school = await seedTimetable(server);
  await school.addRow({ weekFrom: 1, weekTo: 5, ownerText: '' }, ['Viết phiếu']);
  const breaks = [
    { name: 'Nghỉ một ngày', from: '2026-09-14', to: '2026-09-14' },
    { name: 'Nghỉ cả tuần', from: '2026-09-28', to: '2026-10-04' },
  ];
  await server.sql('update cycle set breaks = $2, week_mode = $3 where cycle_id = $1', [
    school.cycleId,
    JSON.stringify(breaks),
    'calendar',
  ]);
  const { weeks } = (await school.send('GET', '/overview')).body;
  const resting = weeks.filter(({ isBreak }: { isBreak: boolean }) => isBreak);
  expect(resting.map(({ number }: { number: number }) => number)).toEqual([4]);
});

test('a task with written days only is of this week while its days run, and late when they are over', async () => {
  const school = await seedTimetable(server);
  const dated = (dateFrom: string, dateTo: string | null, label: string) =>
    school.addRow({ dateFrom, dateTo, ownerText: '' }, [label]);
  await dated('2026-10-28', '2026-11-04', 'Đang làm');
  await dated('2026-10-20', null, 'Một ngày đã qua');
  await dated('2026-11-09', '2026-11-10', 'Tuần sau');
  const { thisWeek, late } = (await school.send('GET', '/overview')).body;
  const labels = (items: { label: string }[]) => items.map(({ label }) => label);
  expect(labels(thisWeek)).toEqual(['Đang làm']);
  expect(labels(late)).toEqual(['Một ngày đã qua']);
});
