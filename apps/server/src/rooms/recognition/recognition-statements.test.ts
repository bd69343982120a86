import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  seedAccount,
  seedSchool,
  seedSuccession,
  startTestServer,
  type TestServer,
} from '../../testing/test-school.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** A school with its administrator, and what she asks. */
async function school(name: string, at = server) {
  const schoolId = await seedSchool(at, name);
  const { cookie } = await seedAccount(at, schoolId, { role: 'schoolAdministrator' });
  const ask = (path: string, body?: unknown) =>
    at.request(path.replace(' /', ` /api/schools/${schoolId}/`), { cookie, ...(body === undefined ? {} : { body }) });
  return { schoolId, ask, board: async () => (await ask('GET /recognition')).body };
}
type School = Awaited<ReturnType<typeof school>>;

const addCycle = async ({ ask }: School, frameworkId: string, schoolYear: string) =>
  (
    await ask('POST /cycles', {
      name: `Đợt ${schoolYear}`,
      frameworkId,
      frameworkVersion: 1,
      levels: ['primary'],
      schoolYears: [schoolYear],
      planForm: 'F05S',
      weekOne: null,
      weekMode: 'calendar',
      breaks: [],
    })
  ).body.cycleId;

describe('recognitions of a former school', () => {
  let kheSay: School;
  let suoiNgan: School;
  let sourceId: string;
  const effect = (values: object) =>
    suoiNgan.ask('PUT /recognition/effects', {
      predecessorId: kheSay.schoolId,
      sourceId,
      kind: 'nationalStandard',
      version: null,
      decision: '',
      decidedOn: null,
      ...values,
    });
  beforeAll(async () => {
    kheSay = await school('Trường Tiểu học Khe Sậy');
    suoiNgan = await school('Trường Tiểu học Suối Ngàn');
    const values = { kind: 'nationalStandard', level: 1, decidedOn: '2022-06-10', number: '12/QĐ-UBND' };
    sourceId = (await kheSay.ask('POST /recognitions', { values })).body.rowId;
    const cycleId = await addCycle(kheSay, 'tt17-2018-primary', '2021-2022');
    const { plan } = (await kheSay.ask(`GET /cycles/${cycleId}/plan`)).body;
    await kheSay.ask(`PATCH /cycles/${cycleId}/plan`, { version: plan.version, issuedOn: '2021-09-10' });
    const milestone = { month: '2018-11', accreditationLevel: 2, text: 'Được công nhận' };
    await kheSay.ask(`POST /cycles/${cycleId}/milestones`, { values: milestone });
    expect((await suoiNgan.board()).recognitions).toEqual([]);
    await seedSuccession(server, kheSay.schoolId, suoiNgan.schoolId);
  });

  test('stand on the board of its successor with who held them, undecided until somebody decides', async () => {
    expect((await suoiNgan.board()).recognitions).toMatchObject([
      { kind: 'accreditation', decidedOn: '2018-11', heldBy: 'Trường Tiểu học Khe Sậy', recognitionId: null },
      {
        kind: 'nationalStandard',
        number: '12/QĐ-UBND',
        heldBy: 'Trường Tiểu học Khe Sậy',
        effect: 'toBeDecided',
        // Watched all the same: nobody loses a date because a decision is late.
        state: 'expiring',
        recognitionId: null,
        milestoneId: null,
        atPredecessor: { predecessorId: kheSay.schoolId, sourceId, since: '2026-07-01', version: null },
      },
    ]);
    expect((await suoiNgan.ask('GET /recognitions')).body.items).toEqual([]);
  });

  test('are kept or ended one by one, with the day of the decision, and the diary tells', async () => {
    expect(await effect({ effect: 'kept' })).toMatchObject({
      status: 422,
      body: { problems: [{ place: '/decidedOn', code: 'required' }] },
    });
    const kept = { effect: 'kept', decision: '77/SGDĐT-QLCL', decidedOn: '2026-09-01' };
    expect((await effect(kept)).status).toBe(200);
    expect((await effect(kept)).body.code).toBe('object.changed');
    const [accreditation, standard] = (await suoiNgan.board()).recognitions;
    expect(standard).toMatchObject({ effect: 'kept', state: 'expiring', atPredecessor: { version: 1, ...omit(kept) } });
    expect(accreditation.effect).toBe('toBeDecided');
    expect((await effect({ ...kept, effect: 'ended', version: 1 })).status).toBe(200);
    expect((await suoiNgan.board()).recognitions[1]).toMatchObject({ state: 'ended', steps: [], gapMonths: null });
    const told = await server.sql(
      "select detail from event where school_id = $1 and kind = 'recognition.effectDecided' order by sequence",
      [suoiNgan.schoolId],
    );
    expect(told.rows.map(({ detail }) => [detail.before?.effect, detail.after.effect, detail.after.heldBy])).toEqual([
      [undefined, 'kept', 'Trường Tiểu học Khe Sậy'],
      ['kept', 'ended', 'Trường Tiểu học Khe Sậy'],
    ]);
    // Nothing was copied and nothing changed where they stand.
    expect((await kheSay.board()).recognitions).toMatchObject([{}, { number: '12/QĐ-UBND', state: 'expiring' }]);
  });

  test('warn on the overview of the successor while they are kept', async () => {
    await effect({ effect: 'kept', decidedOn: '2026-09-01', version: 2 });
    const cycleId = await addCycle(suoiNgan, 'tt57-2026-general', '2026-2027');
    const { recognition, nextDates } = (await suoiNgan.ask(`GET /cycles/${cycleId}/overview`)).body;
    expect(recognition).toContainEqual(expect.objectContaining({ heldBy: 'Trường Tiểu học Khe Sậy', effect: 'kept' }));
    expect(nextDates).toContainEqual(expect.objectContaining({ code: 'renewalAlert', date: '2027-01-09' }));
  });

  test('of which there is none, or which belong to a third school, cannot be decided', async () => {
    const decided = { effect: 'kept', decidedOn: '2026-09-01' };
    expect((await effect({ ...decided, sourceId: 'rcg_khongco' })).status).toBe(404);
    expect((await effect({ ...decided, kind: 'accreditation' })).status).toBe(404);
    const third = await school('Trường Tiểu học Pha Long');
    expect((await effect({ ...decided, predecessorId: third.schoolId })).status).toBe(404);
    expect((await third.board()).recognitions).toEqual([]);
  });

  test('a recognition entered by hand under the old name is decided in its own row', async () => {
    const { ask, board } = await school('Trường Tiểu học Tên Mới');
    const held = { kind: 'nationalStandard', level: 1, decidedOn: '2023-05-10', heldBy: 'Trường Tiểu học Tên Cũ' };
    const row = (await ask('POST /recognitions', { values: held })).body;
    expect(row.effect).toBe('toBeDecided');
    await ask(`PATCH /recognitions/${row.rowId}`, { version: 1, values: { effect: 'ended' } });
    expect((await board()).recognitions).toMatchObject([{ effect: 'ended', state: 'ended', steps: [] }]);
  });
});

