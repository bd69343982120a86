import { type APIRequestContext, expect, type Page, request } from '@playwright/test';
import { test as journey } from './journey.ts';
import { type Person, people } from './people.ts';

/** Who does what in the sample school; an outsider administers the other school of the same server. */
export type SampleRole = 'principal' | 'secretary' | 'groupLeader' | 'teacher' | 'administrator' | 'outsider';

export interface SampleSchool {
  readonly schoolId: string;
  /** The cycle of today. */
  readonly cycleId: string;
  /** Address of the school's pages. */
  readonly school: string;
  /** Address of the pages of today's cycle. */
  readonly cycle: string;
  /** Address of the pages of the other school. */
  readonly otherSchool: string;
  /** The standard whose evidence the group leader answers for. */
  readonly ownStandard: string;
  person(role: SampleRole): Person;
  /** Signed in without the form; the cookies are the page's own. */
  enter(page: Page, role: SampleRole): Promise<void>;
}

const PASSWORD = 'mat-khau-rieng-cua-toi';

// Answers are looked at by shape; their types are the contract's business.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Json = any;

/** The sample school as the product makes it, with an account for each role; once for a width. */
export const test = journey.extend<object, { readonly sample: SampleSchool }>({
  sample: [
    async ({ running }, use) => {
      const otherSchool = await running.setUp();
      const administrator = await request.newContext({ baseURL: running.address });
      await signInTo(administrator, people.administrator.username, people.administrator.password);
      const { schoolId } = await ask(administrator, 'POST /api/sample-school', {});
      const inSchool = `/api/schools/${schoolId}`;
      const { items: cycles } = await ask(administrator, `GET ${inSchool}/cycles`);
      const { cycleId } = cycles.find(({ isHistoric }: Json) => !isHistoric);
      const council = await ask(administrator, `GET ${inSchool}/cycles/${cycleId}/council`);
      const seats: readonly Json[] = council.councilMembers;
      const planners = new Set(seats.filter(({ role }) => role !== 'member').map(({ personId }) => personId));
      const leader = council.groupMembers.find(
        ({ role, personId }: Json) => role === 'leader' && !planners.has(personId),
      );
      const group = council.groups.find(({ rowId }: Json) => rowId === leader.parentId);
      const leaders = new Set(
        council.groupMembers.filter(({ role }: Json) => role === 'leader').map(({ personId }: Json) => personId),
      );
      const member = council.groupMembers.find(
        ({ personId }: Json) => !planners.has(personId) && !leaders.has(personId),
      );
      // Something of her own to do, with a state.
      const { tasks } = await ask(administrator, `GET ${inSchool}/cycles/${cycleId}/plan`);
      const { rowId, version } = tasks.findLast(({ status }: Json) => status === 'todo');
      await ask(administrator, `PATCH ${inSchool}/cycles/${cycleId}/tasks/${rowId}`, {
        version,
        values: { personId: member.personId },
      });
      const contributor = { role: 'contributor', duties: [] };
      const chair = seats.find(({ role }) => role === 'chair');
      const held: Record<SampleRole, Person> = {
        principal: await account({ ...chair, role: 'contributor', duties: ['principal'] }, inSchool, 'hieutruong'),
        secretary: await account(
          { ...seats.find(({ role }) => role === 'secretary'), ...contributor },
          inSchool,
          'thuky',
        ),
        groupLeader: await account({ ...leader, ...contributor }, inSchool, 'truongnhom'),
        teacher: await account({ ...member, ...contributor }, inSchool, 'giaovien'),
        administrator: people.administrator,
        outsider: await account(
          { printedName: 'Lò Văn Pâng', personId: null, role: 'schoolAdministrator', duties: [] },
          `/api${otherSchool.replace('/s/', '/schools/')}`,
          'truongkhac',
        ),
      };
      await administrator.dispose();
      const school = `/s/${schoolId}`;
      await use({
        schoolId,
        cycleId,
        school,
        cycle: `${school}/c/${cycleId}`,
        otherSchool,
        ownStandard: String(group.standards[0]),
        person: (role) => held[role],
        enter: (page, role) => signInTo(page.request, held[role].username, held[role].password),
      });

      /** A grant, the first password of its slip used once, and a password of her own. */
      async function account(seat: Json, place: string, username: string): Promise<Person> {
        const { printedName: name, personId, role, duties } = seat;
        const grant = { name, username, email: null, personId, role, duties, validTo: null };
        const { firstPassword } = await ask(administrator, `POST ${place}/grants`, grant);
        const own = await request.newContext({ baseURL: running.address });
        await signInTo(own, username, firstPassword);
        await ask(own, 'POST /api/account/password', { current: firstPassword, next: PASSWORD });
        await own.dispose();
        return { name, username, password: PASSWORD };
      }

      async function ask(as: APIRequestContext, endpoint: string, data?: unknown): Promise<Json> {
        const [method = '', path = ''] = endpoint.split(' ');
        const headers = { origin: running.address };
        const answer = await as.fetch(path, { method, headers, ...(data === undefined ? {} : { data }) });
        expect(answer.status(), `${endpoint}: ${await answer.text()}`).toBe(200);
        return answer.json();
      }

      function signInTo(as: APIRequestContext, login: string, password: string): Promise<void> {
        return ask(as, 'POST /api/session', { login, password });
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});
