import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemScope } from '../../platform/access/scope.ts';
import { type Answered, expectedOf, importingSchool } from '../../testing/test-imports.ts';
import { seedAccount, startTestServer, type TestServer } from '../../testing/test-school.ts';
import { confirmInTransaction } from './import-transactions.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function confirmedSample(fileName: string, name: string) {
  const school = await importingSchool(server, name);
  const before = await school.counts();
  const saved = await school.answerAll((await school.upload(fileName)).body);
  const answer = await school.confirm(saved);
  expect(answer.status).toBe(200);
  return { school, before, after: await school.counts(), summary: answer.body, willCreate: saved.willCreate };
}

test('the plan of 2021 becomes a workspace, row for row', async () => {
  const { school, after, before, summary, willCreate } = await confirmedSample('plan-luong-son.txt', 'Trường Một');
  const { counts: answer } = await expectedOf('plan-luong-son');
  expect(after).toMatchObject({
    cycle: 1,
    plan: 1,
    council: 1,
    legal_basis: answer.legalBases,
    council_member: answer.councilMembers,
    working_group: answer.workingGroups + 1,
    group_member: answer.secretaryMembers + answer.workingGroupMembers.reduce((sum: number, n: number) => sum + n, 0),
    assignment: answer.assignmentRows,
    evidence_need: answer.evidenceRows,
    timetable_row: answer.timetableRows,
    task: answer.activities,
    milestone: answer.milestones,
    recipient: answer.recipients,
    investment_request: answer.investments,
    budget_line: answer.budgetLines,
    person: Number(before.person) + answer.distinctNames,
  });
  expect(willCreate.newPeople).toHaveLength(answer.distinctNames);
  expect(willCreate.rows).toMatchObject({ tasks: 62, timetable: 21, councilMembers: 13 });

  const members = await server.sql(
    `select w.kind, w.number, count(*)::int as n from group_member m join working_group w using (school_id, group_id)
     where m.school_id = $1 group by 1, 2 order by 1 desc, 2`,
    [school.schoolId],
  );
  expect(members.rows.map((row) => [row.kind, row.number, row.n])).toEqual([
    ['working', 1, 5],
    ['working', 2, 4],
    ['working', 3, 4],
    ['working', 4, 3],
    ['working', 5, 5],
    ['secretary', 0, 4],
  ]);
  const needs = await server.sql(
    `select w.number from evidence_need e join working_group w using (school_id, group_id)
     where e.school_id = $1 order by e.position`,
    [school.schoolId],
  );
  expect(needs.rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 1]);
  const events = await server.sql("select detail from event where school_id = $1 and kind = 'import.confirmed'", [
    school.schoolId,
  ]);
  expect(events.rows).toHaveLength(1);
  expect(events.rows[0]?.detail).toMatchObject({ cycleId: summary.cycleId, rows: { tasks: 62 } });
  expect(events.rows[0]?.detail.newPeople).toHaveLength(24);
});

test('a paper from outside is signed as it is, although it has no number and its council no secretary', async () => {
  const { school } = await confirmedSample('plan-luong-son.txt', 'Trường Giấy Cũ');
  const paper = await server.sql(
    `select p.status, p.is_from_outside, p.number, c.status as council, c.is_from_outside as council_outside,
       y.is_historic, y.framework_id, y.plan_form
     from plan p join council c using (school_id, cycle_id) join cycle y using (school_id, cycle_id)
     where p.school_id = $1`,
    [school.schoolId],
  );
  expect(paper.rows).toEqual([
    {
      status: 'signed',
      is_from_outside: true,
      number: null,
      council: 'signed',
      council_outside: true,
      is_historic: true,
      framework_id: 'tt17-2018-primary',
      plan_form: 'F05S',
    },
  ]);
});

test('a paper that is still a draft becomes a draft of the school', async () => {
  const school = await importingSchool(server, 'Trường Dự Thảo');
  const view = await school.answerAll((await school.upload('plan-tt57-primary.txt')).body);
  const { body: saved } = await school.save(view, { choices: { isIssued: false } });
  expect((await school.confirm(saved)).status).toBe(200);
  const states = await server.sql(
    'select p.status as plan, c.status as council, y.status as cycle from plan p join council c using (school_id, cycle_id) join cycle y using (school_id, cycle_id) where p.school_id = $1',
    [school.schoolId],
  );
  expect(states.rows).toEqual([{ plan: 'draft', council: 'draft', cycle: 'planned' }]);
});

