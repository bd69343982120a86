import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, startTestServer, type TestAccount, type TestServer } from '../../../testing/test-school.ts';
import { type StaffedSchool, staffedSchool } from '../../new-cycle/new-cycle.fixture.ts';

// The school's today is 02/11/2026; the amending decision is dated 01/12/2026.
let server: TestServer;
let school: StaffedSchool;
let cycleId: string;
let joining: TestAccount;
let leaving: TestAccount;

beforeAll(async () => {
  server = await startTestServer();
  school = await staffedSchool(server);
  const { draft } = await school.propose('?levels=primary&date=2026-09-01');
  cycleId = (await school.send('POST /new-cycle', draft)).body.cycleId;
  joining = await seedAccount(server, school.schoolId, { name: 'Đàm Thị Quyên' });
  leaving = await seedAccount(server, school.schoolId, { name: 'Người Thử Nghỉ' });
  const { council } = await view();
  const seat = (await view()).councilMembers.at(-1);
  await server.sql('update school_grant set person_id = $2 where account_id = $1', [leaving.accountId, seat.personId]);
  const dated = await inCycle('PATCH /council', { version: council.version, decisionDate: '2026-09-09' });
  const signed = await inCycle('PATCH /council', {
    version: dated.body.version,
    status: 'signed',
    decisionNumber: '38',
  });
  expect(signed.status).toBe(200);
});
afterAll(() => server.close());

const inCycle = (path: string, body?: unknown, cookie?: string) =>
  school.send(path.replace(' /', ` /cycles/${cycleId}/`), body, cookie);
const view = async () => (await inCycle('GET /council')).body;
const versions = async () => (await inCycle('GET /council/versions')).body;
const names = (list: { councilMembers: { printedName: string }[] }) =>
  list.councilMembers.map(({ printedName }) => printedName);
const seatsOf = async ({ cookie }: TestAccount) =>
  (await server.request('GET /api/session', { cookie })).body.account.schools[0].seats.map(
    ({ seat }: { seat: string }) => seat,
  );
const paper = async (kind: string, council?: string) =>
  (await inCycle(`GET /papers/${kind}/preview${council ? `?council=${council}` : ''}`)).body.html;

/** One member goes and another one comes, in the council and in the first working group. */
async function draftChange(person: TestAccount, name: string, decisionDate: string) {
  const started = (await inCycle('POST /council/amendments', { reason: `Bổ sung ${name}` })).body;
  const { amendmentId, content } = started.amendment;
  const member = { ...content.members.at(-1), key: 'new-1', originId: null, personId: person.personId };
  const group = content.groups.find(({ kind }: { kind: string }) => kind === 'working');
  const inGroup = { ...group.members.at(-1), key: 'new-2', originId: null, personId: person.personId, role: 'leader' };
  const changed = await inCycle(`PATCH /council/amendments/${amendmentId}`, {
    version: 1,
    decisionDate,
    decisionNumber: decisionDate.slice(-2),
    content: {
      members: [...content.members.slice(0, -1), { ...member, printedName: name }],
      groups: content.groups.map((one: typeof group) =>
        one === group ? { ...one, members: [{ ...inGroup, printedName: name }] } : one,
      ),
    },
  });
  expect(changed.status).toBe(200);
  const sign = () =>
    inCycle(`POST /council/amendments/${amendmentId}/sign`, { version: changed.body.amendment.version });
  return { amendmentId, version: changed.body.amendment.version, sign };
}

test('an amending decision dated before the one that it amends is refused, with that day', async () => {
  const { amendmentId, version, sign } = await draftChange(joining, 'Đàm Thị Quyên', '2026-09-08');
  expect(await sign()).toMatchObject({
    status: 409,
    body: { code: 'council.dateBeforeFormer', params: { former: '09/09/2026' } },
  });
  await inCycle(`DELETE /council/amendments/${amendmentId}?version=${version}`);
});

