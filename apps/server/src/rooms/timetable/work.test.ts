import type { WorkItem } from '@minhchung/contract';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { seedAccount, startTestServer } from '../../testing/test-school.ts';
import { seedTimetable, type TimetableSchool } from './timetable.fixture.ts';

// Monday of week 9.
const server = await startTestServer({ now: '2026-11-02T02:00:00Z' });
afterAll(() => server.close());

let school: TimetableSchool;
let collect: string;
let write: string;
let report: string;

beforeEach(async () => {
  school = await seedTimetable(server);
  [collect = '', write = ''] = (
    await school.addRow({ weekFrom: 3, weekTo: 8, ownerText: 'Các nhóm công tác' }, [
      'Thu thập minh chứng',
      'Viết phiếu',
    ])
  ).tasks;
  [report = ''] = (
    await school.addRow({ weekFrom: 10, weekTo: 10, ownerText: 'Thư ký Hội đồng' }, ['Viết báo cáo'])
  ).tasks;
});

const setLinks = (taskId: string, links: Record<string, unknown>, version = 1) =>
  school.send('PUT', `/tasks/${taskId}/links`, {
    version,
    helperIds: [],
    groupIds: [],
    prerequisiteIds: [],
    ...links,
  });
const work = async (): Promise<WorkItem[]> => (await school.send('GET', '/work')).body.items;
const myWork = async (as = school.teacher) =>
  (await school.send('GET', `/api/schools/${school.schoolId}/my-work`, undefined, as)).body;

