import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const web = new URL('../../../', import.meta.url);

async function catalogue(language: string): Promise<Map<string, string>> {
  const settings = JSON.parse(await readFile(new URL('project.inlang/settings.json', web), 'utf8'));
  const patterns: readonly string[] = [settings['plugin.inlang.messageFormat'].pathPattern].flat();
  const texts = new Map<string, string>();
  for (const pattern of patterns) {
    const content: Record<string, unknown> = JSON.parse(
      await readFile(new URL(pattern.replace('{locale}', language), web), 'utf8'),
    );
    for (const [key, text] of Object.entries(content)) {
      if (key === '$schema') continue;
      expect(texts.has(key), `${key} stands in two catalogues`).toBe(false);
      texts.set(key, typeof text === 'string' ? text : JSON.stringify(text));
    }
  }
  expect(texts.size).toBeGreaterThan(0);
  return texts;
}

async function usedKeys(): Promise<Set<string>> {
  const used = new Set<string>();
  for await (const path of glob('src/**/*.{ts,tsx}', { cwd: web })) {
    if (path.includes('paraglide')) continue;
    const source = await readFile(new URL(path, web), 'utf8');
    for (const [, key = ''] of source.matchAll(/(?<![\w/])m\.(\w+)/g)) used.add(key);
  }
  return used;
}

test('both languages have the same messages', async () => {
  expect([...(await catalogue('en')).keys()].sort()).toEqual([...(await catalogue('vi')).keys()].sort());
});

test('every message has the same parameters in both languages', async () => {
  const english = await catalogue('en');
  const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  const different = [...(await catalogue('vi'))]
    .filter(([key, text]) => parameters(text).join() !== parameters(english.get(key) ?? '').join())
    .map(([key]) => key);
  expect(different).toEqual([]);
});

test('every message is used, and every message that is used exists', async () => {
  const known = await catalogue('vi');
  const used = await usedKeys();
  expect([...known.keys()].filter((key) => !used.has(key))).toEqual([]);
  expect([...used].filter((key) => !known.has(key))).toEqual([]);
});

test('Vietnamese is polite and official: no exclamation marks', async () => {
  expect([...(await catalogue('vi'))].filter(([, text]) => text.includes('!')).map(([key]) => key)).toEqual([]);
});
