import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, type ImportingSchool, importingSchool, sampleText } from '../../testing/test-imports.ts';
import { startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let school: ImportingSchool;
beforeAll(async () => {
  server = await startTestServer();
  school = await importingSchool(server, 'Trường Tiểu học Suối Ngàn');
});
afterAll(() => server.close());

describe('reading a paper', () => {
  test('the plan of 2021 is understood, its framework and form proposed, and what is unclear is asked', async () => {
    const answer = await school.upload('plan-luong-son.txt');
    expect(answer.status).toBe(200);
    const view = answer.body;
    expect(view).toMatchObject({ status: 'parsed', classification: 'plan', sourceName: 'plan-luong-son.txt' });
    expect(view.choices).toMatchObject({
      frameworkId: 'tt17-2018-primary',
      planForm: 'F05S',
      schoolYears: ['2021-2022'],
      levels: ['primary'],
      weekOne: null,
      isIssued: true,
    });
    expect(view.frameworkHints).toContainEqual(
      expect.objectContaining({
        part: '/assignments',
        frameworkId: null,
        text: expect.stringContaining('Kết quả giáo dục của học sinh'),
      }),
    );
    expect(view.people).toHaveLength(24);
    expect(
      view.people.filter((question: Answered) => question.isOpen).map((question: Answered) => question.name),
    ).toEqual(['Nông Thị Diệu Hường', 'Châu Thị Phượng']);
    expect(view.warnings.map((remark: Answered) => remark.code)).toEqual([
      // The school of these tests has another name than the one in the paper.
      'schoolDiffers',
      'weekOneMissing',
      'numberMissing',
      'decisionMissing',
      'secretaryMissing',
    ]);
  });

  test('a tool that names the circular of another kind of school is told, and the legal bases decide', async () => {
    const { body: view } = await school.upload('plan-preschool.txt');
    expect(view.choices).toMatchObject({
      frameworkId: 'tt19-2018-preschool',
      weekOne: '2023-09-25',
      weekMode: 'calendar',
    });
    expect(view.frameworkHints).toContainEqual(
      expect.objectContaining({ part: '/tool', frameworkId: 'tt17-2018-primary' }),
    );
    expect(view.warnings).toContainEqual({ code: 'countDiffers', place: '/council/declaredCount' });
  });

  test('pasted text is read like a file, and the source can be fetched again byte for byte', async () => {
    const text = await sampleText('plan-tt57-primary.txt');
    const started = await server.request(`POST /api/schools/${school.schoolId}/imports/text`, {
      cookie: school.account.cookie,
      body: { text },
    });
    expect(started.body.choices).toMatchObject({ frameworkId: 'tt57-2026-general', planForm: 'F05B' });
    const source = await server.request(
      `GET /api/schools/${school.schoolId}/imports/${started.body.importSessionId}/source`,
      {
        cookie: school.account.cookie,
      },
    );
    expect(Buffer.from(source.body).toString('utf8')).toBe(text);
  });

  test('what cannot be read is refused in Vietnamese and leaves nothing behind', async () => {
    const before = await server.sql('select count(*)::int as n from import_session');
    const answer = await server.request(`POST /api/schools/${school.schoolId}/imports?name=trong.txt`, {
      cookie: school.account.cookie,
      bytes: new Uint8Array(0),
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'import.unreadable' } });
    expect(answer.body.title.length).toBeGreaterThan(10);
    expect((await server.sql('select count(*)::int as n from import_session')).rows).toEqual(before.rows);
  });

  test('characters that no database holds do no harm', async () => {
    const { cookie } = school.account;
    const text = `${await sampleText('plan-tt57-primary.txt')}\nHết\u0000 \ud800.`;
    const started = await server.request(`POST /api/schools/${school.schoolId}/imports/text`, {
      cookie,
      body: { text },
    });
    expect(started.status).toBe(200);
    const draft = structuredClone(started.body.draft);
    draft.head.title = 'Tự đánh giá\u0000';
    const saved = await school.save(started.body, { draft, choices: { cycleName: 'Đợt\u0000 một' } });
    expect(saved).toMatchObject({ status: 200, body: { draft: { head: { title: 'Tự đánh giá\ufffd' } } } });
    expect((await school.confirm(saved.body)).status).toBe(200);
  });

  test('an upload past the limit is turned away', async () => {
    const answer = await server.request(`POST /api/schools/${school.schoolId}/imports?name=to.txt`, {
      cookie: school.account.cookie,
      bytes: new Uint8Array(server.context.limits.fileBytes + 1),
    });
    expect(answer).toMatchObject({ status: 413, body: { code: 'request.tooLarge' } });
  });
});

describe('correcting', () => {
  test('corrections are kept, and a slower reviewer is shown both versions', async () => {
    const { body: view } = await school.upload('plan-luong-son.txt');
    const draft = structuredClone(view.draft);
    draft.head.number = '54';
    const saved = await school.save(view, { draft });
    expect(saved.body).toMatchObject({ version: view.version + 1, draft: { head: { number: '54' } } });
    const late = await school.save(view, { choices: { cycleName: 'Đợt khác' } });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'object.changed', current: { draft: { head: { number: '54' } } } },
    });
  });

  test('a draft of a wrong shape is refused with the place', async () => {
    const { body: view } = await school.upload('plan-luong-son.txt');
    const draft = structuredClone(view.draft);
    draft.evidenceNeeds.rows[0].costVnd = 'nhiều';
    const answer = await school.save(view, { draft });
    expect(answer).toMatchObject({
      status: 422,
      body: { problems: [{ place: '/draft/evidenceNeeds/rows/0/costVnd' }] },
    });
  });

  test('open questions, a missing framework and a value that no table takes keep it from being confirmed', async () => {
    const { body: view } = await school.upload('plan-luong-son.txt');
    const draft = structuredClone(view.draft);
    draft.recipients[0].name = 'x'.repeat(301);
    draft.head.number = '1'.repeat(21);
    draft.timetable.rows[2].weekTo = 1;
    draft.signer.name = `Đặng ${'Thị '.repeat(40)}Oanh`;
    const { body: saved } = await school.save(view, { draft, choices: { frameworkId: null, frameworkVersion: null } });
    const answer = await school.confirm(saved);
    expect(answer).toMatchObject({ status: 409, body: { code: 'import.blocked' } });
    expect(answer.body.problems).toEqual([
      { code: 'frameworkMissing', place: '/choices/frameworkId' },
      { code: 'personOpen', place: '/choices/people/Nông Thị Diệu Hường' },
      { code: 'personOpen', place: '/choices/people/Châu Thị Phượng' },
      { code: 'valueInvalid', place: '/head/number' },
      { code: 'valueInvalid', place: '/signer/name' },
      { code: 'rowInvalid', place: '/recipients/0' },
      { code: 'weekBackwards', place: '/timetable/rows/2' },
    ]);
  });
});
