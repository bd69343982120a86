import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemScope } from '../../platform/access/scope.ts';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';
import { letterheadOn, schoolReader } from './index.ts';

let server: TestServer;
let schoolId: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  ({ cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator' }));
});
afterAll(() => server.close());

const at = (rest = '', school = schoolId) => `/api/schools/${school}${rest}`;
const older = {
  validFrom: '2020-01-01',
  name: 'Trường Tiểu học Suối Ngàn',
  governingBody: 'PHÒNG GDĐT SUỐI NGÀN',
  place: 'Suối Ngàn',
  notationCode: 'THSN',
  address: '',
  phone: '',
  email: '',
  website: '',
};

test('a paper dated 2021 and one dated 2026 print their own letterheads', async () => {
  const added = await server.request(`POST ${at('/profiles')}`, { cookie, body: older });
  expect(added.status).toBe(200);
  const scope = systemScope(schoolId);
  const profiles = await server.context.database.read(scope, (tx) => schoolReader(tx, scope).profiles());
  expect(letterheadOn(profiles, '2021-09-10')?.governingBody).toBe('PHÒNG GDĐT SUỐI NGÀN');
  expect(letterheadOn(profiles, '2026-09-10')?.governingBody).toBe('UBND XÃ SUỐI NGÀN');
});

test('two letterheads never begin on the same day', async () => {
  const again = { ...older, validFrom: '2025-07-01' };
  expect(await server.request(`POST ${at('/profiles')}`, { cookie, body: again })).toMatchObject({
    status: 409,
    body: { code: 'object.duplicate' },
  });
  const { profiles } = (await server.request(`GET ${at()}`, { cookie })).body;
  const oldest = profiles.at(-1);
  const moved = await server.request(`PATCH ${at(`/profiles/${oldest.profileId}`)}`, {
    cookie,
    body: { version: oldest.version, validFrom: '2025-07-01' },
  });
  expect(moved).toMatchObject({ status: 409, body: { code: 'object.duplicate' } });
});

test('a letterhead is corrected with the version that was seen', async () => {
  const { profiles } = (await server.request(`GET ${at()}`, { cookie })).body;
  const [{ profileId, version }] = profiles;
  const change = (body: object) => server.request(`PATCH ${at(`/profiles/${profileId}`)}`, { cookie, body });
  expect((await change({ version, place: 'Suối Mây' })).body).toMatchObject({
    place: 'Suối Mây',
    version: version + 1,
  });
  expect(await change({ version, place: 'Nơi khác' })).toMatchObject({
    status: 409,
    body: { code: 'object.changed', current: { place: 'Suối Mây' } },
  });
});

test('name and levels change with the version that was seen', async () => {
  const body = { version: 1, levels: ['primary', 'lower-secondary'] };
  expect((await server.request(`PATCH ${at()}`, { cookie, body })).body).toMatchObject({
    levels: ['primary', 'lower-secondary'],
    version: 2,
    profiles: expect.any(Array),
  });
  expect(await server.request(`PATCH ${at()}`, { cookie, body })).toMatchObject({
    status: 409,
    body: { code: 'object.changed', current: { version: 2 } },
  });
});

test('the last letterhead stays, also when two are removed at the same moment', async () => {
  const { profiles } = (await server.request(`GET ${at()}`, { cookie })).body;
  expect(profiles).toHaveLength(2);
  const answers = await Promise.all(
    profiles.map((profile: { profileId: string; version: number }) =>
      server.request(`DELETE ${at(`/profiles/${profile.profileId}?version=${profile.version}`)}`, { cookie }),
    ),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('object.inUse');
  expect((await server.request(`GET ${at()}`, { cookie })).body.profiles).toHaveLength(1);
});

test('the diary shows newest first, in pages, by subject and by whoever did it', async () => {
  const all = await server.request(`GET ${at('/events?limit=300')}`, { cookie });
  const sequences = all.body.items.map((event: { sequence: number }) => event.sequence);
  expect(sequences).toEqual(sequences.toSorted((left: number, right: number) => right - left));
  expect(all.body.items[0]).toMatchObject({ kind: 'profile.removed', cycleId: null });
  const seen: number[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await server.request(`GET ${at('/events?limit=2')}${cursor && `&cursor=${cursor}`}`, { cookie });
    seen.push(...page.body.items.map((event: { sequence: number }) => event.sequence));
    cursor = page.body.nextCursor;
  }
  expect(seen).toEqual(sequences);
  const ofSchool = await server.request(`GET ${at(`/events?subjectId=${schoolId}`)}`, { cookie });
  expect(ofSchool.body.items.map((event: { kind: string }) => event.kind)).toEqual(['school.changed']);
  const { actorId } = all.body.items[0];
  const byActor = await server.request(`GET ${at(`/events?limit=300&actorId=${actorId}`)}`, { cookie });
  expect(byActor.body.items).toEqual(all.body.items.filter((event: { actorId: string }) => event.actorId === actorId));
  expect((await server.request(`GET ${at('/events?actorId=acc_nobody')}`, { cookie })).body.items).toEqual([]);
});

test('school, letterheads and diary of another school read as not found', async () => {
  const otherSchool = await seedSchool(server, 'Trường khác');
  const profile = await server.sql('select profile_id from school_profile where school_id = $1', [otherSchool]);
  const profilePath = `/profiles/${profile.rows[0].profile_id}`;
  const tries = [
    server.request(`GET ${at('', otherSchool)}`, { cookie }),
    server.request(`PATCH ${at('', otherSchool)}`, { cookie, body: { version: 1, name: 'x' } }),
    server.request(`GET ${at('/events', otherSchool)}`, { cookie }),
    server.request(`POST ${at('/profiles', otherSchool)}`, { cookie, body: older }),
    server.request(`PATCH ${at(profilePath, otherSchool)}`, { cookie, body: { version: 1, place: 'x' } }),
    server.request(`PATCH ${at(profilePath)}`, { cookie, body: { version: 1, place: 'x' } }),
    server.request(`DELETE ${at(`${profilePath}?version=1`)}`, { cookie }),
  ];
  for (const answer of await Promise.all(tries))
    expect(answer).toMatchObject({ status: 404, body: { code: 'object.notFound' } });
});
