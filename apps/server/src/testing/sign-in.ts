import type { Answer, TestServer } from './test-school.ts';

/** The cookies of an answer as a browser would send them back; expired ones are left out. */
export function cookiesOf(answer: Answer): string {
  return answer.headers
    .getSetCookie()
    .filter((cookie) => !/max-age=0/i.test(cookie))
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}

export const administrator = {
  name: 'Nguyễn Thị An',
  username: 'nguyenthian',
  password: 'mat-khau-dau-tien',
};

/** The first run in the browser: an administrator and a school. */
export async function setUpServer(
  server: TestServer,
  name = 'Trường Tiểu học Bản Mới',
): Promise<{ schoolId: string; cookie: string }> {
  const answer = await server.request('POST /api/set-up', {
    body: { administrator, school: { name, levels: ['primary'] } },
  });
  if (answer.status !== 200) throw new Error(`Set-up answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return { schoolId: answer.body.schoolId, cookie: cookiesOf(answer) };
}

export function signInAs(server: TestServer, login: string, password: string): Promise<Answer> {
  return server.request('POST /api/session', { body: { login, password } });
}
