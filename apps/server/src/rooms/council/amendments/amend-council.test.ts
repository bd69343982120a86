import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, startTestServer, type TestAccount, type TestServer } from '../../../testing/test-school.ts';
import { type StaffedSchool, staffedSchool } from '../../new-cycle/new-cycle.fixture.ts';

let server: TestServer;
let school: StaffedSchool;
let cycleId: string;
let newcomer: TestAccount;

beforeAll(async () => {
  server = await startTestServer({ now: '2026-12-21T02:00:00Z' });
  school = await staffedSchool(server);
  const { draft } = await school.propose('?levels=primary&date=2026-09-01');
  const started = await school.send('POST /new-cycle', draft);
  expect(started).toMatchObject({ status: 200 });
  cycleId = started.body.cycleId;
  newcomer = await seedAccount(server, school.schoolId, { name: 'Đàm Thị Quyên' });
});
afterAll(() => server.close());

const inCycle = (path: string, body?: unknown, cookie?: string) =>
  school.send(path.replace(' /', ` /cycles/${cycleId}/`), body, cookie);
const council = async () => (await inCycle('GET /council')).body;
const versions = async () => (await inCycle('GET /council/versions')).body;

test('a council in draft is edited, not amended', async () => {
  expect(await inCycle('POST /council/amendments', {})).toMatchObject({
    status: 409,
    body: { code: 'council.notSigned' },
  });
});

test('signing takes the next number of the outgoing register', async () => {
  const { version } = (await council()).council;
  const dated = await inCycle('PATCH /council', { version, decisionDate: '2026-09-09' });
  const signed = await inCycle('PATCH /council', { version: dated.body.version, status: 'signed', numbering: 'next' });
  expect(signed).toMatchObject({ status: 200, body: { status: 'signed', decisionNumber: '01' } });
  const register = await school.send('GET /registers/outgoing');
  expect(register.body.items).toMatchObject([{ notation: '01/QĐ-THSN', status: 'signed', paper: 'councilDecision' }]);
});

test('a draft amendment shows who joins, leaves and changes, and the rules while it is edited', async () => {
  const before = await council();
  const started = await inCycle('POST /council/amendments', { reason: 'Cô Ngà chuyển công tác' });
  expect(started.body).toMatchObject({ seats: [], groups: [], findings: before.findings });
  expect(await inCycle('POST /council/amendments', {})).toMatchObject({ body: { code: 'council.amendmentOpen' } });

  const { amendment } = started.body;
  const members = amendment.content.members;
  const leaving = members.at(-1);
  const fewer = { ...amendment.content, members: members.slice(0, -1) };
  const changed = await inCycle(`PATCH /council/amendments/${amendment.amendmentId}`, { version: 1, content: fewer });
  expect(changed.body.seats).toMatchObject([{ kind: 'left', name: leaving.printedName, body: { kind: 'council' } }]);
  // One fewer makes the number even (N102): said at once.
  expect(changed.body.findings.map(({ code }: { code: string }) => code)).toContain('evenMembers');
  expect((await council()).councilMembers).toHaveLength(members.length);

  const stale = await inCycle(`PATCH /council/amendments/${amendment.amendmentId}`, { version: 1, reason: 'x' });
  expect(stale.body.code).toBe('object.changed');
  // Two rows that continue the same one would become one when signed: the second person would take the seat of the first.
  const twice = { ...fewer, members: [...members, { ...leaving, key: 'new-1' }] };
  const twin = await inCycle(`PATCH /council/amendments/${amendment.amendmentId}`, { version: 2, content: twice });
  expect(twin).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  const wrong = await inCycle(`POST /council/amendments/${amendment.amendmentId}/sign`, {
    version: changed.body.amendment.version,
    numbering: 'next',
  });
  expect(wrong.body.code).toBe('council.numberMissing');
});

