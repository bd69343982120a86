import { validateDocx } from '@minhchung/docgen';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  seedAccount,
  seedSeat,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../testing/test-school.ts';
import { type StaffedSchool, staffedSchool } from '../new-cycle/new-cycle.fixture.ts';

let server: TestServer;
let school: StaffedSchool;
let cycleId: string;
/** Tổng phụ trách Đội: council member, group member, responsible for criteria. */
let leaving: string;
let receiver: string;
let leavingAccount: TestAccount;

beforeAll(async () => {
  server = await startTestServer();
  school = await staffedSchool(server);
  leavingAccount = await seedAccount(server, school.schoolId, { duties: ['accountant'] });
  const { draft } = await school.propose('?levels=primary&date=2026-09-01');
  cycleId = (await school.send('POST /new-cycle', draft)).body.cycleId;
  const roster = (await school.send('GET /people?limit=100')).body.items;
  const idOf = (name: string) => roster.find((one: { fullName: string }) => one.fullName === name).personId;
  [leaving, receiver] = [idOf('Bùi Quốc Đạt'), idOf('Kiều Thị Ngà')];
  await server.sql('update school_grant set person_id = $2 where school_id = $1 and account_id = $3', [
    school.schoolId,
    leaving,
    leavingAccount.accountId,
  ]);
  const plan = (await inCycle('GET /plan')).body;
  const [need, task] = [plan.evidenceNeeds[0], plan.tasks[0]];
  await inCycle(`PATCH /evidence-needs/${need.rowId}`, {
    version: need.version,
    values: { personId: leaving, collectorText: 'Bùi Quốc Đạt, Nhóm 1' },
  });
  await inCycle(`PATCH /tasks/${task.rowId}`, { version: task.version, values: { personId: leaving } });
  const { version } = (await inCycle('GET /council')).body.council;
  await inCycle('PATCH /council', { version, decisionDate: '2026-09-09', decisionNumber: '38', status: 'signed' });
});
afterAll(() => server.close());

const inCycle = (path: string, body?: unknown) => school.send(path.replace(' /', ` /cycles/${cycleId}/`), body);
const profile = { status: 'draft', lacksByForm: ['placeAndDate'] } as const;
type Item = { kind: string; subjectId: string; way: string; label: string };
let handoverId: string;
const view = async () => (await school.send(`GET /handovers/${handoverId}`)).body;
const only = (items: readonly Item[], kind: string) => items.filter((item) => item.kind === kind);

test('one list shows everything that the person holds', async () => {
  const started = await school.send('POST /handovers', {
    personId: leaving,
    leavesOn: '2026-11-30',
    reason: 'Chuyển trường',
  });
  expect(started.status).toBe(200);
  handoverId = started.body.handover.handoverId;
  const kinds = new Set(started.body.open.map(({ kind }: Item) => kind));
  expect([...kinds].toSorted()).toEqual([
    'account',
    'assignment',
    'councilSeat',
    'duty',
    'evidenceNeed',
    'groupSeat',
    'task',
  ]);
  expect(only(started.body.open, 'councilSeat')).toMatchObject([{ way: 'amendment' }]);
  const again = await school.send('POST /handovers', { personId: leaving, leavesOn: '2026-11-30' });
  expect(again.body.code).toBe('handover.alreadyOpen');
});

test('some items go to one receiver at once, and one comes back', async () => {
  const { open } = await view();
  const items = open.filter(({ way }: Item) => way === 'direct');
  const handed = await school.send(`POST /handovers/${handoverId}/hand-over`, { receiverId: receiver, items });
  expect(handed.status).toBe(200);
  expect(handed.body.open.every(({ way }: Item) => way !== 'direct')).toBe(true);
  expect(handed.body.done).toHaveLength(items.length);
  const plan = (await inCycle('GET /plan')).body;
  const need = plan.evidenceNeeds[0];
  expect(need).toMatchObject({ personId: receiver, collectorText: 'Kiều Thị Ngà, Nhóm 1' });
  expect(
    plan.assignments.some(({ parties }: { parties: { personId: string }[] }) =>
      parties.some(({ personId }) => personId === leaving),
    ),
  ).toBe(false);

  const task = handed.body.done.find(({ kind }: Item) => kind === 'task');
  const back = await school.send(`POST /handovers/${handoverId}/items/${task.handoverItemId}/take-back`, {});
  expect(only(back.body.open, 'task')).toHaveLength(1);
  await school.send(`POST /handovers/${handoverId}/hand-over`, {
    receiverId: receiver,
    items: only(back.body.open, 'task'),
  });
});

