import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, importingSchool } from '../../../testing/test-imports.ts';
import { confirmed, correct, corrected, ids, revisionCalls } from '../../../testing/test-revisions.ts';
import { startTestServer, type TestServer } from '../../../testing/test-school.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('a corrected plan and what the school keeps by itself', () => {
  test('compares the settings of the cycle too, changes only what is chosen of them, and is undone', async () => {
    const school = await importingSchool(server, 'Trường Đổi Đợt');
    const { cycleId } = await confirmed(school);
    const { difference, apply } = revisionCalls(server, school, cycleId);
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
    const { difference, apply, plan, section } = revisionCalls(server, school, cycleId);
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
    const { difference } = revisionCalls(server, school, cycleId);
    await server.sql("update cycle set name = 'Tự đánh giá của trường' where cycle_id = $1", [cycleId]);
    const { body: seen } = await difference(await corrected(school));
    expect(seen.items.map((item: Answered) => [item.section, item.kind])).toEqual([['cycle', 'kept']]);
  });

  test('a cycle whose paper nobody kept is compared as it stands', async () => {
    const school = await importingSchool(server, 'Trường Nhập Từ Trước');
    const { cycleId } = await confirmed(school);
    const { difference, apply, plan, section } = revisionCalls(server, school, cycleId);
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
