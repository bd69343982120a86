import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let cookie: string;
let cycle: string;
beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  ({ cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator' }));
  const { cycleId } = (
    await ask('POST /cycles', {
      name: 'Năm học 2026-2027',
      frameworkId: 'tt57-2026-general',
      frameworkVersion: 1,
      levels: ['primary'],
      schoolYears: ['2026-2027'],
      planForm: 'F05B',
      weekOne: null,
      weekMode: 'calendar',
      breaks: [],
    })
  ).body;
  cycle = `/cycles/${cycleId}`;
});
afterAll(() => server.close());

const ask = (path: string, body?: unknown) =>
  server.request(path.replace(' /', ` /api/schools/${schoolId}/`), { cookie, ...(body === undefined ? {} : { body }) });
const grounds = async (paper: string, query = '') =>
  (await ask(`GET ${cycle}/papers/${paper}/preview${query}`)).body.grounds;
const replaced = { state: 'replaced', successor: { number: '57/2026/TT-BGDĐT', state: 'inForce' } };

test('a paper whose grounds all hold says nothing', async () => {
  await ask(`POST ${cycle}/legal-bases`, { values: { type: 'Thông tư', number: '57/2026/TT-BGDĐT' } });
  expect(await grounds('plan')).toEqual({ onDate: '2026-11-02', items: [] });
});

test('plan and decision name the successor of a replaced text, each by its own day', async () => {
  const text = 'Căn cứ Thông tư số 17/2018/TT-BGDĐT ngày 22 tháng 8 năm 2018;';
  await ask(`POST ${cycle}/legal-bases`, { values: { text } });
  expect((await grounds('plan')).items).toMatchObject([{ ...replaced, document: { number: '17/2018/TT-BGDĐT' } }]);
  expect((await grounds('councilDecision')).items).toMatchObject([replaced]);
  const { council } = (await ask(`GET ${cycle}/council`)).body;
  await ask(`PATCH ${cycle}/council`, { version: council.version, decisionDate: '2026-07-01' });
  // On the first of July 2026 the old circular still held and the new one did not yet.
  expect(await grounds('councilDecision')).toMatchObject({
    onDate: '2026-07-01',
    items: [{ state: 'notYet', document: { number: '57/2026/TT-BGDĐT' } }],
  });
  expect((await grounds('plan')).items).toMatchObject([replaced]);
});

test('a letter to the authority is looked at too, also where the school worded its own ground', async () => {
  expect((await grounds('investmentLetter')).items).toEqual([]);
  const value = { validFrom: '2026-09-01', text: 'Căn cứ Thông tư số 17/2018/TT-BGDĐT;', version: null };
  const saved = await ask('PUT /paper-wordings/investmentLetter/legalBases', value);
  expect(saved.status).toBe(200);
  expect((await grounds('investmentLetter')).items).toMatchObject([replaced]);
});