test('signed for a later day, it gives and takes no seat yet; both councils are told with their days', async () => {
  const before = await view();
  expect(await seatsOf(leaving)).toContain('member');
  const { sign } = await draftChange(joining, 'Đàm Thị Quyên', '2026-12-01');
  const signed = await sign();
  expect(signed).toMatchObject({ status: 200, body: { status: 'signed', decisionDate: '2026-12-01' } });

  const now = await view();
  expect(now.council).toMatchObject({ councilId: before.council.councilId, status: 'signed', decisionNumber: '38' });
  expect(names(now)).toEqual(names(before));
  expect(await seatsOf(joining)).toEqual([]);
  expect(await seatsOf(leaving)).toContain('member');
  const { items, amendment } = await versions();
  expect(amendment).toBeNull();
  expect(items).toMatchObject([
    { decisionNumber: '38', isUpcoming: false, replacedFrom: '2026-12-01' },
    { decisionNumber: '01', status: 'signed', isUpcoming: true, replacedFrom: null, memberCount: names(before).length },
  ]);
  const coming = (await inCycle(`GET /council/versions/${items[1].councilId}`)).body;
  expect(names(coming)).toContain('Đàm Thị Quyên');
  expect(coming.changes.map(({ kind }: { kind: string }) => kind)).toContain('joined');
});

test('papers take the council of their own day', async () => {
  const [inForce, coming] = (await versions()).items;
  expect(await paper('councilDecision')).not.toContain('Đàm Thị Quyên');
  expect(await paper('councilDecision', inForce.councilId)).not.toContain('Đàm Thị Quyên');
  expect(await paper('councilDecision', coming.councilId)).toContain('Đàm Thị Quyên');
  const { plan } = (await inCycle('GET /plan')).body;
  const late = await inCycle('PATCH /plan', { version: plan.version, issuedOn: '2026-12-02' });
  expect(late.status).toBe(200);
  expect(await paper('plan')).toContain('Đàm Thị Quyên');
  expect(await paper('assignmentSheet')).toContain('Đàm Thị Quyên');
  const early = await inCycle('PATCH /plan', { version: late.body.version, issuedOn: '2026-11-30' });
  expect(await paper('plan')).not.toContain('Đàm Thị Quyên');
  expect(await paper('assignmentSheet')).not.toContain('Đàm Thị Quyên');
  expect(early.status).toBe(200);
});

