import { checkFramework, type Framework } from '@minhchung/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  asDocx,
  asHtml,
  asText,
  inventCircular,
} from '../../../../../packages/importer/src/testing/invented-circular.ts';
import { makeDocx, wordParagraph } from '../../../../../packages/importer/src/testing/make-zip.ts';
import type { Answered } from '../../testing/test-imports.ts';
import { seedAccount, startTestServer, type TestAccount, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let administrator: TestAccount;
let teacher: TestAccount;
beforeAll(async () => {
  server = await startTestServer();
  administrator = await seedAccount(server, null, { isSystemAdministrator: true, name: 'Quản trị máy chủ' });
  teacher = await seedAccount(server, null);
});
afterAll(() => server.close());

const LAW = '/api/frameworks/tt17-2018-primary/1';

async function framework(): Promise<Framework> {
  const checked = checkFramework((await server.request(`GET ${LAW}`, { cookie: teacher.cookie })).body);
  if ('problems' in checked) throw new Error('The law does not parse.');
  return checked.framework;
}

const load = (name: string, bytes: Uint8Array, by = administrator): Promise<Answered> =>
  server.request(`POST ${LAW}/official-texts?name=${name}`, { cookie: by.cookie, bytes: new Uint8Array(bytes) });
const act = (verb: string, text: Answered, rest = '', body?: unknown): Promise<Answered> =>
  server.request(`${verb} /api/official-texts/${text.officialTextId}${rest}`, { cookie: administrator.cookie, body });
const shown = async (): Promise<Answered> =>
  (await server.request(`GET ${LAW}/official-text`, { cookie: teacher.cookie })).body.shown;
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['thong-tu.txt', (circular: ReturnType<typeof inventCircular>) => utf8(asText(circular))],
  ['thong-tu.html', (circular: ReturnType<typeof inventCircular>) => utf8(asHtml(circular))],
  ['thong-tu.docx', asDocx],
])('a circular in %s is matched, reviewed, shown beside ours, and taken away again', async (name, make) => {
  const circular = inventCircular(await framework(), 'articles');
  const { status, body: review } = await load(name, make(circular));
  expect(status).toBe(200);
  expect(review).toMatchObject({ status: 'review', sourceName: name, loadedBy: 'Quản trị máy chủ', unmatched: [] });
  expect(review.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(review)).not.toContain('alert(1)');
  const before = await shown();
  expect(before?.sourceName).not.toBe(name);

  expect((await act('POST', review, '/show', { version: review.version })).body.status).toBe('shown');
  const now = await shown();
  expect(now).toMatchObject({ sourceName: name, sha256: review.sha256 });
  expect(now.wording).toHaveLength(circular.wording.size);
  expect(now.wording[0]).toEqual({
    address: { criterion: '1.1', level: 1, indicator: 'a' },
    text: circular.wording.get('1.1/1/a'),
  });

  expect((await act('DELETE', review, `?version=${review.version + 1}`)).status).toBe(200);
  expect(await shown()).toBeNull();
  expect((await act('POST', review, '/show', { version: review.version + 2 })).body.status).toBe('shown');
});

test('a second file takes the place of the first, which can be brought back', async () => {
  const law = await framework();
  const first = (await load('mot.txt', utf8(asText(inventCircular(law, 'articles', 1))))).body;
  const second = (await load('hai.txt', utf8(asText(inventCircular(law, 'articles', 2))))).body;
  await act('POST', first, '/show', { version: first.version });
  await act('POST', second, '/show', { version: second.version });
  expect((await shown()).sourceName).toBe('hai.txt');
  const list = await server.request(`GET ${LAW}/official-texts`, { cookie: administrator.cookie });
  const states = Object.fromEntries(list.body.items.map((item: Answered) => [item.officialTextId, item.status]));
  expect(states).toMatchObject({ [first.officialTextId]: 'removed', [second.officialTextId]: 'shown' });

  const page = async (query: string) =>
    (await server.request(`GET ${LAW}/official-texts?limit=1${query}`, { cookie: administrator.cookie })).body;
  const newest = await page('');
  expect(newest.items).toMatchObject([{ officialTextId: second.officialTextId }]);
  expect((await page(`&cursor=${newest.nextCursor}`)).items).toMatchObject([{ officialTextId: first.officialTextId }]);
});

