import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  ({ cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator', name: 'Vi Thị Én' }));
  await server.sql("update person set sort_name = 'en vi thi' where school_id = $1", [schoolId]);
});
afterAll(() => server.close());

const at = (rest = '', school = schoolId) => `/api/schools/${school}${rest}`;
const teacher = { kind: 'teacher', title: 'Giáo viên', unit: 'Tổ 1', validFrom: null, validTo: null };
async function add(fullName: string, fields: object = {}) {
  const answer = await server.request(`POST ${at('/people')}`, { cookie, body: { fullName, posts: [], ...fields } });
  expect(answer.status).toBe(200);
  return answer.body;
}
const names = async (query = '') =>
  (await server.request(`GET ${at('/people')}${query}`, { cookie })).body.items.map(
    (person: { fullName: string }) => person.fullName,
  );
const lastEvent = async () =>
  (await server.sql('select * from event where school_id = $1 order by sequence desc limit 1', [schoolId])).rows[0];

test('a person is entered with posts, and the diary says so', async () => {
  const person = await add('Đặng Thuỳ Hương', {
    phone: '0912',
    posts: [teacher, { ...teacher, kind: 'union-chair', title: 'Chủ tịch Công đoàn' }],
  });
  expect(person).toMatchObject({
    fullName: 'Đặng Thuỳ Hương',
    phone: '0912',
    email: '',
    leftOn: null,
    version: 1,
    posts: [{ title: 'Giáo viên' }, { title: 'Chủ tịch Công đoàn' }],
  });
  expect(await lastEvent()).toMatchObject({ kind: 'person.added', actor_name: 'Vi Thị Én', detail: { after: person } });
  expect((await server.request(`GET ${at(`/people/${person.personId}`)}`, { cookie })).body).toEqual(person);
});

test('the roster goes by given name and is found with or without accents', async () => {
  for (const name of ['Trần Thị Ánh', 'Đỗ Văn Bền', 'Lê Ánh', 'Phạm Đức Đạt']) await add(name);
  expect(await names()).toEqual([
    'Lê Ánh',
    'Trần Thị Ánh',
    'Đỗ Văn Bền',
    'Phạm Đức Đạt',
    'Vi Thị Én',
    'Đặng Thuỳ Hương',
  ]);
  expect(await names('?search=dang+thuy')).toEqual(['Đặng Thuỳ Hương']);
  expect(await names(`?search=${encodeURIComponent('ĐẠT')}`)).toEqual(['Phạm Đức Đạt']);
  expect(await names(`?search=${encodeURIComponent('Hương Đặng')}`)).toEqual(['Đặng Thuỳ Hương']);
  expect(await names('?search=100%25')).toEqual([]);
});

test('the roster comes in pages that neither repeat nor leave out, also with equal names', async () => {
  for (let copy = 0; copy < 3; copy += 1) await add('Nguyễn Văn Minh');
  const all = await server.request(`GET ${at('/people?limit=300')}`, { cookie });
  expect(all.body.nextCursor).toBeNull();
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await server.request(`GET ${at('/people?limit=2')}${cursor && `&cursor=${cursor}`}`, { cookie });
    expect(page.body.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.body.items.map((person: { personId: string }) => person.personId));
    cursor = page.body.nextCursor;
  }
  expect(seen).toEqual(all.body.items.map((person: { personId: string }) => person.personId));
  expect((await server.request(`GET ${at('/people?cursor=xyz')}`, { cookie })).status).toBe(422);
});

test('who has left is shown only when asked for', async () => {
  const person = await add('Hà Thị Quế');
  const { status } = await server.request(`PATCH ${at(`/people/${person.personId}`)}`, {
    cookie,
    body: { version: 1, leftOn: '2026-08-01' },
  });
  expect(status).toBe(200);
  expect(await names('?search=que')).toEqual([]);
  expect(await names('?search=que&includeLeft=true')).toEqual(['Hà Thị Quế']);
});

test('a change names what was and what is; whoever saw an older version is shown the newer one', async () => {
  const person = await add('Bùi Văn Khoa', { phone: '1' });
  const change = (body: object) => server.request(`PATCH ${at(`/people/${person.personId}`)}`, { cookie, body });
  expect((await change({ version: 1, phone: '2' })).body).toMatchObject({
    phone: '2',
    version: 2,
    fullName: 'Bùi Văn Khoa',
  });
  expect((await lastEvent()).detail).toEqual({ before: { phone: '1' }, after: { phone: '2' } });
  expect(await change({ version: 1, phone: '3' })).toMatchObject({
    status: 409,
    body: { code: 'object.changed', current: { phone: '2', version: 2 } },
  });
  expect((await change({ version: 2, fullName: 'Bùi Văn Xuân' })).status).toBe(200);
  expect(await names('?search=xuan')).toEqual(['Bùi Văn Xuân']);
});

