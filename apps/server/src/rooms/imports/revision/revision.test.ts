import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, type ImportingSchool, importingSchool } from '../../../testing/test-imports.ts';
import { startTestServer, type TestServer } from '../../../testing/test-school.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const SAMPLE = 'plan-luong-son.txt';

async function confirmed(school: ImportingSchool, sample = SAMPLE): Promise<Answered> {
  const saved = await school.answerAll((await school.upload(sample)).body);
  return (await school.confirm(saved)).body;
}

/** Opens the paper again, with the draft corrected. */
async function corrected(school: ImportingSchool, correct: (draft: Answered) => void = () => undefined) {
  const view = await school.answerAll((await school.upload(SAMPLE)).body);
  const draft = structuredClone(view.draft);
  correct(draft);
  return school.answerAll((await school.save(view, { draft })).body);
}

function calls(school: ImportingSchool, cycleId: string) {
  const { cookie } = school.account;
  const base = `/api/schools/${school.schoolId}`;
  const path = (view: Answered) => `${base}/imports/${view.importSessionId}`;
  return {
    difference: async (view: Answered): Promise<Answered> =>
      server.request(`GET ${path(view)}/difference?cycleId=${cycleId}`, { cookie }),
    apply: async (view: Answered, difference: Answered, chosen: readonly string[]): Promise<Answered> =>
      server.request(`POST ${path(view)}/apply`, {
        cookie,
        body: { version: difference.version, cycleId, seen: difference.seen, chosen },
      }),
    section: (verb: string, rest: string, body?: unknown): Promise<Answered> =>
      server.request(`${verb} ${base}/cycles/${cycleId}/${rest}`, { cookie, body }),
    plan: async (): Promise<Answered> => (await server.request(`GET ${base}/cycles/${cycleId}/plan`, { cookie })).body,
    council: async (): Promise<Answered> =>
      (await server.request(`GET ${base}/cycles/${cycleId}/council`, { cookie })).body,
  };
}

/** Everything of the workspace without versions and places: what undoing must bring back. */
function contentOf(value: Answered): Answered {
  return JSON.parse(
    JSON.stringify(value, (field, part) => (['version', 'position', 'findings'].includes(field) ? undefined : part)),
  );
}

const ids = (difference: Answered, kinds = ['added', 'changed', 'removed']) =>
  difference.items.filter((item: Answered) => kinds.includes(item.kind)).map((item: Answered) => item.id);

test.each(['plan-luong-son.txt', 'plan-preschool.txt', 'plan-tt57-primary.txt'])(
  'the same paper of %s again differs in nothing',
  async (sample) => {
    const school = await importingSchool(server, `Trường Nhập Lại ${sample}`);
    const { cycleId } = await confirmed(school, sample);
    const again = await school.answerAll((await school.upload(sample)).body);
    const answer = await calls(school, cycleId).difference(again);
    expect(answer.status).toBe(200);
    expect(answer.body.items).toEqual([]);
    expect(answer.body.blocking).toEqual([]);
  },
);