test('a person ties a passage elsewhere, or to nothing; a place that the framework does not have is refused', async () => {
  const review = (await load('sua.txt', utf8('Tiêu chí 1.1: Phương hướng\nMức 1\na) Câu bịa một.\nb) Câu bịa hai.')))
    .body;
  const [one, two] = review.passages.filter((passage: Answered) => passage.kind === 'requirement');
  expect(review.unmatched).toContainEqual({ criterion: '1.1', level: 1, indicator: 'c' });
  const to = { criterion: '1.1', level: 1, indicator: 'c' };
  const saved = await act('PUT', review, '', {
    version: review.version,
    matches: [
      { passage: one.passage, address: to },
      { passage: two.passage, address: null },
    ],
  });
  expect(saved.body.passages.find((passage: Answered) => passage.passage === one.passage)).toMatchObject({
    address: to,
    confidence: 1,
  });
  expect(saved.body.unmatched).toContainEqual({ criterion: '1.1', level: 1, indicator: 'a' });
  const wrong = await act('PUT', review, '', {
    version: saved.body.version,
    matches: [{ passage: one.passage, address: { criterion: '9.9', level: 1, indicator: null } }],
  });
  expect(wrong).toMatchObject({ status: 422, body: { code: 'officialText.wrongMatch' } });
  const late = await act('PUT', review, '', { version: review.version, matches: [{ passage: 0, address: null }] });
  expect(late).toMatchObject({ status: 409, body: { code: 'object.changed' } });
});

test('what is no circular matches nothing and is still only a review; a bomb is refused', async () => {
  const text = (await load('bai-van.txt', utf8('Con mèo trèo lên cây cau.\nHỏi thăm chú chuột.'))).body;
  expect(text.passages.filter((passage: Answered) => passage.address !== null)).toEqual([]);
  expect(text.unmatched.length).toBeGreaterThan(50);
  const bomb = await load('bom.docx', makeDocx(wordParagraph('a'.repeat(30_000_000))));
  expect(bomb).toMatchObject({ status: 422, body: { code: 'import.unreadable' } });
});

test('only who runs the installation loads it, and every act stands in the chain of the system', async () => {
  expect((await load('a.txt', utf8('Điều 1'), teacher)).status).toBe(403);
  const kinds = await server.sql(
    "select distinct kind from platform_event where kind like 'officialText.%' order by 1",
  );
  expect(kinds.rows.map((row) => row.kind)).toEqual([
    'officialText.loaded',
    'officialText.matched',
    'officialText.removed',
    'officialText.shown',
  ]);
});

test('the law is kept by the browser: the same version answers that nothing changed', async () => {
  for (const address of [LAW, '/api/crosswalks/crosswalk-tt17-tt57/1']) {
    const first = await server.request(`GET ${address}`, { cookie: teacher.cookie });
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^".{20,}"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await server.request(`GET ${address}`, { cookie: teacher.cookie, headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
  }
});

test('the crosswalks are published whole', async () => {
  const list = await server.request('GET /api/crosswalks', { cookie: teacher.cookie });
  expect(list.body.items.map((item: Answered) => [item.from, item.to])).toEqual([
    ['tt17-2018-primary', 'tt57-2026-general'],
    ['tt18-2018-secondary', 'tt57-2026-general'],
    ['tt19-2018-preschool', 'tt57-2026-preschool'],
  ]);
  const one = await server.request('GET /api/crosswalks/crosswalk-tt17-tt57/1', { cookie: teacher.cookie });
  expect(one.body.mappings).toHaveLength(27);
  expect((await server.request('GET /api/crosswalks/none/1', { cookie: teacher.cookie })).status).toBe(404);
});
