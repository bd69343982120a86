import { seedAccount, seedSchool, seedSeat, type TestAccount, type TestServer } from '../../testing/test-school.ts';

export interface TimetableSchool {
  readonly schoolId: string;
  readonly cycleId: string;
  readonly secretary: TestAccount;
  readonly teacher: TestAccount;
  readonly base: string;
  /** A row of the timetable with one task in each label; ids of the tasks. */
  addRow(values: Record<string, unknown>, labels: readonly string[]): Promise<{ rowId: string; tasks: string[] }>;
  send(method: string, path: string, body?: unknown, as?: TestAccount): ReturnType<TestServer['request']>;
}

/** A school with a running cycle of this year, its secretary, and a teacher who sits in the council. */
export async function seedTimetable(server: TestServer): Promise<TimetableSchool> {
  const schoolId = await seedSchool(server);
  const secretary = await seedAccount(server, schoolId, { name: 'Lục Văn Tuân' });
  const teacher = await seedAccount(server, schoolId, { name: 'Kiều Thị Ngà' });
  const cycleId = server.context.makeId('cyc');
  await server.sql(
    `insert into cycle (school_id, cycle_id, name, framework_id, framework_version, levels, school_years, status, plan_form, week_one)
     values ($1, $2, 'Tự đánh giá năm học 2026-2027', 'tt57-2026-general', 1, '{primary}', '{2026-2027}', 'running', 'F05B', '2026-09-07')`,
    [schoolId, cycleId],
  );
  await server.sql('insert into plan (school_id, plan_id, cycle_id) values ($1, $2, $3)', [
    schoolId,
    server.context.makeId('pln'),
    cycleId,
  ]);
  await seedSeat(server, schoolId, cycleId, secretary.personId, 'secretary');
  await seedSeat(server, schoolId, cycleId, teacher.personId, 'member');
  const base = `/api/schools/${schoolId}/cycles/${cycleId}`;
  const send: TimetableSchool['send'] = (method, path, body, as = secretary) =>
    server.request(`${method} ${path.startsWith('/api') ? path : base + path}`, {
      cookie: as.cookie,
      ...(body === undefined ? {} : { body }),
    });
  return {
    schoolId,
    cycleId,
    secretary,
    teacher,
    base,
    send,
    async addRow(values, labels) {
      const row = await send('POST', '/timetable', { values });
      const tasks: string[] = [];
      for (const label of labels) {
        const task = await send('POST', '/tasks', { parentId: row.body.rowId, values: { label } });
        tasks.push(task.body.rowId);
      }
      return { rowId: row.body.rowId, tasks };
    },
  };
}