test('of two changes at the same moment one is told about the other', async () => {
  const person = await add('Lý Thị Lan');
  const change = (phone: string) =>
    server.request(`PATCH ${at(`/people/${person.personId}`)}`, { cookie, body: { version: 1, phone } });
  const answers = await Promise.all([change('1'), change('2'), change('3')]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
});

test('posts are given, changed and taken back, each with its term', async () => {
  const person = await add('Ma Văn Sơn');
  const given = await server.request(`POST ${at(`/people/${person.personId}/posts`)}`, {
    cookie,
    body: { ...teacher, validFrom: '2020-09-01' },
  });
  expect(given.body).toMatchObject({ personId: person.personId, validFrom: '2020-09-01', version: 1 });
  const path = at(`/posts/${given.body.postId}`);
  expect((await server.request(`PATCH ${path}`, { cookie, body: { version: 1, validTo: '2019-01-01' } })).status).toBe(
    422,
  );
  const ended = await server.request(`PATCH ${path}`, { cookie, body: { version: 1, validTo: '2025-06-30' } });
  expect(ended.body).toMatchObject({ validTo: '2025-06-30', version: 2 });
  expect((await server.request(`DELETE ${path}?version=1`, { cookie })).status).toBe(409);
  expect((await server.request(`DELETE ${path}?version=2`, { cookie })).status).toBe(200);
  expect(await lastEvent()).toMatchObject({ kind: 'post.removed', detail: { before: { title: 'Giáo viên' } } });
});

test('a person entered by mistake is removed; one who stands in a paper stays', async () => {
  const mistake = await add('Nhập Nhầm', { posts: [teacher] });
  expect((await server.request(`DELETE ${at(`/people/${mistake.personId}?version=1`)}`, { cookie })).status).toBe(200);
  expect((await server.request(`GET ${at(`/people/${mistake.personId}`)}`, { cookie })).status).toBe(404);

  const member = await add('Chu Thị Tâm');
  const [cycleId, councilId] = [server.context.makeId('cyc'), server.context.makeId('cnc')];
  await server.sql(
    `insert into cycle (school_id, cycle_id, name, framework_id, framework_version, levels, school_years, plan_form)
     values ($1, $2, 'Đợt', 'tt57-2026-general', 1, '{primary}', '{2026-2027}', 'F05B')`,
    [schoolId, cycleId],
  );
  await server.sql('insert into council (school_id, council_id, cycle_id) values ($1, $2, $3)', [
    schoolId,
    councilId,
    cycleId,
  ]);
  await server.sql(
    `insert into council_member (school_id, council_member_id, cycle_id, council_id, position, person_id, printed_name, role)
     values ($1, $2, $3, $4, 1, $5, 'Chu Thị Tâm', 'member')`,
    [schoolId, server.context.makeId('cmb'), cycleId, councilId, member.personId],
  );
  expect(await server.request(`DELETE ${at(`/people/${member.personId}?version=1`)}`, { cookie })).toMatchObject({
    status: 409,
    body: { code: 'object.inUse' },
  });
  expect((await server.request(`GET ${at(`/people/${member.personId}`)}`, { cookie })).status).toBe(200);
});

test('people and posts of another school read as not found, through the own school and through theirs', async () => {
  const otherSchool = await seedSchool(server, 'Trường khác');
  const other = await seedAccount(server, otherSchool, { role: 'schoolAdministrator' });
  const added = await server.request(`POST ${at('/people', otherSchool)}`, {
    cookie: other.cookie,
    body: { fullName: 'Người Trường Khác', posts: [teacher] },
  });
  const { personId, posts } = added.body;
  for (const school of [schoolId, otherSchool]) {
    const tries = [
      server.request(`GET ${at(`/people/${personId}`, school)}`, { cookie }),
      server.request(`PATCH ${at(`/people/${personId}`, school)}`, { cookie, body: { version: 1, phone: '9' } }),
      server.request(`DELETE ${at(`/people/${personId}?version=1`, school)}`, { cookie }),
      server.request(`POST ${at(`/people/${personId}/posts`, school)}`, { cookie, body: teacher }),
      server.request(`PATCH ${at(`/posts/${posts[0].postId}`, school)}`, { cookie, body: { version: 1, title: 'x' } }),
      server.request(`DELETE ${at(`/posts/${posts[0].postId}?version=1`, school)}`, { cookie }),
    ];
    for (const answer of await Promise.all(tries))
      expect(answer).toMatchObject({ status: 404, body: { code: 'object.notFound' } });
  }
  expect(await names('?search=khac')).toEqual([]);
  expect(
    (await server.request(`GET ${at(`/people/${personId}`, otherSchool)}`, { cookie: other.cookie })).body,
  ).toEqual(added.body);
});
