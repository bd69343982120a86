import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { chapterAbout, findInGuide, foundHtml } from './guide-files.ts';
import { loadWebFiles } from './web-files.ts';

const pages = {
  s: 'start',
  c: 'overview',
  'c/council': 'council',
  'c/council/matrix': 'matrix',
  'import/:id': 'review',
};
const index = {
  pages,
  sections: [
    { address: '15.html#lich-nam-hoc', title: 'Lịch năm học', chapter: 'Thời gian biểu', text: 'Hai tuần quanh Tết.' },
    { address: '10.html', title: 'Tổng quan', chapter: 'Tổng quan', text: 'Lịch năm học nằm ở trang khác.' },
  ],
};

test('a page of the product leads to its chapter, a page inside it to the nearest one', () => {
  expect(chapterAbout(pages, '/s/sch_0aB/c/cyc_9/council/matrix')).toBe('matrix');
  expect(chapterAbout(pages, '/s/sch_0aB/c/cyc_9/council/versions/cvr_1')).toBe('council');
  expect(chapterAbout(pages, '/s/sch_0aB/c/cyc_9')).toBe('overview');
  expect(chapterAbout(pages, '/s/sch_0aB/')).toBe('start');
  expect(chapterAbout(pages, '/s/sch_0aB/import/ims_1/confirm')).toBe('review');
  expect(chapterAbout(pages, '/s/sch_0aB/khong-co')).toBe('');
  expect(chapterAbout(pages, '/')).toBe('');
  expect(chapterAbout(pages, '/constructor')).toBe('');
  expect(chapterAbout(pages, '/s/sch_0aB/__proto__')).toBe('');
});

test('the guide is searched without marks, titles first', () => {
  expect(findInGuide(index, 'lich nam hoc').map(({ title }) => title)).toEqual(['Lịch năm học', 'Tổng quan']);
  expect(findInGuide(index, 'TẾT').map(({ title }) => title)).toEqual(['Lịch năm học']);
  expect(findInGuide(index, '  ')).toEqual([]);
  // Nobody keeps the server busy with a question of thousands of words.
  expect(findInGuide(index, `${'lich '.repeat(5000)} khongco`)).toHaveLength(2);
});

test('what was typed is shown as text', () => {
  expect(foundHtml(index, '<script>')).toContain('“&lt;script&gt;”');
  expect(foundHtml(index, '')).toBe('');
});

test('pages of the guide run no script; a page of the product leads to its chapter', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'minhchung-guide-'));
  await mkdir(join(folder, 'guide'));
  await writeFile(join(folder, 'index.html'), 'ứng dụng');
  await writeFile(join(folder, 'guide', 'guide.json'), JSON.stringify(index));
  await writeFile(join(folder, 'guide', 'index.html'), '<!-- results -->mục lục');
  const app = new Hono();
  app.get('*', await loadWebFiles(folder));
  const list = await app.request('http://localhost/guide/?q=tet');
  expect(await list.text()).toMatch(/Các mục có “tet”.*mục lục/);
  expect(list.headers.get('content-security-policy')).toMatch(/^default-src 'none'(?!.*script)/);
  expect(list.headers.get('content-type')).toContain('text/html');
  const chapter = await app.request('http://localhost/guide/for/s/sch_1/c/cyc_1/plan');
  expect([chapter.status, chapter.headers.get('location')]).toEqual([302, '/guide/overview']);
  expect(await (await app.request('http://localhost/s/sch_1')).text()).toBe('ứng dụng');
  await rm(folder, { recursive: true });
});
