import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { chapterAbout } from '../apps/server/src/http/guide-files.ts';
import { guideIndex, readGuide } from './guide/build-guide.ts';
import { contentsPage, wholeGuide } from './guide/guide-page.ts';
import { renderChapter } from './guide/render-chapter.ts';
import { root } from './run/root.ts';

const GUIDE = join(root, 'docs', 'huong-dan');
const HOW_TO = join(root, 'docs', 'how-to');
const PICTURES = join(root, 'docs', 'images', 'guide');
const LARGEST_PICTURE = 120_000;

interface Page {
  readonly path: string;
  readonly text: string;
}

test('every chapter has its picture and says what to do when it does not work', async () => {
  const chapters = (await pagesIn(GUIDE)).filter(({ path }) => !path.endsWith('README.md'));
  expect(chapters.length).toBeGreaterThanOrEqual(12);
  for (const { path, text } of chapters) {
    expect(text, path).toMatch(/!\[[^\]]+\]\(/);
    expect(text, path).toContain('**Nếu không được thì…**');
  }
});

test('the words that the guide shows in bold are the words on the screen', async () => {
  const words = await wordsOnScreen();
  const pages = await pagesIn(GUIDE);
  expect(pages.flatMap(({ text }) => boldWords(text)).length).toBeGreaterThan(100);
  expect(pages.flatMap((page) => unknownWords(page, words))).toEqual([]);
  // The same check on a page that names a button which is on no screen.
  const wrong = { path: 'x.md', text: 'Bấm **Bắt đầu** rồi **Nút không có**.\n\n**Nếu không được thì…**' };
  expect(unknownWords(wrong, words)).toEqual(['x.md: Nút không có']);
});

test('every page of the product leads to a chapter of the guide, and every chapter about a page exists', async () => {
  const { chapters } = await readGuide(root);
  const { pages } = guideIndex(chapters);
  const addresses = await productAddresses();
  expect(addresses.length).toBeGreaterThan(35);
  expect(addresses.filter((address) => chapterAbout(pages, address) === '')).toEqual([]);
  const reached = new Set(addresses.map((address) => chapterAbout(pages, address)));
  expect(Object.values(pages).filter((file) => !reached.has(file))).toEqual([]);
});

test('the guide inside the product has every chapter, no script and nothing from outside', async () => {
  const { start, chapters } = await readGuide(root);
  const pages = [contentsPage(start, chapters), wholeGuide(start, chapters)];
  for (const html of pages) expect(html).not.toMatch(/<script|src="http|href="http|href="\.\.|\.md"/);
  for (const { file, title } of chapters) {
    expect(pages[0]).toContain(`href="/guide/${file}"`);
    expect(pages[1], title).toContain(`<article id="${file.replace('.html', '')}">`);
  }
});

test('a chapter knows its parts by addresses without marks, and keeps the words of links that lead out', () => {
  const chapter = renderChapter(
    '15-x.md',
    '# 15. Lịch\n\nXem [bài 7](07-y.md#a) và [trang ngoài](https://example.vn).\n\n## Đợt mới\n\nHai tuần.\n\n<!-- trang: c/timetable my-work -->\n',
  );
  expect(chapter.sections).toEqual([
    { address: '15-x.html#15-lich', title: '15. Lịch', text: 'Xem bài 7 và trang ngoài.' },
    { address: '15-x.html#dot-moi', title: 'Đợt mới', text: 'Hai tuần.' },
  ]);
  expect(chapter.pages).toEqual(['c/timetable', 'my-work']);
  expect(chapter.html).toContain('<a href="/guide/07-y.html#a">bài 7</a> và trang ngoài.');
  expect(chapter.html).not.toContain('trang:');
});

test('links lead somewhere; every picture of the guide is used and small', async () => {
  const pages = [
    ...(await pagesIn(GUIDE)),
    ...(await pagesIn(HOW_TO)),
    { path: join(root, 'README.md'), text: await readFile(join(root, 'README.md'), 'utf8') },
  ];
  const used = new Set<string>();
  for (const { path, text } of pages) {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
      const place = join(dirname(path), target);
      await expect(stat(place), `${path}: ${target}`).resolves.toBeDefined();
      used.add(place);
    }
  }
  const pictures = (await readdir(PICTURES)).map((name) => join(PICTURES, name));
  expect(pictures.length).toBeGreaterThan(10);
  expect(pictures.filter((picture) => !used.has(picture))).toEqual([]);
  for (const picture of pictures) expect((await stat(picture)).size, picture).toBeLessThan(LARGEST_PICTURE);
});

const boldWords = (text: string): readonly string[] =>
  [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, bold = '']) => bold.replaceAll(/\s+/g, ' '));

function unknownWords({ path, text }: Page, words: readonly RegExp[]): readonly string[] {
  return (
    boldWords(text)
      // What ends like a sentence is a heading of the guide itself.
      .filter((bold) => !/[.:]$|^Nếu không được/.test(bold))
      .filter((bold) => !OWN_WORDS.has(bold) && !words.some((word) => word.test(bold)))
      .map((bold) => `${path}: ${bold}`)
  );
}

/** An address of every page of the product, from the folder tree of the web application. */
async function productAddresses(): Promise<readonly string[]> {
  const folder = join(root, 'apps', 'web', 'src', 'pages');
  const files = (await readdir(folder, { recursive: true })).map((name) => `/${name.replaceAll('\\', '/')}`);
  return files
    .filter((name) => name.endsWith('.tsx') && !/\/_|\/route\.tsx$/.test(name) && name !== '/index.tsx')
    .map((name) => name.replace(/(\/index)?\.tsx$/, '').replaceAll(/\$\w+/g, 'abc_1'));
}

/** Bold words of the guide's own, which stand on no screen. */
const OWN_WORDS = new Set(['in đậm']);

async function pagesIn(folder: string): Promise<Page[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.map(async (name) => ({ path: join(folder, name), text: await readFile(join(folder, name), 'utf8') })),
  );
}

/** Every Vietnamese wording; a parameter stands for anything. */
async function wordsOnScreen(): Promise<RegExp[]> {
  const folder = join(root, 'apps', 'web', 'messages');
  const files = (await readdir(folder, { recursive: true })).filter((name) => /(^|[\\/])vi\.json$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => {
    const messages: Record<string, unknown> = JSON.parse(text);
    return Object.values(messages)
      .flatMap(wordings)
      .map((message) => new RegExp(`^${escaped(message).replaceAll(/\\\{\w+\\\}/g, '.*')}$`));
  });
}

/** A wording, or the variants of one (plural forms). */
function wordings(message: unknown): readonly string[] {
  if (typeof message === 'string') return [message];
  return typeof message === 'object' && message !== null ? Object.values(message).flatMap(wordings) : [];
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
