import type { Person } from './people.ts';

/** A person of a school who talks to the server without a browser. */
export interface SchoolClient {
  readonly schoolId: string;
  /** After a restart on another port. */
  moveTo(address: string): void;
  /** `path` is inside the school. Answers of any status come back; a server that is gone throws. */
  send(
    method: string,
    path: string,
    body?: unknown,
    bytes?: Uint8Array<ArrayBuffer>,
  ): Promise<{ status: number; body: Json }>;
  /** Throws unless the answer is 200. */
  get(path: string): Promise<Json>;
  createCycle(): Promise<string>;
  /** Takes a paper in and confirms it; the id of the import once that is acknowledged. */
  importPaper(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

// Answers are looked at by shape in each check; their types are the contract's business.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Json = any;

interface FirstRun {
  readonly administrator: Person;
  readonly school: { readonly name: string; readonly levels: readonly string[] };
}

const hiep: Person = { name: 'Phan Đức Hiệp', username: 'hiep', password: 'mat-khau-thu-nghiem-1' };
const suoiNgan: FirstRun['school'] = { name: 'Trường Tiểu học Suối Ngàn', levels: ['primary'] };

/** Sets the server up with its first administrator and a school, and signs in. */
export async function schoolClient(
  address: string,
  { administrator, school }: FirstRun = { administrator: hiep, school: suoiNgan },
): Promise<SchoolClient> {
  let base = address;
  let cookie = '';
  const send = async (method: string, path: string, body?: unknown, bytes?: Uint8Array<ArrayBuffer>) => {
    const type = bytes ? 'application/octet-stream' : 'application/json';
    const content = bytes ?? (body === undefined ? null : JSON.stringify(body));
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { ...(cookie ? { cookie } : {}), ...(content === null ? {} : { 'content-type': type }) },
      body: content,
    });
    const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0]);
    if (cookies.length > 0) cookie = cookies.join('; ');
    return { status: response.status, body: (await response.json()) as Json };
  };
  const must = async (method: string, path: string, body?: unknown, bytes?: Uint8Array<ArrayBuffer>) => {
    const answer = await send(method, path, body, bytes);
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${answer.body.code}`);
    return answer.body;
  };
  const { schoolId } = await must('POST', '/api/set-up', {
    administrator,
    school,
  });
  await must('POST', '/api/session', { login: administrator.username, password: administrator.password });
  const inSchool = (path: string) => `/api/schools/${schoolId}${path}`;
  return {
    schoolId,
    moveTo: (next) => {
      base = next;
    },
    send: (method, path, body, bytes) => send(method, inSchool(path), body, bytes),
    get: (path) => must('GET', inSchool(path)),
    async createCycle() {
      const cycle = await must('POST', inSchool('/cycles'), {
        name: 'Tự đánh giá năm học 2026-2027',
        frameworkId: 'tt57-2026-general',
        frameworkVersion: 1,
        levels: ['primary'],
        schoolYears: ['2026-2027'],
        planForm: 'F05B',
        weekOne: '2026-09-14',
        weekMode: 'calendar',
        breaks: [],
      });
      return cycle.cycleId;
    },
    async importPaper(name, bytes) {
      const view = await must('POST', inSchool(`/imports?name=${encodeURIComponent(name)}`), undefined, bytes);
      const id = view.importSessionId;
      await must('POST', inSchool(`/imports/${id}/confirm`), { version: view.version });
      return id;
    },
  };
}