describe('the four conditions of recognition', () => {
  test('begin as not looked at, which is no failure: two wait for a word, two for data', async () => {
    const { board } = await school('Trường Tiểu học Bản Phố');
    const { conditions, conclusion } = await board();
    expect(
      conditions.map((one: object) => Object.entries(one).filter(([name]) => /^(cond|res|gro)/.test(name))),
    ).toEqual(
      [
        ['cohortCompleted', 'needsStatement'],
        ['threeYearsOfData', 'noData'],
        ['levelReached', 'noData'],
        ['legalConditions', 'needsStatement'],
      ].map(([condition, ground]) => [
        ['condition', condition],
        ['result', 'notAssessed'],
        ['ground', ground],
      ]),
    );
    expect(conclusion).toBe('unfinished');
  });

  test('are said by people with a day and a ground, corrected with the version that was seen', async () => {
    const { ask, board, schoolId } = await school('Trường Tiểu học Bản Phố');
    const say = (condition: string, values: object) =>
      ask(`PUT /recognition/conditions/${condition}`, { version: null, statedOn: null, note: '', ...values });
    expect(await say('cohortCompleted', { result: 'met' })).toMatchObject({
      status: 422,
      body: { problems: [{ place: '/statedOn' }, { place: '/note' }] },
    });
    const met = { result: 'met', statedOn: '2026-10-01', note: 'Khóa 2021–2026 hoàn thành chương trình tiểu học' };
    expect((await say('cohortCompleted', met)).status).toBe(200);
    expect((await say('cohortCompleted', met)).body.code).toBe('object.changed');
    expect((await say('legalConditions', { ...met, result: 'notMet', note: 'Thiếu phòng bộ môn' })).status).toBe(200);
    const view = await board();
    expect(view.conditions[0]).toMatchObject({ ...met, ground: 'stated', version: 1 });
    // One is not met and two were not looked at: unfinished, never failed.
    expect(view.conclusion).toBe('unfinished');
    expect((await say('cohortCompleted', { result: 'notAssessed', version: 1 })).status).toBe(200);
    expect((await board()).conditions[0]).toMatchObject({
      result: 'notAssessed',
      ground: 'needsStatement',
      version: 2,
    });
    // What is computed is not said, and what no rule names is no condition.
    expect((await say('levelReached', met)).status).toBe(404);
    expect((await say('khongco', met)).status).toBe(404);
    const told = await server.sql(
      "select count(*)::int as n from event where school_id = $1 and kind = 'recognition.conditionStated'",
      [schoolId],
    );
    expect(told.rows[0].n).toBe(3);
  });

  test('years evaluated under the rules of 2018 count only when somebody says so', async () => {
    const own = await school('Trường Tiểu học Nậm Chạc');
    await addCycle(own, 'tt17-2018-primary', '2024-2025');
    await addCycle(own, 'tt57-2026-general', '2025-2026');
    await server.sql("update cycle set status = 'closed' where school_id = $1", [own.schoolId]);
    expect(await own.board()).toMatchObject({ evaluatedYears: ['2025-2026'], settings: { legacyYearsCount: false } });
    const set = (version: number | null) => own.ask('PUT /recognition/settings', { version, legacyYearsCount: true });
    expect((await set(null)).status).toBe(200);
    expect((await set(null)).body.code).toBe('object.changed');
    expect(await own.board()).toMatchObject({
      evaluatedYears: ['2024-2025', '2025-2026'],
      settings: { legacyYearsCount: true, version: 1 },
    });
  });

  test('a guest reads them and says nothing', async () => {
    const { schoolId } = await school('Trường Tiểu học Mường Hum');
    const guest = await seedAccount(server, schoolId, { role: 'guestReader' });
    const at = `/api/schools/${schoolId}/recognition`;
    expect((await server.request(`GET ${at}`, { cookie: guest.cookie })).status).toBe(200);
    const body = { version: null, legacyYearsCount: true };
    expect((await server.request(`PUT ${at}/settings`, { cookie: guest.cookie, body })).status).toBe(403);
  });

  test('under the rules of 2018 they are those of that circular', async () => {
    const before = await startTestServer({ now: '2025-11-02T02:00:00Z' });
    const { board } = await school('Trường Tiểu học Dền Thàng', before);
    const { conditions, rules } = await board();
    expect(rules).toMatchObject({ regime: 'externalEvaluation', renewBeforeMonths: 5 });
    expect(conditions).toMatchObject([
      { condition: 'cohortCompleted', ground: 'needsStatement' },
      { condition: 'externalResult', ground: 'noData' },
    ]);
    await before.close();
  });
});

function omit({ effect: _, ...rest }: { effect: string; decision: string; decidedOn: string }) {
  return rest;
}