test('a seat of an imported council goes into a draft too while a decision of the school waits for its day', async () => {
  await server.sql('update council set is_from_outside = true where cycle_id = $1', [cycleId]);
  const seats = async () => only((await view()).open, 'councilSeat').map(({ way }) => way);
  expect(await seats()).toEqual(['direct']);
  const council = (await inCycle('GET /council')).body;
  const seat = council.councilMembers.find(({ personId }: { personId: string }) => personId === leaving);
  const waiting = (personId: string) =>
    JSON.stringify({ members: [{ key: seat.rowId, originId: seat.rowId, personId }], groups: [] });
  await server.sql(
    `insert into council (school_id, council_id, cycle_id, status, decision_number, decision_date, upcoming)
     values ($1, 'cnc_saunay', $2, 'signed', '99', '2027-03-01', $3)`,
    [school.schoolId, cycleId, waiting(leaving)],
  );
  expect(await seats()).toEqual(['amendment']);
  // What a signed decision gives to somebody else is settled, although its day lies ahead.
  await server.sql("update council set upcoming = $1 where council_id = 'cnc_saunay'", [waiting(receiver)]);
  expect(await seats()).toEqual([]);
  await server.sql("delete from council where council_id = 'cnc_saunay'");
  await server.sql('update council set is_from_outside = false where cycle_id = $1', [cycleId]);
});