describe('work of a cycle', () => {
  test('has the dates of its weeks, is late after them, and belongs to whom the printed owner means', async () => {
    const items = await work();
    expect(items.find(({ rowId }) => rowId === collect)).toMatchObject({ due: '2026-11-01', isLate: true });
    expect(items.find(({ rowId }) => rowId === report)).toMatchObject({
      due: '2026-11-15',
      isLate: false,
      personIds: [school.secretary.personId],
    });
  });

  test('a late prerequisite is shown with the task that waits for it', async () => {
    expect((await setLinks(report, { prerequisiteIds: [collect] })).status).toBe(200);
    expect((await work()).find(({ rowId }) => rowId === report)?.waitsFor).toEqual([
      { rowId: collect, label: 'Thu thập minh chứng', due: '2026-11-01', isLate: true },
    ]);
  });

  test('a task cannot wait for itself, not even over others', async () => {
    await setLinks(write, { prerequisiteIds: [collect] });
    await setLinks(report, { prerequisiteIds: [write] });
    const circle = await setLinks(collect, { prerequisiteIds: [report] });
    expect(circle).toMatchObject({
      status: 409,
      body: {
        code: 'task.waitsForItself',
        params: { way: '“Thu thập minh chứng” → “Viết báo cáo” → “Viết phiếu” → “Thu thập minh chứng”' },
      },
    });
    expect((await setLinks(collect, { prerequisiteIds: [collect] })).body.code).toBe('task.waitsForItself');
  });

  test('what many tasks wait for is set in one step: helpers stay, one refusal refuses all', async () => {
    await setLinks(write, { helperIds: [school.teacher.personId] });
    const put = (changes: object[], path = '/task-prerequisites') => school.send('PUT', path, { changes });
    const linksNow = async () => (await school.send('GET', '/work')).body.links;
    const before = await linksNow();
    const two = { taskId: write, version: 2, prerequisiteIds: [collect] };
    const late = { taskId: report, version: 9, prerequisiteIds: [write] };
    expect((await put([two, late])).body.code).toBe('object.changed');
    const circle = [two, { taskId: collect, version: 1, prerequisiteIds: [write] }];
    expect((await put(circle)).body.code).toBe('task.waitsForItself');
    expect(await linksNow()).toEqual(before);

    const done = await put([two, { ...late, version: 1 }]);
    expect(done.body.tasks).toMatchObject([
      { rowId: write, version: 3 },
      { rowId: report, version: 2 },
    ]);
    expect(done.body.links).toEqual(
      expect.arrayContaining([
        { taskId: write, helperIds: [school.teacher.personId], groupIds: [], prerequisiteIds: [collect] },
        { taskId: report, helperIds: [], groupIds: [], prerequisiteIds: [write] },
      ]),
    );
    const back = await put([
      { taskId: write, version: 3, prerequisiteIds: [] },
      { taskId: report, version: 2, prerequisiteIds: [] },
    ]);
    expect(back.status).toBe(200);
    expect(await linksNow()).toEqual(before);
    const elsewhere = await seedTimetable(server);
    const { tasks } = await elsewhere.addRow({ weekFrom: 1, weekTo: 1 }, ['Việc của trường khác']);
    expect((await put([{ taskId: report, version: 3, prerequisiteIds: tasks }])).status).toBe(404);
  });

  test('links are changed from the version that was seen, and name only what the cycle has', async () => {
    await setLinks(write, { helperIds: [school.teacher.personId] });
    expect((await setLinks(write, {}, 1)).body.code).toBe('object.changed');
    expect((await setLinks(report, { helperIds: [server.context.makeId('per')] })).status).toBe(404);
    const elsewhere = await seedTimetable(server);
    const { tasks } = await elsewhere.addRow({ weekFrom: 1, weekTo: 1 }, ['Việc của trường khác']);
    expect((await setLinks(report, { prerequisiteIds: tasks })).status).toBe(404);
  });

  test('two people who close a circle together: one of them is told', async () => {
    const answers = await Promise.all([
      setLinks(collect, { prerequisiteIds: [write] }),
      setLinks(write, { prerequisiteIds: [collect] }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('my work', () => {
  test('is what is named for me, what I help with, and what my group owes without a name', async () => {
    expect((await myWork()).items).toEqual([]);
    await setLinks(write, { helperIds: [school.teacher.personId] });
    const group = await school.send('POST', '/groups', {
      values: { kind: 'working', number: 1, title: '', standards: [] },
    });
    // The list of a signed council is changed past the front door.
    const groupId = group.body.rowId ?? server.context.makeId('grp');
    if (!group.body.rowId)
      await server.sql(
        "insert into working_group (school_id, group_id, cycle_id, position, kind, number) values ($1, $2, $3, 1, 'working', 1)",
        [school.schoolId, groupId, school.cycleId],
      );
    await server.sql(
      `insert into group_member (school_id, group_member_id, cycle_id, group_id, position, person_id, printed_name, role)
       values ($1, $2, $3, $4, 1, $5, 'Kiều Thị Ngà', 'member')`,
      [school.schoolId, server.context.makeId('gmb'), school.cycleId, groupId, school.teacher.personId],
    );
    const mine = await myWork();
    expect(mine.person).toEqual({ personId: school.teacher.personId, fullName: 'Kiều Thị Ngà' });
    expect(mine.items.map(({ label }: WorkItem) => label).sort()).toEqual(['Thu thập minh chứng', 'Viết phiếu']);
  });

  test('a teacher moves her task on, with a note; somebody else’s she cannot', async () => {
    await school.send('PATCH', `/tasks/${collect}`, { version: 1, values: { personId: school.teacher.personId } });
    const done = await school.send(
      'PATCH',
      `/my-work/${collect}`,
      { version: 2, status: 'done', note: 'Đã nộp cho cô thư ký' },
      school.teacher,
    );
    expect(done).toMatchObject({ status: 200, body: { status: 'done', note: 'Đã nộp cho cô thư ký', isLate: false } });
    const other = await school.send('PATCH', `/my-work/${report}`, { version: 1, status: 'done' }, school.teacher);
    expect(other.body.code).toBe('access.denied');
  });

  test('what is done is reopened with a reason only', async () => {
    await school.send('PATCH', `/my-work/${report}`, { version: 1, status: 'done' });
    const silent = await school.send('PATCH', `/my-work/${report}`, { version: 2, status: 'doing' });
    expect(silent.body.code).toBe('task.reasonMissing');
    const told = await school.send('PATCH', `/my-work/${report}`, {
      version: 2,
      status: 'doing',
      reason: 'Thiếu phụ lục',
    });
    expect(told.body).toMatchObject({ status: 'doing', isOpen: true });
  });

  test('evidence goes the steps of the process', async () => {
    const need = await school.send('POST', '/evidence-needs', {
      values: { description: 'Biên bản họp tổ', personId: school.teacher.personId, periodTo: '2026-10' },
    });
    const id = need.body.rowId;
    const collected = await school.send('PATCH', `/my-work/${id}`, { version: 1, status: 'collected' }, school.teacher);
    expect(collected).toMatchObject({ status: 200, body: { status: 'collected', isOpen: false, due: '2026-10-31' } });
    const back = await school.send('PATCH', `/my-work/${id}`, { version: 2, status: 'planned' }, school.teacher);
    expect(back.body.code).toBe('evidenceNeed.reasonMissing');
  });

  test('a state of evidence taken back at once leaves no reason of its own in the row', async () => {
    const need = await school.send('POST', '/evidence-needs', {
      values: {
        description: 'Sổ họp tổ',
        personId: school.teacher.personId,
        status: 'collecting',
        statusReason: 'Chờ bản chụp',
      },
    });
    const id = need.body.rowId;
    await school.send('PATCH', `/my-work/${id}`, { version: 1, status: 'collected' }, school.teacher);
    const undo = { version: 2, status: 'collecting', reason: 'Hoàn tác', isUndo: true };
    const back = await school.send('PATCH', `/my-work/${id}`, undo, school.teacher);
    expect(back).toMatchObject({ status: 200, body: { status: 'collecting' } });
    const { body: plan } = await school.send('GET', '/plan');
    expect(plan.evidenceNeeds.find(({ rowId }: { rowId: string }) => rowId === id).statusReason).toBe('Chờ bản chụp');
  });

  test('an account that stands for nobody owes nothing; one of another school sees nothing', async () => {
    const stranger = await seedAccount(server, null);
    expect((await school.send('GET', `/api/schools/${school.schoolId}/my-work`, undefined, stranger)).status).toBe(404);
    const nobody = await seedAccount(server, school.schoolId);
    await server.sql('update school_grant set person_id = null where account_id = $1', [nobody.accountId]);
    expect(await myWork(nobody)).toMatchObject({ person: null, items: [] });
  });
});
