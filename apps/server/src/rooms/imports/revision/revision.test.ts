import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, importingSchool } from '../../../testing/test-imports.ts';
import { confirmed, contentOf, correct, corrected, ids, revisionCalls } from '../../../testing/test-revisions.ts';
import { startTestServer, type TestServer } from '../../../testing/test-school.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test.each(['plan-luong-son.txt', 'plan-preschool.txt', 'plan-tt57-primary.txt'])(
  'the same paper of %s again differs in nothing',
  async (sample) => {
    const school = await importingSchool(server, `Trường Nhập Lại ${sample}`);
    const { cycleId } = await confirmed(school, sample);
    const again = await school.answerAll((await school.upload(sample)).body);
    const answer = await revisionCalls(server, school, cycleId).difference(again);
    expect(answer.status).toBe(200);
    expect(answer.body.items).toEqual([]);
    expect(answer.body.blocking).toEqual([]);
  },
);

test('lists of an imported council stay while a decision of the school waits for its day: they would be lost on it', async () => {
  const school = await importingSchool(server, 'Trường Chờ Quyết Định');
  const { cycleId } = await confirmed(school);
  await server.sql(
    `insert into council (school_id, council_id, cycle_id, status, decision_number, decision_date, upcoming)
     values ($1, $2, $3, 'signed', '51', '2099-12-01', '{"members": [], "groups": []}')`,
    [school.schoolId, server.context.makeId('cnc'), cycleId],
  );
  const view = await corrected(school, (draft) => {
    draft.council.members[3].name = 'Chu Thị Kim Hoan Anh';
  });
  const { body } = await revisionCalls(server, school, cycleId).difference(view);
  expect(body.locked).toContain('councilMembers');
  expect(body.items.map(({ section }: Answered) => section)).not.toContain('councilMembers');
});