test('the amending decision replaces the former, which stays readable; seats follow the council in force', async () => {
  const former = await council();
  const { amendment } = (await versions()).amendment;
  const joining = {
    key: 'new-1',
    originId: null,
    personId: newcomer.personId,
    printedName: 'Đàm Thị Quyên',
    printedPost: 'Giáo viên',
    role: 'member',
    printedRole: 'Ủy viên HĐ',
    note: '',
  };
  const content = { ...amendment.content, members: [...amendment.content.members, joining] };
  const edit = (fields: object, version: number) =>
    inCycle(`PATCH /council/amendments/${amendment.amendmentId}`, { version, ...fields });
  const early = await edit({ content, decisionDate: '2026-09-01' }, amendment.version);
  const sign = (version: number) =>
    inCycle(`POST /council/amendments/${amendment.amendmentId}/sign`, { version, numbering: 'next' });
  expect((await sign(early.body.amendment.version)).body).toMatchObject({
    code: 'council.dateBeforeFormer',
    params: { former: '09/09/2026' },
  });
  const ready = await edit({ decisionDate: '2026-12-01' }, early.body.amendment.version);
  expect((await inCycle('GET /council', undefined, newcomer.cookie)).status).toBe(200);
  expect((await inCycle('POST /recipients', { values: { name: 'x' } }, newcomer.cookie)).status).toBe(403);

  const signed = await sign(ready.body.amendment.version);
  expect(signed).toMatchObject({
    status: 200,
    body: {
      status: 'signed',
      decisionNumber: '02',
      isFromOutside: false,
      replaces: { decisionNumber: '01', decisionDate: '2026-09-09' },
    },
  });
  const now = await council();
  const names = (view: typeof now) => view.councilMembers.map((row: { printedName: string }) => row.printedName);
  expect(names(now)).toContain('Đàm Thị Quyên');
  expect(now.changes.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['joined', 'left']);
  // Rows that went on kept their ids, so assignments still point at their groups.
  expect(now.groups.map(({ rowId }: { rowId: string }) => rowId)).toEqual(
    former.groups.map(({ rowId }: { rowId: string }) => rowId),
  );
  expect(now.assignments).toEqual(former.assignments);

  const { items, amendment: open } = await versions();
  expect(open).toBeNull();
  expect(items).toMatchObject([
    { status: 'signed', decisionNumber: '02', memberCount: names(now).length },
    { status: 'replaced', decisionNumber: '01', memberCount: names(former).length },
  ]);
  const old = await inCycle(`GET /council/versions/${items[1].councilId}`);
  expect(names(old.body)).toEqual(names(former));
  expect(old.body.council).toMatchObject({ status: 'replaced', decisionDate: '2026-09-09' });

  // The seat of the newcomer counts at once: a member may work on tasks.
  const session = await server.request('GET /api/session', { cookie: newcomer.cookie });
  expect(session.body.account.schools[0].seats).toMatchObject([{ cycleId, seat: 'member' }]);
  const again = await edit({ reason: 'x' }, ready.body.amendment.version);
  expect(again.body.code).toBe('council.amendmentClosed');
});

test('both decisions can be printed, each with its own date and lists', async () => {
  const { items } = await versions();
  const preview = async (council?: string) =>
    (await inCycle(`GET /papers/councilDecision/preview${council ? `?council=${council}` : ''}`)).body.html;
  expect(await preview()).toContain('Đàm Thị Quyên');
  expect(await preview()).toContain('iện toàn');
  const former = await preview(items[1].councilId);
  expect(former).not.toContain('Đàm Thị Quyên');
  expect(former).toContain('ngày 09 tháng 9 năm 2026');
});

test('a dropped group leaves its assignments open, and says so before', async () => {
  const { body } = await inCycle('POST /council/amendments', {});
  const { amendment } = body;
  const group = amendment.content.groups.find(({ kind }: { kind: string }) => kind === 'working');
  const groups = amendment.content.groups.filter(({ key }: { key: string }) => key !== group.key);
  const changed = await inCycle(`PATCH /council/amendments/${amendment.amendmentId}`, {
    version: 1,
    content: { ...amendment.content, groups },
    decisionDate: '2026-12-20',
    decisionNumber: '47',
  });
  expect(changed.body.losing.assignments).toBeGreaterThan(0);
  expect(changed.body.groups).toMatchObject([{ kind: 'removed', number: group.number }]);
  const { version } = changed.body.amendment;
  expect((await inCycle(`DELETE /council/amendments/${amendment.amendmentId}?version=${version}`)).status).toBe(200);
  expect((await versions()).amendment).toBeNull();
  const restored = await inCycle(`POST /council/amendments/${amendment.amendmentId}/restore`, {});
  expect(restored.body.amendment.status).toBe('draft');
  const signed = await inCycle(`POST /council/amendments/${amendment.amendmentId}/sign`, {
    version: restored.body.amendment.version,
  });
  expect(signed).toMatchObject({ status: 200, body: { decisionNumber: '47' } });
  const now = await council();
  expect(now.groups.map(({ rowId }: { rowId: string }) => rowId)).not.toContain(group.key);
  const parties = now.assignments.flatMap(({ parties }: { parties: { groupId: string }[] }) => parties);
  expect(parties.some(({ groupId }: { groupId: string }) => groupId === group.key)).toBe(false);
  // The number was typed: the register has its line, and knows what is missing before it.
  const series = (await school.send('GET /registers/outgoing-series?year=2026')).body.items;
  expect(series).toMatchObject([{ typeCode: 'QĐ', lastNumber: 47, gaps: [{ from: 3, to: 46, reason: null }] }]);
});
