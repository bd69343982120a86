import type { CycleProposal } from '@minhchung/contract';
import { expect } from 'vitest';
import { seedAccount, seedSchool, type TestAccount, type TestServer } from '../../testing/test-school.ts';

// Nine people of a small school, all invented; the administrator of the test has no post and makes ten.
const staff = [
  ['Phan Đức Hiệp', 'principal', 'Hiệu trưởng'],
  ['Tạ Thị Mỹ Hằng', 'vice-principal', 'Phó Hiệu trưởng'],
  ['Lục Văn Tuân', 'office-group-head', 'Tổ trưởng tổ Văn phòng'],
  ['Hứa Thị Bảo Châu', 'subject-group-head', 'Tổ trưởng tổ 1, 2, 3'],
  ['Nguyễn Xuân Bách', 'subject-group-head', 'Tổ trưởng tổ 4, 5'],
  ['Triệu Thị Mai Phương', 'union-chair', 'Chủ tịch Công đoàn'],
  ['Bùi Quốc Đạt', 'youth-leader', 'Tổng phụ trách Đội'],
  ['Kiều Thị Ngà', 'teacher', 'Giáo viên'],
  ['Phùng Văn Lực', 'clerk', 'Văn thư'],
] as const;

export interface StaffedSchool {
  readonly schoolId: string;
  readonly administrator: TestAccount;
  /** `path` is inside the school. */
  send(path: string, body?: unknown, cookie?: string): ReturnType<TestServer['request']>;
  propose(query: string): Promise<CycleProposal>;
}

/** A school with its people in the roster, entered through the front door. */
export async function staffedSchool(
  server: TestServer,
  people: readonly (readonly [string, string, string])[] = staff,
): Promise<StaffedSchool> {
  const schoolId = await seedSchool(server);
  const administrator = await seedAccount(server, schoolId, { role: 'schoolAdministrator' });
  const send: StaffedSchool['send'] = (path, body, cookie = administrator.cookie) =>
    server.request(path.replace(' /', ` /api/schools/${schoolId}/`), {
      cookie,
      ...(body === undefined ? {} : { body }),
    });
  for (const [fullName, kind, title] of people) {
    const posts = [{ kind, title, unit: '', validFrom: null, validTo: null }];
    expect((await send('POST /people', { fullName, posts })).status).toBe(200);
  }
  return {
    schoolId,
    administrator,
    send,
    async propose(query) {
      const answer = await send(`GET /new-cycle${query}`);
      expect(answer.status).toBe(200);
      return answer.body;
    },
  };
}