describe('a corrected plan', () => {
  test('shows what is new, changed and gone, applies all of it without a copy, and is undone whole', async () => {
    const school = await importingSchool(server, 'Trường Bản Sửa');
    const { cycleId } = await confirmed(school);
    const { difference, apply, plan, council } = revisionCalls(server, school, cycleId);
    const before = { plan: await plan(), council: await council(), counts: await school.counts() };
    const view = await corrected(school, correct);
    const { body: seen } = await difference(view);
    expect(seen.blocking).toEqual([]);
    const told = seen.items.map((item: Answered) => [
      item.section,
      item.kind,
      item.fields.map((f: Answered) => f.field),
    ]);
    expect(told).toEqual([
      ['plan', 'changed', ['number']],
      ['councilMembers', 'changed', ['personId', 'printedName']],
      ['evidenceNeeds', 'changed', ['place']],
      ['evidenceNeeds', 'added', []],
      ['evidenceNeeds', 'removed', []],
      ['tasks', 'added', []],
      ['recipients', 'added', []],
    ]);

    const applied = await apply(view, seen, ids(seen));
    expect(applied).toMatchObject({ status: 200, body: { status: 'applied', cycleId, isCorrection: true } });
    const after = { plan: await plan(), council: await council(), counts: await school.counts() };
    expect(after.plan.plan.number).toBe('45');
    expect(after.plan.evidenceNeeds).toHaveLength(before.plan.evidenceNeeds.length);
    expect(after.plan.evidenceNeeds[1]).toMatchObject({
      rowId: before.plan.evidenceNeeds[1].rowId,
      place: 'Phòng Hiệu trưởng',
    });
    const added = after.plan.evidenceNeeds.find((row: Answered) => row.description === 'Ảnh chụp niêm yết công khai');
    expect(after.council.groups.find((group: Answered) => group.rowId === added.groupId).number).toBe(2);
    const firstWeek = after.plan.timetable[0].rowId;
    expect(after.plan.tasks.filter((task: Answered) => task.parentId === firstWeek).at(-1).label).toBe(
      'Họp phụ huynh toàn trường',
    );
    expect(after.council.councilMembers[3]).toMatchObject({
      rowId: before.council.councilMembers[3].rowId,
      printedName: 'Chu Thị Kim Hoan Anh',
    });
    expect(after.counts).toMatchObject({ cycle: 1, plan: 1, person: Number(before.counts.person) + 1 });

    // Taken over, it is the paper that the next one is compared with.
    const again = await corrected(school, correct);
    expect((await difference(again)).body.items).toEqual([]);

    const undone = await school.undo(applied.body);
    expect(undone).toMatchObject({ status: 200, body: { status: 'undone', cycleId: null } });
    expect(contentOf({ plan: await plan(), council: await council() })).toEqual(
      contentOf({ plan: before.plan, council: before.council }),
    );
    expect((await school.counts()).person).toBe(before.counts.person);
  });

  test('what was changed by hand stays, and is taken over only when somebody says so', async () => {
    const school = await importingSchool(server, 'Trường Sửa Tay');
    const { cycleId } = await confirmed(school);
    const { difference, apply, plan, section } = revisionCalls(server, school, cycleId);
    const [first, second, third] = (await plan()).evidenceNeeds;
    await section('PATCH', `evidence-needs/${first.rowId}`, { version: 1, values: { place: 'Kho lưu trữ' } });
    await section('PATCH', `evidence-needs/${third.rowId}`, { version: 1, values: { status: 'collected' } });
    await section('POST', 'recipients', { values: { name: 'Ban đại diện cha mẹ học sinh' } });
    const view = await corrected(school, (draft) => {
      draft.evidenceNeeds.rows[0].place = 'Văn phòng Đảng ủy';
      draft.evidenceNeeds.rows[0].note = 'Bản sao';
      draft.evidenceNeeds.rows[1].place = 'Thư viện';
      draft.evidenceNeeds.rows.splice(2, 1);
    });
    const { body: seen } = await difference(view);
    expect(
      seen.items.map((item: Answered) => [
        item.rowId,
        item.kind,
        item.would,
        item.fields.map((f: Answered) => f.field),
      ]),
    ).toEqual([
      [first.rowId, 'changed', 'change', ['note']],
      [first.rowId, 'kept', 'change', ['place']],
      [second.rowId, 'changed', 'change', ['place']],
      [third.rowId, 'kept', 'remove', []],
    ]);
    expect(seen.ownRows.recipients).toBe(1);
    expect((await apply(view, seen, ids(seen))).status).toBe(200);
    const after = await plan();
    expect(after.evidenceNeeds.slice(0, 3)).toMatchObject([
      { place: 'Kho lưu trữ', note: 'Bản sao' },
      { place: 'Thư viện' },
      { rowId: third.rowId, status: 'collected' },
    ]);
    expect(after.recipients.at(-1).name).toBe('Ban đại diện cha mẹ học sinh');
  });

  test('is refused when somebody changed the cycle in between, and changes nothing', async () => {
    const school = await importingSchool(server, 'Trường Giữa Chừng');
    const { cycleId } = await confirmed(school);
    const { difference, apply, plan, section } = revisionCalls(server, school, cycleId);
    const view = await corrected(school, (draft) => {
      draft.evidenceNeeds.rows[0].place = 'Thư viện';
    });
    const { body: seen } = await difference(view);
    const [need] = (await plan()).evidenceNeeds;
    await section('PATCH', `evidence-needs/${need.rowId}`, { version: 1, values: { place: 'Kho' } });
    expect(await apply(view, seen, ids(seen))).toMatchObject({ status: 409, body: { code: 'object.changed' } });
    expect((await plan()).evidenceNeeds[0].place).toBe('Kho');
  });

  test('an earlier paper is not taken back while a correction stands on it', async () => {
    const school = await importingSchool(server, 'Trường Thứ Tự');
    const first = await confirmed(school);
    const { difference, apply } = revisionCalls(server, school, first.cycleId);
    const view = await corrected(school, correct);
    const { body: seen } = await difference(view);
    const applied = (await apply(view, seen, ids(seen))).body;
    expect(await school.undo(first)).toMatchObject({ status: 409, body: { code: 'import.builtUpon' } });
    expect((await school.undo(applied)).status).toBe(200);
    expect((await school.undo(first)).status).toBe(200);
  });

  test('a council that a decision of the school itself signed is left as it is', async () => {
    const school = await importingSchool(server, 'Trường Đã Ký');
    const { cycleId } = await confirmed(school);
    await server.sql('update council set is_from_outside = false where school_id = $1', [school.schoolId]);
    const view = await corrected(school, correct);
    const { body: seen } = await revisionCalls(server, school, cycleId).difference(view);
    expect(seen.locked).toContain('councilMembers');
    expect(seen.items.map((item: Answered) => item.section)).not.toContain('councilMembers');
    expect((await revisionCalls(server, school, cycleId).apply(view, seen, ids(seen))).status).toBe(200);
  });

  test('a cycle that no paper made has nothing to compare with; one of another school is not found', async () => {
    const school = await importingSchool(server, 'Trường Tay Không');
    const other = await importingSchool(server, 'Trường Bên Cạnh');
    const { cycleId } = await confirmed(school);
    const theirs = (await confirmed(other)).cycleId;
    await server.sql("update import_session set taken_rows = '[]' where school_id = $1", [school.schoolId]);
    await server.sql('update cycle set import_session_id = null where school_id = $1', [school.schoolId]);
    const view = await corrected(school);
    expect((await revisionCalls(server, school, cycleId).difference(view)).body.code).toBe('import.noEarlierPaper');
    expect((await revisionCalls(server, school, theirs).difference(view)).status).toBe(404);
  });
});
