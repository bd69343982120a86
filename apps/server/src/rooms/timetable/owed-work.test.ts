import type { Overview, PlanView, WorkItem } from '@minhchung/contract';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestServer } from '../../testing/test-school.ts';
import { seedTimetable, type TimetableSchool } from './timetable.fixture.ts';

// Monday of week 9.
const server = await startTestServer({ now: '2026-11-02T02:00:00Z' });
afterAll(() => server.close());

let school: TimetableSchool;

beforeEach(async () => {
  school = await seedTimetable(server);
  const { tasks } = await school.addRow({ weekFrom: 3, weekTo: 8, ownerText: '' }, ['Viết phiếu']);
  await school.addRow({ weekFrom: 9, weekTo: 9, ownerText: '' }, ['Họp Hội đồng']);
  await school.send('PATCH', `/tasks/${tasks[0]}`, { version: 1, values: { personId: school.teacher.personId } });
  const need = { description: 'Sổ nghị quyết', periodTo: '2026-10', personId: school.teacher.personId };
  await school.send('POST', '/evidence-needs', { values: { ...need, status: 'collecting' } });
});

const endings = {
  'a closed cycle': "update cycle set status = 'closed', version = version + 1 where cycle_id = $1",
  'a historic cycle': 'update cycle set is_historic = true, version = version + 1 where cycle_id = $1',
};
const overview = async (): Promise<Overview> => (await school.send('GET', '/overview')).body;
const work = async (): Promise<WorkItem[]> => (await school.send('GET', '/work')).body.items;
const myWork = async (): Promise<WorkItem[]> =>
  (await school.send('GET', `/api/schools/${school.schoolId}/my-work`, undefined, school.teacher)).body.items;
const late = (items: readonly { isLate: boolean }[]) => items.filter(({ isLate }) => isLate).length;

test('a running cycle says the same of what is late everywhere', async () => {
  const { owesWork, late: owed, leftOpen, counts, weeks } = await overview();
  expect({ owesWork, leftOpen }).toEqual({ owesWork: true, leftOpen: [] });
  expect(owed).toHaveLength(counts.tasksLate + counts.evidenceNeedsLate);
  expect(late(await work())).toBe(owed.length);
  expect(late(await myWork())).toBe(owed.length);
  expect(weeks.reduce((sum, week) => sum + week.late, 0)).toBe(counts.tasksLate);
  expect(counts).toMatchObject({ tasksLate: 1, evidenceNeedsLate: 1 });
});

test('the numbers of the overview are the rows of the pages that they lead to', async () => {
  const { rowId, tasks } = await school.addRow({ weekFrom: 10, weekTo: 10 }, ['Một', 'Hai', 'Ba']);
  const [one = '', two = ''] = tasks;
  await school.send('PATCH', `/tasks/${one}`, { version: 1, values: { status: 'done' } });
  await school.send('PATCH', `/tasks/${two}`, { version: 1, values: { status: 'cancelled' } });
  for (const status of ['missing', 'substituted', 'notApplicable', 'checked'])
    await school.send('POST', '/evidence-needs', { values: { description: status, status } });
  const check = async () => {
    const { counts } = await overview();
    const plan: PlanView = (await school.send('GET', '/plan')).body;
    const rows = new Set(plan.timetable.map((row) => row.rowId));
    const listed = plan.tasks.filter(({ parentId }) => parentId !== null && rows.has(parentId));
    for (const [state, count] of Object.entries(counts.tasksByState))
      expect([state, listed.filter(({ status }) => status === state).length]).toEqual([state, count]);
    for (const [state, count] of Object.entries(counts.evidenceNeedsByState))
      expect([state, plan.evidenceNeeds.filter(({ status }) => status === state).length]).toEqual([state, count]);
    const shown = new Map((await work()).map((item) => [item.rowId, item]));
    expect(listed.filter((task) => shown.get(task.rowId)?.isLate)).toHaveLength(counts.tasksLate);
    return counts;
  };
  expect(await check()).toMatchObject({ tasks: 4, tasksDone: 1, evidenceNeeds: 4, evidenceNeedsCollected: 1 });
  await school.send('DELETE', `/timetable/${rowId}?version=1`);
  expect(await check()).toMatchObject({ tasks: 2, tasksDone: 0 });
});

describe.each(Object.entries(endings))('%s', (_name, ending) => {
  test('owes nothing: no list and no number calls anything late', async () => {
    await server.sql(ending, [school.cycleId]);
    const { owesWork, late: owed, thisWeek, leftOpen, counts, weeks, nextDates } = await overview();
    expect({ owesWork, owed, thisWeek }).toEqual({ owesWork: false, owed: [], thisWeek: [] });
    expect(counts).toMatchObject({ tasksLate: 0, evidenceNeedsLate: 0, tasks: 2, evidenceNeeds: 1 });
    expect(weeks.every((week) => week.late === 0)).toBe(true);
    expect(nextDates.filter(({ code }) => code === 'weekEnds' || code === 'reportDeadline')).toEqual([]);
    expect(leftOpen.map(({ label }) => label)).toEqual(['Sổ nghị quyết', 'Viết phiếu', 'Họp Hội đồng']);
    expect(leftOpen.some(({ isLate }) => isLate)).toBe(false);
    const items = await work();
    expect(items.filter(({ isLate, isOpen }) => isLate || isOpen)).toEqual([]);
    expect(items.map(({ status }) => status).sort()).toEqual(['collecting', 'todo', 'todo']);
    expect(await myWork()).toEqual([]);
  });

  test('is said to be over by its feed, which goes on being read', async () => {
    const { path } = (await school.send('POST', '/calendar-links', { of: 'me', expiresOn: null }, school.teacher)).body;
    const read = async () => {
      const answer = await server.request(`GET ${path}`);
      expect(answer.status).toBe(200);
      return new TextDecoder().decode(answer.body).replaceAll('\r\n ', '');
    };
    expect(await read()).toContain('SUMMARY:Hạn: Viết phiếu');
    await server.sql(ending, [school.cycleId]);
    const feed = await read();
    expect(feed).not.toContain('Hạn');
    expect(feed).toMatch(/X-WR-CALNAME:.*\((đã kết thúc|tiêu chuẩn đã hết hiệu lực)\)/);
    expect(feed.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    // On the last day on which anything was due.
    expect(feed).toContain('DTSTART;VALUE=DATE:20261101');
    expect(feed).toContain('không còn việc nào phải làm');
  });

  test('has no overdue lines on its week sheet', async () => {
    const sheet = () => school.send('GET', '/papers/weekSheet/preview?week=9');
    const before = JSON.stringify((await sheet()).body);
    await server.sql(ending, [school.cycleId]);
    const after = JSON.stringify((await sheet()).body);
    expect([before.includes('Viết phiếu'), after.includes('Viết phiếu')]).toEqual([true, false]);
  });
});