test.each([
  ['plan-preschool.txt', 'plan-preschool'],
  ['plan-tt57-primary.txt', 'plan-tt57-primary'],
])('%s is confirmed as its answer sheet says', async (fileName, sample) => {
  const { after, before, school } = await confirmedSample(fileName, sample);
  const answer = await expectedOf(sample);
  expect(after).toMatchObject({
    legal_basis: answer.counts.legalBases,
    council_member: answer.counts.councilMembers,
    assignment: answer.counts.assignmentRows,
    evidence_need: answer.counts.evidenceRows,
    timetable_row: answer.counts.timetableRows,
    task: answer.counts.activities,
    improvement_priority: answer.counts.improvementRows,
    person: Number(before.person) + answer.counts.distinctNames,
    assignment_party: answer.assignments.rows.reduce(
      (sum: number, row: Answered) => sum + row.groups.length + row.persons.length,
      0,
    ),
  });
  const council = await server.sql('select decision_number, decision_date::text from council where school_id = $1', [
    school.schoolId,
  ]);
  expect(council.rows).toEqual([
    { decision_number: answer.council.decision.number, decision_date: answer.council.decision.date },
  ]);
});

test('two spellings that the reviewer calls one person become one person, written both ways', async () => {
  const school = await importingSchool(server, 'Trường Hoa Ban');
  const { body: view } = await school.upload('plan-preschool.txt');
  const people = [
    { name: 'Quàng Thị Hòa', personId: null, sameAs: 'Quàng Thị Hoà' },
    { name: 'Tòng Thị Biển', personId: null, sameAs: null },
  ];
  const { body: saved } = await school.save(view, { choices: { people } });
  expect((await school.confirm(saved)).status).toBe(200);
  const found = await server.sql(
    `select m.printed_name, p.full_name from group_member m join person p using (school_id, person_id)
     where m.school_id = $1 and m.printed_name like 'Quàng%'`,
    [school.schoolId],
  );
  expect(found.rows).toEqual([{ printed_name: 'Quàng Thị Hòa', full_name: 'Quàng Thị Hoà' }]);
  const biens = await server.sql("select 1 from person where school_id = $1 and full_name like 'Tòng%'", [
    school.schoolId,
  ]);
  expect(biens.rowCount).toBe(2);
});

test('a name that stands in the roster letter for letter is that person; another spelling is asked about', async () => {
  const school = await importingSchool(server, 'Trường Có Danh Sách');
  await seedAccount(server, school.schoolId, { name: 'Đặng Thị Kim Oanh' });
  await seedAccount(server, school.schoolId, { name: 'Tô Thị Thủy' });
  const { body: view } = await school.upload('plan-luong-son.txt');
  const asked = (name: string) => view.people.find((question: Answered) => question.name === name);
  expect(asked('Đặng Thị Kim Oanh')).toMatchObject({ isOpen: false, candidates: [{ likeness: 'same' }] });
  expect(asked('Tô Thị Thuỷ')).toMatchObject({
    isOpen: true,
    candidates: [{ fullName: 'Tô Thị Thủy', likeness: 'toneStyle' }],
  });
  expect(view.willCreate.knownPeople).toEqual(['Đặng Thị Kim Oanh']);
});

test('a second confirmation is refused, also one in the same moment', async () => {
  const school = await importingSchool(server, 'Trường Hai Lần');
  const { body: view } = await school.upload('plan-luong-son.txt');
  const saved = await school.answerAll(view);
  expect(await school.confirm(view)).toMatchObject({ status: 409, body: { code: 'object.changed' } });
  const [first, second] = await Promise.all([school.confirm(saved), school.confirm(saved)]);
  expect([first.status, second.status].sort()).toEqual([200, 409]);
  expect((await school.confirm({ ...saved, version: saved.version + 1 })).body.code).toBe('import.closed');
  expect((await school.counts()).cycle).toBe(1);
});

test('a crash before the end leaves nothing of it', async () => {
  const school = await importingSchool(server, 'Trường Mất Điện');
  const before = await school.counts();
  const saved = await school.answerAll((await school.upload('plan-luong-son.txt')).body);
  const scope = systemScope(school.schoolId);
  const crashed = server.context.database.write(scope, async (tx) => {
    await confirmInTransaction(tx, scope, server.context, saved);
    throw new Error('power cut');
  });
  await expect(crashed).rejects.toThrow('power cut');
  expect(await school.counts()).toEqual(before);
  expect((await school.confirm(saved)).status).toBe(200);
});

test('who sets the server up with the sample school finds the plan of 2021 in it', async () => {
  const fresh = await startTestServer();
  try {
    const body = {
      administrator: { name: 'Người Quản Trị', username: 'quantri', password: 'mot mat khau du dai 2026' },
      school: null,
    };
    const made = await fresh.request('POST /api/set-up', { body });
    expect(made.status).toBe(200);
    const found = await fresh.sql(
      `select c.is_historic, c.week_one::text, (select count(*)::int from task t where t.cycle_id = c.cycle_id) as tasks
       from cycle c where c.school_id = $1 and c.is_historic`,
      [made.body.schoolId],
    );
    expect(found.rows).toEqual([{ is_historic: true, week_one: '2021-09-13', tasks: 62 }]);
  } finally {
    await fresh.close();
  }
});