test('seats of a signed council go into the draft of an amendment, not around it', async () => {
  const { open } = await view();
  const seats = open.filter(({ way }: Item) => way === 'amendment');
  const handed = await school.send(`POST /handovers/${handoverId}/hand-over`, { receiverId: receiver, items: seats });
  expect(handed.body.done.filter(({ outcome }: { outcome: string }) => outcome === 'proposed')).toHaveLength(
    seats.length,
  );
  const { amendment } = (await inCycle('GET /council/versions')).body;
  expect(amendment.amendment.reason).toContain('Bùi Quốc Đạt');
  expect(amendment.seats.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`)).toEqual(
    expect.arrayContaining(['left Bùi Quốc Đạt', 'joined Kiều Thị Ngà']),
  );
  const members = (await inCycle('GET /council')).body.councilMembers;
  expect(members.some(({ personId }: { personId: string }) => personId === leaving)).toBe(true);
});

test('a seat that was proposed can be taken back out of the draft', async () => {
  const seat = (await view()).done.find(({ kind }: Item) => kind === 'councilSeat');
  const back = await school.send(`POST /handovers/${handoverId}/items/${seat.handoverItemId}/take-back`, {});
  expect(only(back.body.open, 'councilSeat')).toHaveLength(1);
  const again = await school.send(`POST /handovers/${handoverId}/hand-over`, {
    receiverId: receiver,
    items: only(back.body.open, 'councilSeat'),
  });
  expect(only(again.body.open, 'councilSeat')).toEqual([]);
});

test('a seat that was proposed is open again when the draft is put aside, and settled when it is taken up', async () => {
  const seatsOpen = async () => (await view()).open.filter(({ way }: Item) => way === 'amendment').length;
  const proposed = async () => (await view()).done.filter(({ outcome }: { outcome: string }) => outcome === 'proposed');
  expect(await seatsOpen()).toBe(0);
  const { amendmentId, version } = (await inCycle('GET /council/versions')).body.amendment.amendment;
  const seats = (await proposed()).length;
  expect((await inCycle(`DELETE /council/amendments/${amendmentId}?version=${version}`)).status).toBe(200);
  expect(await seatsOpen()).toBe(seats);
  expect(await proposed()).toEqual([]);
  expect((await inCycle(`POST /council/amendments/${amendmentId}/restore`, {})).status).toBe(200);
  expect(await seatsOpen()).toBe(0);
});

test('what the receiver had before stays with the receiver when an item is taken back', async () => {
  const roster = (await school.send('GET /people?limit=100')).body.items;
  const idOf = (name: string) => roster.find((one: { fullName: string }) => one.fullName === name).personId;
  const [goes, stays] = [idOf('Phùng Văn Lực'), idOf('Triệu Thị Mai Phương')];
  const plan = (await inCycle('GET /plan')).body;
  const assignment = plan.assignments[0];
  const parties = [
    { groupId: null, personId: goes, role: 'responsible' },
    { groupId: null, personId: stays, role: 'support' },
  ];
  const assigneeText = 'Phùng Văn Lực, Triệu Thị Mai Phương';
  await inCycle(`PATCH /assignments/${assignment.rowId}`, {
    version: assignment.version,
    values: { parties, assigneeText },
  });
  const task = plan.tasks[2];
  const owned = await inCycle(`PATCH /tasks/${task.rowId}`, { version: task.version, values: { personId: stays } });
  expect(owned.status).toBe(200);
  await server.sql(
    "insert into task_party (school_id, task_party_id, task_id, person_id) values ($1, 'tpy_hai000000000', $2, $3)",
    [school.schoolId, task.rowId, goes],
  );
  const started = await school.send('POST /handovers', { personId: goes, leavesOn: '2027-01-15' });
  const id = started.body.handover.handoverId;
  const items = started.body.open.filter(({ subjectId }: Item) => [assignment.rowId, task.rowId].includes(subjectId));
  expect(items).toHaveLength(2);
  const seats = only(started.body.open, 'groupSeat');
  const before = (await inCycle('GET /council/versions')).body.amendment.amendment.content;
  const handed = await school.send(`POST /handovers/${id}/hand-over`, {
    receiverId: stays,
    items: [...items, ...seats],
  });
  expect(handed.status).toBe(200);
  const read = async () => (await inCycle('GET /plan')).body;
  expect((await read()).assignments[0]).toMatchObject({
    parties: [{ personId: stays, role: 'support' }],
    assigneeText: 'Triệu Thị Mai Phương',
  });
  for (const { handoverItemId } of handed.body.done) {
    const back = await school.send(`POST /handovers/${id}/items/${handoverItemId}/take-back`, {});
    expect(back.status).toBe(200);
  }
  const after = await read();
  expect(after.assignments[0]).toMatchObject({ parties, assigneeText });
  expect(after.tasks[2].personId).toBe(stays);
  const beside = await server.sql('select person_id from task_party where task_id = $1', [task.rowId]);
  expect(beside.rows).toEqual([{ person_id: goes }]);
  expect((await inCycle('GET /council/versions')).body.amendment.amendment.content).toEqual(before);

  // Somebody else's change meanwhile stays too.
  const again = await school.send(`POST /handovers/${id}/hand-over`, { receiverId: stays, items });
  const third = idOf('Hứa Thị Bảo Châu');
  const changed = (await read()).assignments[0];
  await inCycle(`PATCH /assignments/${assignment.rowId}`, {
    version: changed.version,
    values: { parties: [...changed.parties, { groupId: null, personId: third, role: 'overseer' }] },
  });
  const item = again.body.done.find(({ kind }: Item) => kind === 'assignment');
  expect((await school.send(`POST /handovers/${id}/items/${item.handoverItemId}/take-back`, {})).status).toBe(200);
  expect((await read()).assignments[0].parties.map(({ personId }: { personId: string }) => personId)).toEqual([
    goes,
    stays,
    third,
  ]);
  const { version } = (await school.send(`GET /handovers/${id}`)).body.handover;
  await school.send(`POST /handovers/${id}/cancel`, { version });
});

test('rows of a cycle are handed over by who may change them there', async () => {
  const roster = (await school.send('GET /people?limit=100')).body.items;
  const idOf = (name: string) => roster.find((one: { fullName: string }) => one.fullName === name).personId;
  const elsewhere = await seedAccount(server, school.schoolId, { name: 'Thư ký đợt khác' });
  const { draft } = await school.propose('?levels=primary&date=2027-09-01');
  const other = (await school.send('POST /new-cycle', draft)).body.cycleId;
  await seedSeat(server, school.schoolId, other, elsewhere.personId, 'secretary');
  const as = (path: string, body?: unknown) => school.send(path, body, elsewhere.cookie);
  const started = await as('POST /handovers', { personId: idOf('Nguyễn Xuân Bách'), leavesOn: '2027-01-15' });
  expect(started.status).toBe(200);
  const id = started.body.handover.handoverId;
  const waysIn = (cycle: string) =>
    new Set(started.body.open.filter((one: { cycleId: string }) => one.cycleId === cycle).map(({ way }: Item) => way));
  expect([...waysIn(cycleId)]).toEqual(['noRight']);
  expect(waysIn(other).has('noRight')).toBe(false);
  const inFirst = started.body.open.filter((one: { cycleId: string }) => one.cycleId === cycleId);
  const give = (items: unknown[]) =>
    as(`POST /handovers/${id}/hand-over`, { receiverId: idOf('Hứa Thị Bảo Châu'), items });
  expect(await give(inFirst.slice(0, 1))).toMatchObject({ status: 403, body: { code: 'handover.noRight' } });
  const direct = started.body.open.find(
    (one: Item & { cycleId: string }) => one.cycleId === other && one.kind === 'assignment',
  );
  const handed = await give([direct]);
  expect(handed.status).toBe(200);

  // A cycle that was closed meanwhile is only read: nothing comes back into it, nothing goes out of it.
  await server.sql("update cycle set status = 'closed' where cycle_id = $1", [other]);
  const [item] = handed.body.done;
  const back = await school.send(`POST /handovers/${id}/items/${item.handoverItemId}/take-back`, {});
  expect(back.status).toBe(409);
  expect(back.body.code).toBe('cycle.onlyRead');
  const left = (await school.send(`GET /handovers/${id}`)).body.open;
  expect(left.some((one: { cycleId: string }) => one.cycleId === other)).toBe(false);
  await server.sql("update cycle set status = 'cancelled' where cycle_id = $1", [other]);
  const { version } = (await school.send(`GET /handovers/${id}`)).body.handover;
  await school.send(`POST /handovers/${id}/cancel`, { version });
});

test('who does not manage accounts ends none by signing: they are left for the administrator', async () => {
  const principal = await seedAccount(server, school.schoolId, { duties: ['principal'] });
  const path = `GET /api/schools/${school.schoolId}/handovers/${handoverId}`;
  const { open } = (await server.request(path, { cookie: principal.cookie })).body;
  const ways = open.filter(({ kind }: Item) => kind === 'account' || kind === 'duty').map(({ way }: Item) => way);
  expect(ways).toEqual(['elsewhere', 'elsewhere']);
});

test('the record is a paper in the administrative format, also while it is open', async () => {
  const preview = (await school.send(`GET /handovers/${handoverId}/paper`)).body;
  for (const words of [
    'BIÊN BẢN',
    'Bàn giao công việc của Bùi Quốc Đạt',
    'BB-THSN',
    'Kiều Thị Ngà',
    'Phan Đức Hiệp',
    'Thành viên Nhóm',
  ])
    expect(preview.html.replaceAll('\u2011', '-')).toContain(words);
  expect(preview.html).toContain('(theo quyết định kiện toàn)');
  expect(preview.blanks.map(({ code }: { code: string }) => code)).toContain('paper.blank.handoverDay');
  const docx = await school.send(`GET /handovers/${handoverId}/paper/file?format=docx`);
  expect(await validateDocx(docx.body, profile)).toEqual([]);
  const pdf = await school.send(`GET /handovers/${handoverId}/paper/file?format=pdf&inline=1`);
  expect(Buffer.from(pdf.body.slice(0, 5)).toString()).toBe('%PDF-');
  expect(pdf.headers.get('content-disposition')).toContain('inline');
});

test('nobody who has left, and not the person herself, can receive', async () => {
  const { open } = await view();
  const answer = await school.send(`POST /handovers/${handoverId}/hand-over`, {
    receiverId: leaving,
    items: open.slice(0, 1),
  });
  expect(answer.body.code).toBe('handover.wrongReceiver');
  const account = only(open, 'account');
  const stays = await school.send(`POST /handovers/${handoverId}/hand-over`, { receiverId: receiver, items: account });
  expect(stays.body.code).toBe('handover.itemStays');
});

test('signing says what is still open, ends post and account, and takes the person out of the pickers', async () => {
  // Something comes in between: it is not left behind silently.
  const task = (await inCycle('GET /plan')).body.tasks[1];
  await inCycle(`PATCH /tasks/${task.rowId}`, { version: task.version, values: { personId: leaving } });
  const { version } = (await view()).handover;
  const refused = await school.send(`POST /handovers/${handoverId}/sign`, { version });
  expect(refused.body).toMatchObject({ code: 'handover.itemsOpen', params: { count: 1 } });
  const signed = await school.send(`POST /handovers/${handoverId}/sign`, { version, acceptedOpen: 1 });
  expect(signed).toMatchObject({ status: 200, body: { handover: { status: 'signed' }, open: [] } });
  const outcomes = signed.body.done.map(({ kind, outcome }: { kind: string; outcome: string }) => `${kind} ${outcome}`);
  expect(outcomes).toEqual(
    expect.arrayContaining(['account ended', 'duty ended', 'task left', 'task handed', 'councilSeat proposed']),
  );

  const record = (await school.send(`GET /handovers/${handoverId}/paper`)).body;
  expect(record.html).toContain('ngày 02 tháng 11 năm 2026');
  expect(record.html).toContain('Kết thúc theo biên bản này');
  const docx = await school.send(`GET /handovers/${handoverId}/paper/file?format=docx`);
  expect(docx.headers.get('content-disposition')).toContain('bien-ban-ban-giao-bui-quoc-dat.docx');
  expect(await validateDocx(docx.body, profile)).toEqual([]);
  const again = await school.send(`GET /handovers/${handoverId}/paper/file?format=docx`);
  expect(Buffer.from(again.body).equals(Buffer.from(docx.body))).toBe(true);

  const person = (await school.send(`GET /people/${leaving}`)).body;
  expect(person).toMatchObject({ leftOn: '2026-11-30', posts: [{ validTo: '2026-11-30' }] });
  const grants = (await school.send('GET /grants')).body.items;
  expect(grants.find(({ personId }: { personId: string }) => personId === leaving).validTo).toBe('2026-11-30');
  const isInRoster = async () =>
    (await school.send('GET /people?limit=100')).body.items.some(
      ({ personId }: { personId: string }) => personId === leaving,
    );
  // The last day lies ahead: until then the person is there and may be given work.
  expect(await isInRoster()).toBe(true);
  server.travel('2026-11-29T16:59:00Z'); // 23:59 of 29/11 at school
  expect(await isInRoster()).toBe(true);
  const late = await school.send('POST /handovers', { personId: leaving, leavesOn: '2027-01-15' });
  await school.send(`POST /handovers/${late.body.handover.handoverId}/cancel`, { version: 1 });
  server.travel('2026-11-29T17:01:00Z'); // 30/11 at school
  expect(await isInRoster()).toBe(false);
  expect((await school.send('POST /handovers', { personId: leaving, leavesOn: '2027-01-15' })).status).toBe(404);
  const paper = (await inCycle('GET /papers/councilDecision/preview')).body.html;
  expect(paper).toContain('Bùi Quốc Đạt');
  expect((await school.send(`POST /handovers/${handoverId}/sign`, { version: version + 1 })).body.code).toBe(
    'handover.closed',
  );
});

test('a post that names its group already is said once', async () => {
  const posts = [{ kind: 'subject-group-head', title: 'Tổ trưởng tổ 2', unit: 'Tổ 2', validFrom: null, validTo: null }];
  const { personId } = (await school.send('POST /people', { fullName: 'Vi Thị Thơm', posts })).body;
  const started = await school.send('POST /handovers', { personId, leavesOn: '2026-12-31', reason: 'Nghỉ hưu' });
  expect(started.body.handover.personPost).toBe('Tổ trưởng tổ 2');
  const { version } = started.body.handover;
  await school.send(`POST /handovers/${started.body.handover.handoverId}/cancel`, { version });
});

test('who stays after all keeps everything that was not handed over', async () => {
  const started = (await school.send('POST /handovers', { personId: receiver, leavesOn: '2027-01-15' })).body;
  const { handoverId: id, version } = started.handover;
  expect((await school.send(`POST /handovers/${id}/cancel`, { version })).status).toBe(200);
  expect((await school.send(`GET /people/${receiver}`)).body.leftOn).toBeNull();
  expect((await school.send('GET /handovers')).body.items[0]).toMatchObject({ handoverId: id, status: 'cancelled' });
});