test('the next amendment goes on from the decision whose day lies ahead, and is not older than that', async () => {
  const third = await seedAccount(server, school.schoolId, { name: 'Mùa Thị Chía' });
  const early = await draftChange(third, 'Mùa Thị Chía', '2026-11-15');
  expect((await early.sign()).body).toMatchObject({
    code: 'council.dateBeforeFormer',
    params: { former: '01/12/2026' },
  });
  const dated = await inCycle(`PATCH /council/amendments/${early.amendmentId}`, {
    version: early.version,
    decisionDate: '2026-12-15',
    decisionNumber: '15',
  });
  expect(dated.body.seats.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`)).toContain(
    'left Đàm Thị Quyên',
  );
  const signed = await inCycle(`POST /council/amendments/${early.amendmentId}/sign`, {
    version: dated.body.amendment.version,
  });
  expect(signed.status).toBe(200);
  expect((await versions()).items.map(({ isUpcoming }: { isUpcoming: boolean }) => isUpcoming)).toEqual([
    false,
    true,
    true,
  ]);
});

test('on the last evening before, the former council is still in force', async () => {
  server.travel('2026-11-30T16:59:00Z'); // 23:59 at school
  expect(await seatsOf(joining)).toEqual([]);
  expect(await seatsOf(leaving)).toContain('member');
  expect(names(await view())).not.toContain('Đàm Thị Quyên');
});

test('on the day itself seats, lists and papers follow the new decision, and rows that go on keep their ids', async () => {
  const former = await view();
  server.travel('2026-11-30T17:00:30Z'); // 00:00 of 01/12 at school
  // Rights do not wait for the lists: this is the first question of the day.
  expect((await seatsOf(joining)).toSorted()).toEqual(['groupLeader', 'member']);
  const now = await view();
  expect(now.council).toMatchObject({ decisionNumber: '01', decisionDate: '2026-12-01', status: 'signed' });
  expect(names(now)).toContain('Đàm Thị Quyên');
  expect(now.groups.map(({ rowId }: { rowId: string }) => rowId)).toEqual(
    former.groups.map(({ rowId }: { rowId: string }) => rowId),
  );
  expect((await seatsOf(joining)).toSorted()).toEqual(['groupLeader', 'member']);
  expect((await versions()).items).toMatchObject([
    { decisionNumber: '01', isUpcoming: false },
    { decisionNumber: '15', isUpcoming: true },
    { decisionNumber: '38', status: 'replaced', replacedFrom: '2026-12-01' },
  ]);
  expect(await paper('councilDecision')).toContain('Đàm Thị Quyên');
  // The plan bears an earlier day: it goes on naming the council of that day.
  expect(await paper('plan')).not.toContain('Đàm Thị Quyên');
  const events = (await school.send('GET /events?limit=50')).body.items;
  expect(events).toContainEqual(expect.objectContaining({ kind: 'council.cameIntoForce' }));
});

test('after the day of the second decision that one is in force, and nothing is done twice', async () => {
  server.travel('2026-12-20T02:00:00Z');
  const many = await Promise.all(Array.from({ length: 8 }, () => view()));
  for (const one of many) expect(names(one)).toContain('Mùa Thị Chía');
  expect(await seatsOf(joining)).toEqual([]);
  const events = (await school.send('GET /events?limit=200')).body.items;
  expect(events.filter(({ kind }: { kind: string }) => kind === 'council.cameIntoForce')).toHaveLength(2);
  expect((await versions()).items.map(({ status }: { status: string }) => status)).toEqual([
    'signed',
    'replaced',
    'replaced',
  ]);
});

test('a council that took the place of another one before days counted keeps its seats until its day', async () => {
  const { council, councilMembers } = await view();
  const seat = councilMembers[0];
  const holder = await seedAccount(server, school.schoolId, { name: 'Người Giữ Ghế' });
  await server.sql('update school_grant set person_id = $2 where account_id = $1', [holder.accountId, seat.personId]);
  const day = (date: string) =>
    server.sql('update council set decision_date = $2 where council_id = $1', [council.councilId, date]);
  await day('2031-01-01');
  expect(await seatsOf(holder)).toContain(seat.role);
  await day(council.decisionDate);
});

test('a first council counts from the day of its decision too', async () => {
  server.travel('2027-08-20T02:00:00Z');
  const { draft } = await school.propose('?levels=primary&date=2027-09-01');
  const next = (await school.send('POST /new-cycle', draft)).body.cycleId;
  const inNext = (path: string, body?: unknown) => school.send(path.replace(' /', ` /cycles/${next}/`), body);
  const first = (await inNext('GET /council')).body;
  const held = { ...joining, personId: first.councilMembers[0].personId };
  await server.sql('update school_grant set person_id = $2 where account_id = $1', [joining.accountId, held.personId]);
  const dated = await inNext('PATCH /council', { version: first.council.version, decisionDate: '2027-09-05' });
  const signed = await inNext('PATCH /council', {
    version: dated.body.version,
    status: 'signed',
    decisionNumber: '40',
  });
  expect(signed.status).toBe(200);
  const seatsIn = async () =>
    (await server.request('GET /api/session', { cookie: joining.cookie })).body.account.schools[0].seats.filter(
      (one: { cycleId: string }) => one.cycleId === next,
    ).length;
  expect(await seatsIn()).toBe(0);
  server.travel('2027-09-04T18:00:00Z'); // 05/09 at school
  expect(await seatsIn()).toBeGreaterThan(0);
});