describe('a corrected plan', () => {
  const correct = (draft: Answered) => {
    draft.head.number = '45';
    draft.evidenceNeeds.rows[1].place = 'Phòng Hiệu trưởng';
    draft.evidenceNeeds.rows.splice(2, 1);
    draft.evidenceNeeds.rows.push({
      ...draft.evidenceNeeds.rows[0],
      description: 'Ảnh chụp niêm yết công khai',
      group: 'Nhóm 2',
      groupNumber: 2,
    });
    draft.timetable.rows[0].activities.push('Họp phụ huynh toàn trường');
    draft.council.members[3].name = 'Chu Thị Kim Hoan Anh';
    draft.recipients.push({ ...draft.recipients[0], text: 'Công an xã', name: 'Công an xã' });
  };

  test('shows what is new, changed and gone, applies all of it without a copy, and is undone whole', async () => {
    const school = await importingSchool(server, 'Trường Bản Sửa');
    const { cycleId } = await confirmed(school);
    const { difference, apply, plan, council } = calls(school, cycleId);
    const before = { plan: await plan(), council: await council(), counts: await school.counts() };
    const view = await corrected(school, correct);
    const { body: seen } = await difference(view);
    expect(seen.blocking).toEqual([]);
    const told = seen.items.map((item: Answered) => [
      item.section,
      item.kind,
      item.fields.map((f: Answered) => f.field),
    ]);
    expect(told).toEqual([
      ['plan', 'changed', ['number']],
      ['councilMembers', 'changed', ['personId', 'printedName']],
      ['evidenceNeeds', 'changed', ['place']],
      ['evidenceNeeds', 'added', []],
      ['evidenceNeeds', 'removed', []],
      ['tasks', 'added', []],
      ['recipients', 'added', []],
    ]);

    const applied = await apply(view, seen, ids(seen));
    expect(applied).toMatchObject({ status: 200, body: { status: 'applied', cycleId, isCorrection: true } });
    const after = { plan: await plan(), council: await council(), counts: await school.counts() };
    expect(after.plan.plan.number).toBe('45');
    expect(after.plan.evidenceNeeds).toHaveLength(before.plan.evidenceNeeds.length);
    expect(after.plan.evidenceNeeds[1]).toMatchObject({
      rowId: before.plan.evidenceNeeds[1].rowId,
      place: 'Phòng Hiệu trưởng',
    });
    const added = after.plan.evidenceNeeds.find((row: Answered) => row.description === 'Ảnh chụp niêm yết công khai');
    expect(after.council.groups.find((group: Answered) => group.rowId === added.groupId).number).toBe(2);
    const firstWeek = after.plan.timetable[0].rowId;
    expect(after.plan.tasks.filter((task: Answered) => task.parentId === firstWeek).at(-1).label).toBe(
      'Họp phụ huynh toàn trường',
    );
    expect(after.council.councilMembers[3]).toMatchObject({
      rowId: before.council.councilMembers[3].rowId,
      printedName: 'Chu Thị Kim Hoan Anh',
    });
    expect(after.counts).toMatchObject({ cycle: 1, plan: 1, person: Number(before.counts.person) + 1 });

    // Taken over, it is the paper that the next one is compared with.
    const again = await corrected(school, correct);
    expect((await difference(again)).body.items).toEqual([]);

    const undone = await school.undo(applied.body);
    expect(undone).toMatchObject({ status: 200, body: { status: 'undone', cycleId: null } });
    expect(contentOf({ plan: await plan(), council: await council() })).toEqual(
      contentOf({ plan: before.plan, council: before.council }),
    );
    expect((await school.counts()).person).toBe(before.counts.person);
  });

  test('what was changed by hand stays, and is taken over only when somebody says so', async () => {
    const school = await importingSchool(server, 'Trường Sửa Tay');
    const { cycleId } = await confirmed(school);
    const { difference, apply, plan, section } = calls(school, cycleId);
    const [first, second, third] = (await plan()).evidenceNeeds;
    await section('PATCH', `evidence-needs/${first.rowId}`, { version: 1, values: { place: 'Kho lưu trữ' } });
    await section('PATCH', `evidence-needs/${third.rowId}`, { version: 1, values: { status: 'collected' } });
    await section('POST', 'recipients', { values: { name: 'Ban đại diện cha mẹ học sinh' } });
    const view = await corrected(school, (draft) => {
      draft.evidenceNeeds.rows[0].place = 'Văn phòng Đảng ủy';
      draft.evidenceNeeds.rows[0].note = 'Bản sao';
      draft.evidenceNeeds.rows[1].place = 'Thư viện';
      draft.evidenceNeeds.rows.splice(2, 1);
    });
    const { body: seen } = await difference(view);
    expect(
      seen.items.map((item: Answered) => [
        item.rowId,
        item.kind,
        item.would,
        item.fields.map((f: Answered) => f.field),
      ]),
    ).toEqual([
      [first.rowId, 'changed', 'change', ['note']],
      [first.rowId, 'kept', 'change', ['place']],
      [second.rowId, 'changed', 'change', ['place']],
      [third.rowId, 'kept', 'remove', []],
    ]);
    expect(seen.ownRows.recipients).toBe(1);
    expect((await apply(view, seen, ids(seen))).status).toBe(200);
    const after = await plan();
    expect(after.evidenceNeeds.slice(0, 3)).toMatchObject([
      { place: 'Kho lưu trữ', note: 'Bản sao' },
      { place: 'Thư viện' },
      { rowId: third.rowId, status: 'collected' },
    ]);
    expect(after.recipients.at(-1).name).toBe('Ban đại diện cha mẹ học sinh');
  });

  test('is refused when somebody changed the cycle in between, and changes nothing', async () => {
    const school = await importingSchool(server, 'Trường Giữa Chừng');
    const { cycleId } = await confirmed(school);
    const { difference, apply, plan, section } = calls(school, cycleId);
    const view = await corrected(school, (draft) => {
      draft.evidenceNeeds.rows[0].place = 'Thư viện';
    });
    const { body: seen } = await difference(view);
    const [need] = (await plan()).evidenceNeeds;
    await section('PATCH', `evidence-needs/${need.rowId}`, { version: 1, values: { place: 'Kho' } });
    expect(await apply(view, seen, ids(seen))).toMatchObject({ status: 409, body: { code: 'object.changed' } });
    expect((await plan()).evidenceNeeds[0].place).toBe('Kho');
  });

  test('an earlier paper is not taken back while a correction stands on it', async () => {
    const school = await importingSchool(server, 'Trường Thứ Tự');
    const first = await confirmed(school);
    const { difference, apply } = calls(school, first.cycleId);
    const view = await corrected(school, correct);
    const { body: seen } = await difference(view);
    const applied = (await apply(view, seen, ids(seen))).body;
    expect(await school.undo(first)).toMatchObject({ status: 409, body: { code: 'import.builtUpon' } });
    expect((await school.undo(applied)).status).toBe(200);
    expect((await school.undo(first)).status).toBe(200);
  });

  test('a council that a decision of the school itself signed is left as it is', async () => {
    const school = await importingSchool(server, 'Trường Đã Ký');
    const { cycleId } = await confirmed(school);
    await server.sql('update council set is_from_outside = false where school_id = $1', [school.schoolId]);
    const view = await corrected(school, correct);
    const { body: seen } = await calls(school, cycleId).difference(view);
    expect(seen.locked).toContain('councilMembers');
    expect(seen.items.map((item: Answered) => item.section)).not.toContain('councilMembers');
    expect((await calls(school, cycleId).apply(view, seen, ids(seen))).status).toBe(200);
  });

  test('a cycle that no paper made has nothing to compare with; one of another school is not found', async () => {
    const school = await importingSchool(server, 'Trường Tay Không');
    const other = await importingSchool(server, 'Trường Bên Cạnh');
    const { cycleId } = await confirmed(school);
    const theirs = (await confirmed(other)).cycleId;
    await server.sql("update import_session set taken_rows = '[]' where school_id = $1", [school.schoolId]);
    await server.sql('update cycle set import_session_id = null where school_id = $1', [school.schoolId]);
    const view = await corrected(school);
    expect((await calls(school, cycleId).difference(view)).body.code).toBe('import.noEarlierPaper');
    expect((await calls(school, theirs).difference(view)).status).toBe(404);
  });

  test('compares the settings of the cycle too, changes only what is chosen of them, and is undone', async () => {
    const school = await importingSchool(server, 'Trường Đổi Đợt');
    const { cycleId } = await confirmed(school);
    const { difference, apply } = calls(school, cycleId);
    const cycle = async () => {
      const path = `GET /api/schools/${school.schoolId}/cycles`;
      return (await server.request(path, { cookie: school.account.cookie })).body.items[0];
    };
    const before = await cycle();
    const opened = await corrected(school);
    const view = (
      await school.save(opened, {
        choices: {
          ...opened.choices,
          cycleName: 'Đợt theo bản đã sửa',
          schoolYears: ['2020-2021', '2021-2022'],
          weekOne: '2020-09-14',
          frameworkId: 'tt57-2026-general',
        },
      })
    ).body;
    const { body: seen } = await difference(view);
    const fields = seen.items.map((item: Answered) => [item.section, item.fields[0].field, item.fields[0].paper]);
    expect(fields.sort()).toEqual([
      ['cycle', 'name', 'Đợt theo bản đã sửa'],
      ['cycle', 'schoolYears', ['2020-2021', '2021-2022']],
      ['cycle', 'weekOne', '2020-09-14'],
    ]);
    expect(seen.framework).toEqual({ mine: 'tt17-2018-primary', paper: 'tt57-2026-general' });
    const chosen = seen.items.filter((item: Answered) => item.fields[0].field !== 'name');
    const applied = await apply(view, seen, ids({ items: chosen }, ['changed', 'kept']));
    expect(applied.status).toBe(200);
    expect(await cycle()).toMatchObject({
      name: before.name,
      frameworkId: 'tt17-2018-primary',
      schoolYears: ['2020-2021', '2021-2022'],
      weekOne: '2020-09-14',
    });
    expect((await school.undo(applied.body)).status).toBe(200);
    const { version, ...content } = await cycle();
    expect({ ...content, version: before.version }).toEqual(before);
    expect(version).toBeGreaterThan(before.version);
  });

  test('leaves the number of the outgoing register alone, coming and going', async () => {
    const school = await importingSchool(server, 'Trường Có Sổ Văn Bản');
    const { cycleId } = await confirmed(school);
    const { difference, apply, plan, section } = calls(school, cycleId);
    const view = await corrected(school, correct);
    const kept = { numbering: 'written', issuedOn: '2021-10-01' };
    expect((await section('POST', 'papers/plan/number', kept)).status).toBe(200);
    const { number: registered } = (await plan()).plan;
    const everything = ['added', 'changed', 'removed', 'kept'];
    const { body: seen } = await difference(view);
    expect((await apply(view, seen, ids(seen, everything))).body.code).toBe('register.numberGiven');
    expect((await plan()).plan.number).toBe(registered);

    const line = (await server.sql('select outgoing_paper_id as id from outgoing_paper where cycle_id = $1', [cycleId]))
      .rows[0];
    const voided = `POST /api/schools/${school.schoolId}/registers/outgoing/${line.id}/void`;
    const { cookie } = school.account;
    expect((await server.request(voided, { cookie, body: { version: 1, reason: 'Ghi nhầm' } })).status).toBe(200);
    const { body: again } = await difference(view);
    const applied = await apply(view, again, ids(again, everything));
    expect(applied.status).toBe(200);
    expect((await section('POST', 'papers/plan/number', kept)).status).toBe(200);
    expect((await school.undo(applied.body)).body.code).toBe('import.builtUpon');
    expect((await plan()).plan.number).toBe('45');
  });

  test('a name that the school gave its cycle is its own: the same paper again does not take it back', async () => {
    const school = await importingSchool(server, 'Trường Tên Riêng');
    const { cycleId } = await confirmed(school);
    const { difference } = calls(school, cycleId);
    await server.sql("update cycle set name = 'Tự đánh giá của trường' where cycle_id = $1", [cycleId]);
    const { body: seen } = await difference(await corrected(school));
    expect(seen.items.map((item: Answered) => [item.section, item.kind])).toEqual([['cycle', 'kept']]);
  });

  test('a cycle whose paper nobody kept is compared as it stands', async () => {
    const school = await importingSchool(server, 'Trường Nhập Từ Trước');
    const { cycleId } = await confirmed(school);
    const { difference, apply, plan, section } = calls(school, cycleId);
    await server.sql("update import_session set taken_rows = '[]' where school_id = $1", [school.schoolId]);
    const { body: same } = await difference(await corrected(school));
    expect({ earlier: same.earlier, items: same.items }).toEqual({ earlier: null, items: [] });

    await section('POST', 'recipients', { values: { name: 'Ban đại diện cha mẹ học sinh', purpose: 'để biết' } });
    const view = await corrected(school, correct);
    const { body: seen } = await difference(view);
    expect(seen.items.map((item: Answered) => [item.section, item.kind])).toEqual([
      ['plan', 'changed'],
      ['councilMembers', 'changed'],
      ['evidenceNeeds', 'changed'],
      ['evidenceNeeds', 'added'],
      ['evidenceNeeds', 'removed'],
      ['tasks', 'added'],
      ['recipients', 'added'],
      // Typed in by the school: that it is no row of the paper cannot be told, so nobody takes it out unasked.
      ['recipients', 'removed'],
    ]);
    const before = await plan();
    const applied = await apply(view, seen, ids(seen, ['added', 'changed']));
    expect(applied.status).toBe(200);
    const after = await plan();
    expect(after.plan.number).toBe('45');
    expect(after.recipients.map(({ name }: Answered) => name)).toContain('Ban đại diện cha mẹ học sinh');
    expect(after.evidenceNeeds).toHaveLength(before.evidenceNeeds.length + 1);
    // From now on there is a paper to compare with.
    const { body: next } = await difference(await corrected(school, correct));
    expect(next.earlier).toMatchObject({ importSessionId: applied.body.importSessionId });
    expect(next.items.map((item: Answered) => [item.section, item.kind])).toEqual([]);
  });
});
