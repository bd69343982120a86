import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run/root.ts';

const GUIDE = join(root, 'docs', 'huong-dan');
const HOW_TO = join(root, 'docs', 'how-to');
const PICTURES = join(root, 'docs', 'images', 'guide');
const LARGEST_PICTURE = 160_000;

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
  const unknown = (await pagesIn(GUIDE)).flatMap(({ path, text }) =>
    [...text.matchAll(/\*\*([^*]+)\*\*/g)]
      .map(([, bold = '']) => bold.replaceAll(/\s+/g, ' '))
      // What ends like a sentence is a heading of the guide itself.
      .filter((bold) => !/[.:]$|^Nếu không được/.test(bold))
      .filter((bold) => !OWN_WORDS.has(bold) && !words.some((word) => word.test(bold)))
      .map((bold) => `${path}: ${bold}`),
  );
  expect(unknown).toEqual([]);
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
      .filter((message) => typeof message === 'string')
      .map((message) => new RegExp(`^${escaped(message).replaceAll(/\\\{\w+\\\}/g, '.*')}$`));
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
