import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  ({ cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator' }));
});
afterAll(() => server.close());

const ask = (path: string, body?: unknown) =>
  server.request(path.replace(' /', ` /api/schools/${schoolId}/`), { cookie, ...(body === undefined ? {} : { body }) });

/** A cycle whose plan and decision carry that day; nobody writes anything above the name of the school. */
async function cycleOf(frameworkId: string, schoolYear: string, issuedOn: string): Promise<string> {
  const { cycleId } = (
    await ask('POST /cycles', {
      name: `Năm học ${schoolYear}`,
      frameworkId,
      frameworkVersion: 1,
      levels: ['primary'],
      schoolYears: [schoolYear],
      planForm: 'F05S',
      weekOne: null,
      weekMode: 'calendar',
      breaks: [],
    })
  ).body;
  const { plan } = (await ask(`GET /cycles/${cycleId}/plan`)).body;
  await ask(`PATCH /cycles/${cycleId}/plan`, { version: plan.version, issuedOn });
  const { council } = (await ask(`GET /cycles/${cycleId}/council`)).body;
  await ask(`PATCH /cycles/${cycleId}/council`, { version: council.version, decisionDate: issuedOn });
  return cycleId;
}

const html = async (cycleId: string, paper: string): Promise<string> =>
  (await ask(`GET /cycles/${cycleId}/papers/${paper}/preview`)).body.html.toLocaleUpperCase('vi');

test('a paper of 2021 and one of 2026 print their own letterheads, also after the name changes by an event', async () => {
  const then = await cycleOf('tt17-2018-primary', '2021-2022', '2021-09-10');
  const now = await cycleOf('tt57-2026-general', '2026-2027', '2026-09-10');
  const fields = { place: 'Suối Ngàn', notationCode: 'THSN', address: '', phone: '', email: '', website: '' };
  await ask('POST /profiles', {
    ...fields,
    validFrom: '2020-01-01',
    name: 'Trường Tiểu học Suối Ngàn',
    governingBody: 'PHÒNG GDĐT SUỐI NGÀN',
  });
  for (const paper of ['plan', 'councilDecision']) {
    expect(await html(then, paper)).toContain('PHÒNG GDĐT SUỐI NGÀN');
    expect(await html(then, paper)).not.toContain('UBND XÃ SUỐI NGÀN');
    expect(await html(now, paper)).toContain('UBND XÃ SUỐI NGÀN');
    expect(await html(now, paper)).not.toContain('PHÒNG GDĐT');
  }

  // Decided on paper: the letterhead of its day is proposed and taken over as it is.
  const event = {
    kind: 'rename',
    happenedOn: '2026-09-01',
    predecessors: 'Trường Tiểu học Suối Ngàn',
    successors: 'Trường Tiểu học Mường Hum',
  };
  const row = (await ask('POST /organization-events', { values: event })).body;
  expect((await ask('GET /letterhead-proposals')).body.items).toEqual([]);
  const decided = { status: 'decided', decisionDate: '2026-08-20' };
  await ask(`PATCH /organization-events/${row.rowId}`, { version: row.version, values: decided });
  const [proposal] = (await ask('GET /letterhead-proposals')).body.items;
  expect(proposal).toMatchObject({
    source: { from: 'event', organizationEventId: row.rowId, kind: 'rename' },
    validFrom: '2026-09-01',
    name: 'Trường Tiểu học Mường Hum',
    governingBody: 'UBND XÃ SUỐI NGÀN',
  });
  const { validFrom, name, governingBody } = proposal;
  expect((await ask('POST /profiles', { ...fields, validFrom, name, governingBody })).status).toBe(200);
  expect((await ask('GET /letterhead-proposals')).body.items).toEqual([]);

  for (const paper of ['plan', 'councilDecision']) {
    expect(await html(now, paper)).toContain('TRƯỜNG TIỂU HỌC MƯỜNG HUM');
    expect(await html(then, paper)).toContain('TRƯỜNG TIỂU HỌC SUỐI NGÀN');
    expect(await html(then, paper)).not.toContain('MƯỜNG HUM');
  }
});
