import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  seedAccount,
  seedSchool,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let clerk: TestAccount;
/** As much of a Word file as is looked at: the container's first bytes and the name of its main part. */
const word = new Uint8Array(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('… word/document.xml …')]));
const pdf = new TextEncoder().encode('%PDF-1.7 scan');

beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  clerk = await seedAccount(server, schoolId, { duties: ['clerk'] });
});
afterAll(() => server.close());

const send = (path: string, body?: unknown) =>
  server.request(path.replace(' /', ` /api/schools/${schoolId}/`), {
    cookie: clerk.cookie,
    ...(body === undefined ? {} : { body }),
  });
const upload = (documentId: string, name: string, bytes: Uint8Array<ArrayBuffer>, kind = 'source') =>
  server.request(
    `POST /api/schools/${schoolId}/documents/${documentId}/files?name=${encodeURIComponent(name)}&kind=${kind}`,
    { cookie: clerk.cookie, bytes },
  );
const move = (documentId: string, version: number, status: string, reason = '') =>
  send(`POST /documents/${documentId}/status`, { version, status, reason });

test('a document goes from draft to issued; its number is taken at signing and the scan stands beside the source', async () => {
  const { documentId } = (
    await send('POST /documents', { title: 'Tờ trình đề nghị sửa chữa nhà vệ sinh', typeCode: 'TTr', number: '99/XX' })
  ).body;
  const first = await upload(documentId, 'to-trinh.docx', word);
  expect(first.body).toMatchObject({ status: 'draft', number: '', files: [{ kind: 'source', edition: 1 }] });
  const second = await upload(documentId, 'to-trinh-sua.docx', word);
  expect(second.body.files.map(({ edition }: { edition: number }) => edition)).toEqual([2, 1]);

  expect((await move(documentId, 1, 'signed')).body.code).toBe('document.wrongTransition');
  expect((await move(documentId, 1, 'forSignature')).status).toBe(200);
  expect((await move(documentId, 2, 'numbered')).body.code).toBe('document.dateMissing');
  await send(`PATCH /documents/${documentId}`, { version: 2, issuedOn: '2026-10-12', signer: 'Phan Đức Hiệp' });
  const numbered = await move(documentId, 3, 'numbered');
  expect(numbered.body).toMatchObject({ status: 'numbered', number: '01/TTr-THSN' });
  const signed = await move(documentId, 4, 'signed');
  expect(signed.body.status).toBe('signed');
  expect((await upload(documentId, 'sau-khi-ky.docx', word)).body.code).toBe('document.alreadySigned');
  const scanned = await upload(documentId, 'ban-ky.pdf', pdf, 'scan');
  expect(scanned.body.files[0]).toMatchObject({ kind: 'scan', edition: 1, mediaType: 'application/pdf' });
  await move(documentId, 5, 'issued');
  expect((await move(documentId, 6, 'revoked')).body.code).toBe('register.reasonMissing');
  await move(documentId, 6, 'revoked', 'Ban hành nhầm');
  const line = (await send('GET /registers/outgoing')).body.items[0];
  expect(line).toMatchObject({ notation: '01/TTr-THSN', documentId, status: 'revoked', statusReason: 'Ban hành nhầm' });
  expect((await send(`DELETE /documents/${documentId}?version=7`)).body.code).toBe('object.inUse');
});

test('a title that is corrected between number and signature is corrected in the register too', async () => {
  const fields = { title: 'Thông báo họp', typeCode: 'TB', issuedOn: '2026-10-13', signer: 'Phan Đức Hiệp' };
  const { documentId } = (await send('POST /documents', fields)).body;
  await move(documentId, 1, 'forSignature');
  const numbered = await move(documentId, 2, 'numbered');
  await send(`PATCH /documents/${documentId}`, { version: numbered.body.version, title: 'Thông báo họp Hội đồng' });
  const [line] = (await send('GET /registers/outgoing')).body.items;
  expect(line).toMatchObject({ documentId, subject: 'Thông báo họp Hội đồng', signer: 'Phan Đức Hiệp' });
});

test('an edition comes back byte for byte, as a file to be saved', async () => {
  const { documentId } = (await send('POST /documents', { title: 'Quy chế' })).body;
  const { files } = (await upload(documentId, 'quy-che.docx', word)).body;
  const answer = await send(`GET /documents/${documentId}/files/${files[0].documentFileId}`);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(Buffer.compare(Buffer.from(answer.body), Buffer.from(word))).toBe(0);
});

test('what is no Word or PDF file, and what carries macros, is not taken', async () => {
  const { documentId } = (await send('POST /documents', { title: 'Kế hoạch' })).body;
  const zip = (content: string) =>
    new Uint8Array(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(content)]));
  expect((await upload(documentId, 'a.docx', zip('x'.repeat(70_000)))).body.code).toBe('document.wrongFileType');
  expect((await upload(documentId, 'a.docx', zip('word/document.xml … word/vbaProject.bin'))).body.code).toBe(
    'document.hasMacros',
  );
  expect((await upload(documentId, 'a.docx', new TextEncoder().encode('<html>'))).status).toBe(415);
  expect((await upload(documentId, 'a.docx', word, 'scan')).status).toBe(415);
  expect((await send(`GET /documents/${documentId}`)).body.files).toEqual([]);
});

test('a paper from outside is recorded as issued with its own number, and may be corrected', async () => {
  const answer = await send('POST /documents', {
    title: 'Quyết định công nhận trường đạt chuẩn quốc gia',
    typeCode: 'QĐ',
    number: '2690/QĐ-UBND',
    issuedOn: '2021-08-17',
    isFromOutside: true,
  });
  expect(answer.body).toMatchObject({ status: 'issued', number: '2690/QĐ-UBND' });
  const { documentId } = answer.body;
  const changed = await send(`PATCH /documents/${documentId}`, { version: 1, number: '2691/QĐ-UBND' });
  expect(changed.body.number).toBe('2691/QĐ-UBND');
  const list = await send('GET /documents?search=dat%20chuan%20quoc%20gia');
  expect(list.body.items).toHaveLength(1);
  expect((await send(`DELETE /documents/${documentId}?version=2`)).status).toBe(200);
  expect((await send('GET /documents?search=dat%20chuan')).body.items).toEqual([]);
  expect((await send(`POST /documents/${documentId}/restore`, {})).body.title).toContain('công nhận');
});
