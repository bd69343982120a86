import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authorize } from '../../platform/access/scope.ts';
import { seedForMatrix } from '../../testing/role-matrix-school.ts';
import {
  seedAccount,
  seedOfficer,
  seedSchool,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../testing/test-school.ts';

let server: TestServer;
let system: TestAccount;
/** Khe Sậy was merged into Suối Ngàn on 01/07/2026; Pha Long is a school like any other. */
let [kheSay, suoiNgan, phaLong] = ['', '', ''];
let cycleId = '';
let oldAdministrator: TestAccount;
let administrator: TestAccount;
let teacher: TestAccount;
let guest: TestAccount;
let stranger: TestAccount;
let eventId = '';

beforeAll(async () => {
  server = await startTestServer();
  system = await seedAccount(server, null, { isSystemAdministrator: true });
});
afterAll(() => server.close());

beforeEach(async () => {
  ({ schoolId: kheSay, cycleId } = await seedForMatrix(server));
  await server.sql("update school set name = 'Trường Tiểu học Khe Sậy' where school_id = $1", [kheSay]);
  suoiNgan = await seedSchool(server, 'Trường Tiểu học Suối Ngàn');
  phaLong = await seedSchool(server, 'Trường Tiểu học Pha Long');
  oldAdministrator = await seedAccount(server, kheSay, { role: 'schoolAdministrator' });
  administrator = await seedAccount(server, suoiNgan, { role: 'schoolAdministrator' });
  teacher = await seedAccount(server, suoiNgan);
  guest = await seedAccount(server, suoiNgan, { role: 'guestReader' });
  stranger = await seedAccount(server, phaLong, { role: 'schoolAdministrator' });
  eventId = await merger({ status: 'decided', decisionDate: '2026-06-20', happenedOn: '2026-07-01' });
});

const ask = (path: string, as: TestAccount, body?: unknown) =>
  server.request(path, { cookie: as.cookie, ...(body === undefined ? {} : { body }) });
const read = async (school: string, as: TestAccount, rest = '/cycles') =>
  (await ask(`GET /api/schools/${school}${rest}`, as)).status;
const merger = async (values: object, school = suoiNgan, as = administrator): Promise<string> =>
  (await ask(`POST /api/schools/${school}/organization-events`, as, { values: { kind: 'merger', ...values } })).body
    .rowId;
const link = (otherSchoolId = kheSay, organizationEventId = eventId, side = 'predecessor') =>
  ask(`POST /api/installation/schools/${suoiNgan}/links`, system, { organizationEventId, side, otherSchoolId });
const changeEvent = async (values: object) => {
  const { items } = (await ask(`GET /api/schools/${suoiNgan}/organization-events`, administrator)).body;
  const { version } = items.find((one: { rowId: string }) => one.rowId === eventId);
  return ask(`PATCH /api/schools/${suoiNgan}/organization-events/${eventId}`, administrator, { version, values });
};

describe('after a merger', () => {
  test('people of the successor read the cycles, papers, registers and recognitions of the school that was merged', async () => {
    expect(await read(kheSay, teacher)).toBe(404);
    expect((await link()).body).toMatchObject({ otherName: 'Trường Tiểu học Khe Sậy', isInForce: true });
    for (const rest of [
      '',
      '/cycles',
      `/cycles/${cycleId}/plan`,
      `/cycles/${cycleId}/papers`,
      '/registers/legal?limit=10',
      '/registers/outgoing?year=2026',
      '/documents',
      '/recognition',
      '/recognitions',
    ])
      expect([rest, await read(kheSay, teacher, rest)]).toEqual([rest, 200]);
    const session = (await ask('GET /api/session', teacher)).body.account.schools;
    expect(session.find((one: { schoolId: string }) => one.schoolId === kheSay)).toMatchObject({
      roles: ['formerSchoolReader'],
      personId: null,
      seats: [],
      former: {
        since: '2026-07-01',
        successors: [{ schoolId: suoiNgan, schoolName: 'Trường Tiểu học Suối Ngàn' }],
      },
    });
    expect(session.find((one: { schoolId: string }) => one.schoolId === suoiNgan).former).toBeNull();
  });

  test('nobody writes there: neither the successor nor the people of before, who read on', async () => {
    await link();
    for (const person of [administrator, oldAdministrator]) {
      expect(await read(kheSay, person)).toBe(200);
      expect(await read(kheSay, person, '/grants')).toBe(403);
      expect(await read(kheSay, person, '/people')).toBe(403);
      const added = await ask(`POST /api/schools/${kheSay}/sites`, person, { values: { kind: 'branch' } });
      expect(added).toMatchObject({ status: 403, body: { code: 'access.denied' } });
    }
    expect((await server.sql('select 1 from site where school_id = $1', [kheSay])).rowCount).toBe(0);
    // The diary of the closed school does not grow; the chain of the system tells of what was tried.
    const there = await server.sql("select 1 from event where school_id = $1 and kind = 'access.refused'", [kheSay]);
    expect(there.rowCount).toBe(0);
    const told = await server.sql("select 1 from platform_event where kind = 'access.refused' and actor_id = $1", [
      administrator.accountId,
    ]);
    expect(told.rowCount).toBe(3);
  });

  test('a scope of the former school opens no transaction that writes, whoever made it', async () => {
    await link();
    const { database, findActor } = server.context;
    const actor = await findActor(new Headers({ cookie: teacher.cookie }));
    const reading = actor && authorize(actor, kheSay, 'cycle.read');
    if (reading?.kind !== 'granted') throw new Error('Not granted.');
    const behind = reading.scope;
    await expect(database.write(behind, async () => undefined)).rejects.toMatchObject({ code: 'access.denied' });
    // And what reads, reads one school: the scope of the former school shows no row of its successor.
    const seen = await database.read(behind, (tx) => tx.selectFrom('school').select('school_id').execute());
    expect(seen).toEqual([{ school_id: kheSay }]);
    const refused = database.read(behind, (tx) => tx.deleteFrom('cycle').execute());
    await expect(refused).rejects.toThrow('read-only');
  });

  test('nothing goes backwards, to a third school, to a guest or one step further', async () => {
    await link();
    expect(await read(suoiNgan, oldAdministrator)).toBe(404);
    expect(await read(kheSay, stranger)).toBe(404);
    expect(await read(kheSay, guest)).toBe(404);
    // Pha Long takes over Suối Ngàn later: it reads Suối Ngàn, and not what Suối Ngàn took over before.
    const next = await merger(
      { status: 'decided', decisionDate: '2026-10-01', happenedOn: '2026-10-15' },
      phaLong,
      stranger,
    );
    await ask(`POST /api/installation/schools/${phaLong}/links`, system, {
      organizationEventId: next,
      side: 'predecessor',
      otherSchoolId: suoiNgan,
    });
    expect(await read(suoiNgan, stranger)).toBe(200);
    expect(await read(kheSay, stranger)).toBe(404);
  });

  test('reading ends when the link is undone, and the school works again', async () => {
    const { schoolLinkId, version } = (await link()).body;
    expect(await read(kheSay, teacher)).toBe(200);
    const path = `DELETE /api/installation/schools/${suoiNgan}/links/${schoolLinkId}`;
    expect((await ask(`${path}?version=9`, system)).status).toBe(409);
    expect((await ask(`${path}?version=${version}`, system)).status).toBe(200);
    expect(await read(kheSay, teacher)).toBe(404);
    expect(await read(kheSay, oldAdministrator, '/grants')).toBe(200);
    expect((await link()).status).toBe(200);
    const events = await server.sql(
      "select kind from event where school_id = $1 and subject_type = 'schoolLink' order by sequence",
      [suoiNgan],
    );
    expect(events.rows.map(({ kind }) => kind)).toEqual(['schoolLink.added', 'schoolLink.removed', 'schoolLink.added']);
  });

  test.each([
    ['is no longer decided', { status: 'recorded' }],
    ['is still to come', { happenedOn: '2027-01-01' }],
    ['is a change of name after all', { kind: 'rename' }],
  ])('nothing is read along a link whose event %s', async (_, values) => {
    await link();
    expect((await changeEvent(values)).status).toBe(200);
    expect(await read(kheSay, teacher)).toBe(404);
    expect(await read(kheSay, oldAdministrator, '/grants')).toBe(200);
  });

  test('an event that is taken away closes the door, one that is brought back opens it', async () => {
    await link();
    const path = `/api/schools/${suoiNgan}/organization-events/${eventId}`;
    expect((await ask(`DELETE ${path}?version=1`, administrator)).status).toBe(200);
    expect(await read(kheSay, teacher)).toBe(404);
    await ask(`POST ${path}/restore`, administrator, {});
    expect(await read(kheSay, teacher)).toBe(200);
  });

  test('who no longer works at the successor reads no longer', async () => {
    await link();
    await server.sql('update school_grant set revoked_at = now() where account_id = $1', [teacher.accountId]);
    expect(await read(kheSay, teacher)).toBe(404);
  });

  test('a former school that is closed in the list stays readable under its successor', async () => {
    await link();
    await ask(`PATCH /api/installation/schools/${kheSay}`, system, { version: 1, isClosed: true });
    expect(await read(kheSay, teacher)).toBe(200);
    expect(await read(kheSay, oldAdministrator)).toBe(404);
  });

  test('an invitation into a school that has gone opens nothing any more', async () => {
    const tokenHash = 'a'.repeat(64);
    await server.sql(
      `insert into invitation (school_id, invitation_id, token_hash, name, role, expires_at)
       values ($1, $2, $3, 'Lò Văn Sơn', 'contributor', now() + interval '9 years')`,
      [kheSay, server.context.makeId('ivt'), tokenHash],
    );
    const found = async () => (await server.sql('select * from invitation_of_token($1)', [tokenHash])).rowCount;
    expect(await found()).toBe(1);
    await server.sql("update organization_event set happened_on = '2020-07-01' where school_id = $1", [suoiNgan]);
    await link();
    expect(await found()).toBe(0);
  });
});

describe('who links', () => {
  const ownLink = (as: TestAccount, otherSchoolId = kheSay) =>
    ask(`POST /api/schools/${suoiNgan}/organization-events/${eventId}/links`, as, {
      side: 'predecessor',
      otherSchoolId,
    });

  test('an administrator of one school does not open another one', async () => {
    expect(await ownLink(administrator)).toMatchObject({ status: 403, body: { code: 'schoolLink.notBoth' } });
    expect((await ownLink(administrator, 'sch_khongco')).body.code).toBe('schoolLink.notBoth');
    expect((await ownLink(teacher)).body.code).toBe('access.denied');
    expect(await read(kheSay, administrator)).toBe(404);
  });

  test('an administrator of both does, and so does an officer of the authority above both', async () => {
    await server.sql(
      "insert into school_grant (school_id, grant_id, account_id, role) values ($1, $2, $3, 'schoolAdministrator')",
      [kheSay, server.context.makeId('grt'), administrator.accountId],
    );
    const linked = await ownLink(administrator);
    expect(linked).toMatchObject({ status: 200, body: { side: 'predecessor', isOwnEvent: true } });
    const { schoolLinkId, version } = linked.body;
    const undone = `DELETE /api/schools/${suoiNgan}/school-links/${schoolLinkId}?version=${version}`;
    expect((await ask(undone, administrator)).status).toBe(200);
    const officer = await seedOfficer(server, suoiNgan);
    expect((await ownLink(officer)).body.code).toBe('schoolLink.notBoth');
    await server.sql(
      'update school set authority_id = (select authority_id from school where school_id = $1) where school_id = $2',
      [suoiNgan, kheSay],
    );
    expect((await ownLink(officer)).status).toBe(200);
  });

  test('a link is made once, and never the other way round', async () => {
    expect((await link()).status).toBe(200);
    expect((await link()).body.code).toBe('schoolLink.exists');
    const backwards = await merger({ happenedOn: '2026-07-02' });
    expect((await link(kheSay, backwards, 'successor')).body.code).toBe('schoolLink.exists');
    expect((await link(suoiNgan)).status).toBe(422);
    expect((await link('sch_khongco')).status).toBe(404);
  });

  test('a link whose event was taken away gives way to a new one, and bringing the event back opens nothing', async () => {
    await link();
    const path = `/api/schools/${suoiNgan}/organization-events/${eventId}`;
    expect((await ask(`DELETE ${path}?version=1`, administrator)).status).toBe(200);
    // As it was written down wrongly: it is Khe Sậy that goes on.
    const backwards = await merger({ status: 'decided', decisionDate: '2026-06-20', happenedOn: '2026-07-02' });
    expect((await link(kheSay, backwards, 'successor')).status).toBe(200);
    await server.sql('update organization_event set removed_at = null where organization_event_id = $1', [eventId]);
    expect(await read(suoiNgan, oldAdministrator)).toBe(200);
    expect(await read(kheSay, administrator)).toBe(404);
    expect(await read(kheSay, oldAdministrator, '/grants')).toBe(200);
  });

  test('only a merger or a split names another school', async () => {
    const rename = await merger({ kind: 'rename', happenedOn: '2026-01-01' });
    expect((await link(kheSay, rename)).body.code).toBe('schoolLink.notMerger');
  });

  test('both schools see the link; a split told by the school that stopped works the same way', async () => {
    const split = await merger(
      { kind: 'split', status: 'decided', decisionDate: '2026-08-01', happenedOn: '2026-08-15' },
      kheSay,
      oldAdministrator,
    );
    for (const otherSchoolId of [suoiNgan, phaLong])
      await ask(`POST /api/installation/schools/${kheSay}/links`, system, {
        organizationEventId: split,
        side: 'successor',
        otherSchoolId,
      });
    expect(await read(kheSay, teacher)).toBe(200);
    expect(await read(kheSay, stranger)).toBe(200);
    expect(await read(suoiNgan, stranger)).toBe(404);
    const { items } = (await ask(`GET /api/schools/${suoiNgan}/school-links`, teacher)).body;
    expect(items).toMatchObject([{ side: 'predecessor', otherSchoolId: kheSay, isOwnEvent: false, isInForce: true }]);
    for (const person of [oldAdministrator, teacher]) {
      const session = (await ask('GET /api/session', person)).body.account.schools;
      const gone = session.find((one: { schoolId: string }) => one.schoolId === kheSay);
      expect(gone.former.successors).toHaveLength(2);
    }
  });
});
