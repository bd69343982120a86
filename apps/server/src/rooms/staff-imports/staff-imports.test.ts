import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function school() {
  const schoolId = await seedSchool(server);
  const { cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator', name: 'Vi Thị Én' });
  const send = (path: string, body?: unknown) =>
    server.request(path.replace(' ', ` /api/schools/${schoolId}`), { cookie, ...(body === undefined ? {} : { body }) });
  const roster = async () =>
    (await send('GET /people?limit=300&includeLeft=true')).body.items
      .map(({ fullName, birthDate, phone, leftOn, posts }: Listed) =>
        [fullName, birthDate, phone, leftOn, posts.map(({ title }) => title).join('+')].join('|'),
      )
      .sort();
  const preview = async (text: string, choices: object = {}) =>
    (await send('POST /staff-imports/preview', { source: source(text), choices })).body;
  const apply = async (text: string, choices: object = {}) => {
    const { digest } = await preview(text, choices);
    return send('POST /staff-imports', { source: source(text), choices, digest });
  };
  return { schoolId, send, roster, preview, apply };
}

interface Listed {
  readonly fullName: string;
  readonly birthDate: string | null;
  readonly phone: string;
  readonly leftOn: string | null;
  readonly posts: readonly { readonly title: string }[];
}

const source = (text: string) => ({ name: 'ds.csv', content: Buffer.from(text).toString('base64') });
const HEAD = 'STT;Họ và tên;Ngày sinh;Chức vụ;Điện thoại\n';
const LIST = `${HEAD}1;Phan Đức Hiệp;12/03/1975;HT;0912345678\n2;Tạ Thị Mỹ Hằng;02/11/1980;PHT;\n3;Kiều Thị Ngà;05/09/1990;GV;\n`;
const outcomes = (preview: { people: { fullName: string; outcome: string }[] }) =>
  preview.people.map(({ fullName, outcome }) => `${fullName}: ${outcome}`);

test('a list is previewed, taken over once, and the diary says so', async () => {
  const { apply, preview, roster, send, schoolId } = await school();
  expect(outcomes(await preview(LIST))).toEqual(['Phan Đức Hiệp: new', 'Tạ Thị Mỹ Hằng: new', 'Kiều Thị Ngà: new']);
  expect(await roster()).toHaveLength(1);
  expect((await apply(LIST)).body).toMatchObject({ added: 3, changed: 0, gone: 0, status: 'applied' });
  expect(await roster()).toContain('Phan Đức Hiệp|1975-03-12|0912345678||Hiệu trưởng');
  expect((await send('GET /staff-imports')).body.items).toHaveLength(1);
  const events = await server.sql("select kind from event where school_id = $1 and kind like 'staff.%'", [schoolId]);
  expect(events.rows).toEqual([{ kind: 'staff.imported' }]);
});

test('the second list shows a difference: new, changed, unchanged, and who is no longer in it', async () => {
  const { apply, preview, roster } = await school();
  await apply(LIST);
  const next = `${HEAD}1;Phan Đức Hiệp;12/03/1975;HT;0999888777\n2;Tạ Thị Mỹ Hằng;;PHT kiêm BTCB;\n3;Lục Văn Tuân;;KT;\n`;
  const shown = await preview(next);
  expect(outcomes(shown)).toEqual(['Phan Đức Hiệp: changed', 'Tạ Thị Mỹ Hằng: changed', 'Lục Văn Tuân: new']);
  expect(shown.people[0].changes).toEqual([{ field: 'phone', before: '0912345678', after: '0999888777' }]);
  expect(shown.people[1].changes).toEqual([{ field: 'post', before: '', after: 'Bí thư Chi bộ' }]);
  expect(shown.gone.map(({ fullName }: Listed) => fullName).sort()).toEqual(['Kiều Thị Ngà', 'Vi Thị Én']);
  await apply(next);
  // Nobody leaves unless somebody says so.
  expect(await roster()).toContain('Kiều Thị Ngà|1990-09-05|||Giáo viên');
  const leaver = shown.gone.find(({ fullName }: Listed) => fullName === 'Kiều Thị Ngà').personId;
  await apply(next, { left: [leaver] });
  expect(await roster()).toContain('Kiều Thị Ngà|1990-09-05||2026-11-02|Giáo viên');
  expect(outcomes(await preview(next)).every((line) => line.endsWith('unchanged'))).toBe(true);
});

test('two spellings are asked about and never merged', async () => {
  const { apply, preview, roster } = await school();
  await apply(LIST);
  const near = `${HEAD}1;Kiều Thị Nga;;GV;0911000222\n`;
  const shown = await preview(near);
  expect(outcomes(shown)).toEqual(['Kiều Thị Nga: asked']);
  expect(await apply(near)).toMatchObject({ status: 409, body: { code: 'import.blocked' } });
  const { personId } = shown.people[0].candidates[0];
  await apply(near, { answers: [{ row: 2, personId }] });
  expect(await roster()).toContain('Kiều Thị Ngà|1990-09-05|0911000222||Giáo viên');
  await apply(near, { answers: [{ row: 2, personId: null }] });
  expect((await roster()).filter((line: string) => line.startsWith('Kiều'))).toHaveLength(2);
});

test('two spellings of one name in the same list are asked about, with the row that they resemble', async () => {
  const { apply, preview, roster } = await school();
  const list = `${HEAD}1;Kiều Thị Ngà;;GV;\n2;Kiều Thị Nga;;GV;\n3;Lò Thị Hoà;01/02/1980;GV;\n4;Lò Thị Hòa;03/04/1985;GV;\n`;
  const shown = await preview(list);
  expect(outcomes(shown)).toEqual([
    'Kiều Thị Ngà: new',
    'Kiều Thị Nga: asked',
    'Lò Thị Hoà: new',
    // Two days of birth: two people.
    'Lò Thị Hòa: new',
  ]);
  expect(shown.people[1]).toMatchObject({ candidates: [], alike: [{ row: 2, fullName: 'Kiều Thị Ngà' }] });
  expect(await apply(list)).toMatchObject({ status: 409, body: { code: 'import.blocked' } });
  expect(outcomes(await preview(list, { skippedRows: [2] }))[1]).toBe('Kiều Thị Nga: new');
  await apply(list, { answers: [{ row: 3, personId: null }] });
  expect((await roster()).filter((line: string) => line.startsWith('Kiều'))).toHaveLength(2);
  // Both are known now: the same list asks nothing.
  expect(outcomes(await preview(list)).some((line) => line.endsWith('asked'))).toBe(false);
});

test('one wrong cell keeps the whole list out, until it is mended or its row left out', async () => {
  const { apply, preview, roster } = await school();
  const wrong = `${LIST}4;Lò Thị Ban;31/02/1980;GV;\n`;
  expect((await preview(wrong)).faults).toMatchObject([
    { row: 5, letter: 'C', header: 'Ngày sinh', code: 'date.impossible' },
  ]);
  expect(await apply(wrong)).toMatchObject({
    status: 409,
    body: { problems: [{ place: 'C5', code: 'date.impossible' }] },
  });
  expect(await roster()).toHaveLength(1);
  await apply(wrong, { fixes: [{ row: 5, letter: 'C', value: '28/02/1980' }] });
  expect(await roster()).toContain('Lò Thị Ban|1980-02-28|||Giáo viên');
});

test('what is applied is what was seen: a roster that changed meanwhile is previewed again', async () => {
  const { preview, send } = await school();
  const { digest } = await preview(LIST);
  await send('POST /people', { fullName: 'Kiều Thị Ngà', posts: [] });
  const answer = await send('POST /staff-imports', { source: source(LIST), choices: {}, digest });
  expect(answer).toMatchObject({ status: 409, body: { code: 'object.changed' } });
});

test('a list is taken back as a whole, until somebody has built upon it', async () => {
  const { apply, roster, send } = await school();
  await apply(`${HEAD}1;Phan Đức Hiệp;;HT;\n`);
  const before = await roster();
  const { body } = await apply(LIST);
  const undo = (made: { staffImportId: string; version: number }) =>
    send(`POST /staff-imports/${made.staffImportId}/undo`, { version: made.version });
  expect(await undo(body)).toMatchObject({ status: 200, body: { status: 'undone' } });
  expect(await roster()).toEqual(before);
  const { body: again } = await apply(LIST);
  const person = (await send('GET /people?search=nga')).body.items[0];
  await send(`PATCH /people/${person.personId}`, { version: person.version, phone: '0900' });
  expect(await undo(again)).toMatchObject({ status: 409, body: { code: 'import.builtUpon' } });
  expect(await roster()).toHaveLength(4);
});

test('the template is a workbook, and an old workbook is told apart', async () => {
  const { send } = await school();
  const template = await send('GET /staff-imports/template');
  expect(template.headers.get('content-type')).toContain('spreadsheetml');
  const old = {
    name: 'ds.xls',
    content: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('Workbook', 'utf16le')]).toString(
      'base64',
    ),
  };
  expect(await send('POST /staff-imports/preview', { source: old, choices: {} })).toMatchObject({
    status: 422,
    body: { code: 'import.unreadable', params: { code: 'import.legacySpreadsheet' } },
  });
});

test('a tiny workbook that names a cell at the end of the world costs its reader, never the server', async () => {
  const { send } = await school();
  // Written as a reference, so that only the reader of XML sees where the cell lies.
  const sheet =
    '<worksheet><sheetData><row r="&#49;048576"><c r="XFD&#49;048576"><v>1</v></c></row></sheetData></worksheet>';
  const content = await zipped({
    'xl/workbook.xml':
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': '<styleSheet/>',
    'xl/worksheets/sheet1.xml': sheet,
  });
  const answer = await send('POST /staff-imports/preview', {
    source: { name: 'ds.xlsx', content: content.toString('base64') },
    choices: {},
  });
  expect(answer).toMatchObject({ status: 422, body: { code: 'import.unreadable' } });
  expect((await send('GET /people')).status).toBe(200);
}, 60_000);

async function zipped(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream);
}
