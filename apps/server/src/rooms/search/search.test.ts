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

  test('goes through a long kind page by page without a gap or a row twice', async () => {
    await server.sql(
      `insert into milestone (school_id, milestone_id, cycle_id, position, text)
       select $1, 'mls_long' || lpad(n::text, 4, '0'), $2, 100 + n, 'Chặng ' || n from generate_series(1, 120) n`,
      [schoolId, cycleId],
    );
    const seen: string[] = [];
    for (const page of [1, 2, 3]) {
      const { body } = await search('chang', secretary, `&kind=milestone&page=${page}`);
      expect(body.groups[0].total).toBe(120);
      seen.push(...body.groups[0].hits.map(({ subjectId }: { subjectId: string }) => subjectId));
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    expect((await search('chang', secretary, '&kind=milestone&page=4')).body.groups).toMatchObject([
      { kind: 'milestone', hits: [], total: 120 },
    ]);
  });

  test('finds recognitions by what they are, their number and who gave them', async () => {
    const values = { kind: 'accreditation', level: 2, decidedOn: '2021-05', number: '1204/QĐ-SGDĐT' };
    const rest = { issuer: 'Sở Giáo dục và Đào tạo', heldBy: '', validUntil: null, revokedOn: null, revokedText: '' };
    const row = await post('/recognitions', { values: { ...values, ...rest, milestoneId: null, note: '' } });
    const title = 'Kiểm định chất lượng giáo dục cấp độ 2 · 1204/QĐ-SGDĐT';
    expect(await found('kiem dinh chat luong')).toMatchObject({ recognition: [title] });
    expect(await found('1204')).toEqual({ recognition: [title] });
    expect((await search('so giao duc va dao tao')).body.groups).toMatchObject([
      {
        kind: 'recognition',
        hits: [{ subjectId: row.rowId, cycleId: null, detail: 'Sở Giáo dục và Đào tạo · 05/2021' }],
      },
    ]);
    await server.sql('update recognition set removed_at = now() where recognition_id = $1', [row.rowId]);
    expect(await found('1204')).not.toHaveProperty('recognition');
  });

  test('finds a signed scan by its paper and the name of its file, until it is removed', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.4 bản ký');
    const scan = await server.request(
      `POST /api/schools/${schoolId}/cycles/${cycleId}/papers/plan/scans?name=${encodeURIComponent('Kế hoạch đóng dấu.pdf')}`,
      { cookie: secretary.cookie, bytes },
    );
    expect(scan.status).toBe(200);
    expect((await search('dong dau')).body.groups).toMatchObject([
      { kind: 'paperScan', hits: [{ title: 'Kế hoạch tự đánh giá · Kế hoạch đóng dấu.pdf', cycleId }] },
    ]);
    expect(Object.keys(await found('ban quet da ky'))).toEqual(['paperScan']);
    await server.request(`DELETE /api/schools/${schoolId}/cycles/${cycleId}/scans/${scan.body.paperScanId}`, {
      cookie: secretary.cookie,
    });
    expect(await found('dong dau')).not.toHaveProperty('paperScan');
  });

  test('finds a document of the school by number, signer and the names of its files', async () => {
    const insert = (table: string, columns: string, values: unknown[]) =>
      server.sql(
        `insert into ${table} (${columns}) values (${values.map((_, at) => `$${at + 1}`).join(', ')})`,
        values,
      );
    const [document, file] = [server.context.makeId('doc'), server.context.makeId('fil')];
    await insert('own_document', 'school_id, document_id, title, number, signer, created_by', [
      schoolId,
      document,
      'Quy chế chi tiêu nội bộ',
      '88/QC-THLS',
      'Lục Văn Tuân',
      secretary.accountId,
    ]);
    expect(await found('88/QC')).toEqual({ ownDocument: ['Quy chế chi tiêu nội bộ · 88/QC-THLS'] });
    await insert('stored_file', 'school_id, file_id, sha256, size, name, media_type', [
      schoolId,
      file,
      'a'.repeat(64),
      1,
      'quy-che-co-dau-do.pdf',
      'application/pdf',
    ]);
    await insert('document_file', 'school_id, document_file_id, document_id, kind, edition, file_id, created_by', [
      schoolId,
      server.context.makeId('dfl'),
      document,
      'scan',
      1,
      file,
      secretary.accountId,
    ]);
    expect(Object.keys(await found('dau do quy che'))).toEqual(['ownDocument']);
    await server.sql('update own_document set removed_at = now() where document_id = $1', [document]);
    expect(await found('88/QC')).toEqual({});
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
