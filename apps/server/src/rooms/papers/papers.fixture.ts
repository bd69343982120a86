import { seedAccount, seedSchool, type TestAccount, type TestServer } from '../../testing/test-school.ts';

/** A school with a cycle of this year, something to pay and something to do. */
export interface PaperSchool {
  readonly schoolId: string;
  readonly clerk: TestAccount;
  /** Address of the cycle. */
  readonly base: string;
  send(path: string, body?: unknown, cookie?: string): ReturnType<TestServer['request']>;
  /** The page of a paper. */
  preview(paper: string, query?: string): Promise<string>;
}

export async function paperSchool(server: TestServer): Promise<PaperSchool> {
  const schoolId = await seedSchool(server);
  const clerk = await seedAccount(server, schoolId, { role: 'schoolAdministrator' });
  const send: PaperSchool['send'] = (path, body, cookie = clerk.cookie) =>
    server.request(path, { cookie, ...(body === undefined ? {} : { body }) });
  const created = await send(`POST /api/schools/${schoolId}/cycles`, {
    name: 'Năm học 2026-2027',
    frameworkId: 'tt57-2026-general',
    frameworkVersion: 1,
    levels: ['primary'],
    schoolYears: ['2026-2027'],
    planForm: 'F05B',
    weekOne: '2026-09-14',
    weekMode: 'calendar',
    breaks: [],
  });
  const base = `/api/schools/${schoolId}/cycles/${created.body.cycleId}`;
  await send(`POST ${base}/budget`, { values: { text: 'Tập huấn', amountVnd: 2_000_000 } });
  const row = await send(`POST ${base}/timetable`, {
    values: { weekFrom: 3, weekTo: 12, ownerText: 'Các nhóm trưởng' },
  });
  await send(`POST ${base}/tasks`, { parentId: row.body.rowId, values: { label: 'Thu thập, mã hóa minh chứng' } });
  return {
    schoolId,
    clerk,
    base,
    send,
    preview: async (paper, query = '') => (await send(`GET ${base}/papers/${paper}/preview${query}`)).body.html,
  };
}
