import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  seedAccount,
  seedOfficer,
  seedSchool,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let secretary: TestAccount;
let cycleId: string;

beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  secretary = await seedAccount(server, schoolId, { role: 'schoolAdministrator', name: 'Vi Thị Én' });
  cycleId = await addCycle('Đợt năm học 2026-2027');
  await addRow('evidenceNeeds', {
    description: 'Nghị quyết của Hội đồng trường về kế hoạch chiến lược',
    place: 'Văn phòng',
    criterionCode: '1.2',
  });
  await addRow('milestones', { text: 'Đạt chuẩn quốc gia mức độ 1', month: '2018-11' });
});
afterAll(() => server.close());

const post = async (path: string, body: object, cookie = secretary.cookie) => {
  const answer = await server.request(`POST /api/schools/${schoolId}${path}`, { cookie, body });
  expect(answer.body.code ?? answer.status).toBe(200);
  return answer.body;
};
const addCycle = async (name: string): Promise<string> =>
  (
    await post('/cycles', {
      name,
      frameworkId: 'tt57-2026-general',
      frameworkVersion: 1,
      levels: ['primary'],
      schoolYears: ['2026-2027'],
      planForm: 'F05B',
      weekOne: '2026-09-14',
      weekMode: 'calendar',
      breaks: [],
    })
  ).cycleId;
const paths = { evidenceNeeds: 'evidence-needs', milestones: 'milestones', legalBases: 'legal-bases' } as const;
const addRow = (table: keyof typeof paths, values: object) => post(`/cycles/${cycleId}/${paths[table]}`, { values });

const search = (q: string, as: { cookie: string } = secretary, more = '') =>
  server.request(`GET /api/schools/${schoolId}/search?q=${encodeURIComponent(q)}${more}`, { cookie: as.cookie });
const found = async (q: string, as?: { cookie: string }): Promise<Record<string, string[]>> => {
  const { body } = await search(q, as);
  return Object.fromEntries(
    body.groups.map(({ kind, hits }: { kind: string; hits: { title: string }[] }) => [
      kind,
      hits.map(({ title }) => title),
    ]),
  );
};

const need = 'Nghị quyết của Hội đồng trường về kế hoạch chiến lược';

describe('a search', () => {
  test.each([
    'nghi quyet hoi dong',
    'NGHỊ QUYẾT',
    'nghị quyết'.normalize('NFD'),
    'chien luoc nghi',
    'nghi quyt hoi dong',
    'nhgi quyet',
  ])('for "%s" finds the need', async (asked) => {
    expect(await found(asked)).toMatchObject({ evidenceNeed: [need] });
  });

  test('shows what is one typing error away only when nothing is exact, and says so', async () => {
    expect((await search('van phong')).body.isNear).toBe(false);
    expect((await search('vna phong')).body).toMatchObject({ isNear: true, groups: [{ kind: 'evidenceNeed' }] });
    expect((await search('khong co gi nhu the')).body).toEqual({ groups: [], isNear: false });
    expect((await search('   ')).body.groups).toEqual([]);
  });

  test('finds criteria of the set of standards of the cycle, by words and by code', async () => {
    const [first] = (await found('1.2')).criterion ?? [];
    expect(first).toMatch(/^1\.2 /);
    expect(Object.keys(await found('doi ngu'))).toContain('criterion');
  });

  test('finds people by name and by post, and forgets those who are removed', async () => {
    const person = await post('/people', {
      fullName: 'Đặng Thuỳ Hương',
      posts: [{ kind: 'librarian', title: 'Nhân viên thư viện', unit: 'Tổ văn phòng', validFrom: null, validTo: null }],
    });
    expect(await found('dang thuy huong')).toEqual({ person: ['Đặng Thuỳ Hương'] });
    expect(await found('thu vien huong')).toEqual({ person: ['Đặng Thuỳ Hương'] });
    await server.request(`PATCH /api/schools/${schoolId}/people/${person.personId}`, {
      cookie: secretary.cookie,
      body: { version: person.version, fullName: 'Đặng Thuỳ Dương' },
    });
    expect(await found('thu vien duong')).toEqual({ person: ['Đặng Thuỳ Dương'] });
    await server.sql('delete from person where person_id = $1', [person.personId]);
    expect(await found('thuy duong')).not.toHaveProperty('person');
  });

  test('follows a row that is changed, removed and brought back', async () => {
    const row = await addRow('legalBases', {
      type: 'Thông tư',
      number: '57/2026/TT-BGDĐT',
      subject: 'Quy định tiêu chuẩn',
    });
    const path = `/api/schools/${schoolId}/cycles/${cycleId}/legal-bases/${row.rowId}`;
    expect(await found('57/2026')).toMatchObject({ legalBasis: ['Thông tư · 57/2026/TT-BGDĐT · Quy định tiêu chuẩn'] });
    await server.request(`DELETE ${path}?version=${row.version}`, { cookie: secretary.cookie });
    expect(await found('57/2026')).toEqual({});
    await server.sql('update legal_basis set removed_at = null where legal_basis_id = $1', [row.rowId]);
    expect(Object.keys(await found('57/2026'))).toEqual(['legalBasis']);
  });

  test('puts the cycle in which one works first and names the other one', async () => {
    const other = await addCycle('Đợt của năm trước');
    await server.sql(
      "insert into milestone (school_id, milestone_id, cycle_id, position, text) values ($1, 'mls_other1', $2, 1, 'Đạt chuẩn quốc gia mức độ 1')",
      [schoolId, other],
    );
    const { body } = await search('chuan quoc gia muc do', secretary, `&cycleId=${other}`);
    const hits = body.groups.find(({ kind }: { kind: string }) => kind === 'milestone').hits;
    expect(hits).toMatchObject([
      { cycleId: other, cycleName: null },
      { cycleId, cycleName: 'Đợt năm học 2026-2027' },
    ]);
  });

  test('gives few of each kind with their number, and more of one kind when asked', async () => {
    for (let count = 0; count < 8; count += 1)
      await addRow('milestones', { text: `Mốc thứ ${count}`, month: '2020-01' });
    const all = await search('moc thu');
    expect(all.body.groups).toMatchObject([{ kind: 'milestone', total: 8 }]);
    expect(all.body.groups[0].hits).toHaveLength(5);
    const one = await search('moc thu', secretary, '&kind=milestone');
    expect(one.body.groups[0].hits).toHaveLength(8);
  });
});

describe('what a search shows', () => {
  test('follows the capability map: a guest sees no people, an officer of the authority nothing of the work', async () => {
    const guest = await seedAccount(server, schoolId, { role: 'guestReader', name: 'Khách Mời' });
    const officer = await seedOfficer(server, schoolId);
    expect(Object.keys(await found('vi thi en'))).toEqual(['person']);
    expect(await found('vi thi en', guest)).toEqual({});
    expect(Object.keys(await found('nghi quyet', guest))).toEqual(['evidenceNeed']);
    expect(await found('nghi quyet', officer)).toEqual({});
  });

  test('is never a row of another school', async () => {
    const theirs = await seedSchool(server, 'Trường bên kia sông');
    const stranger = await seedAccount(server, theirs, { role: 'schoolAdministrator', name: 'Người Lạ' });
    const answer = await server.request(`GET /api/schools/${theirs}/search?q=nghi%20quyet`, {
      cookie: stranger.cookie,
    });
    expect(answer.body.groups).toEqual([]);
    expect((await search('nghi quyet', stranger)).status).toBe(404);
  });
});
