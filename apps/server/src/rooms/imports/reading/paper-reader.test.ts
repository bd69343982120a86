import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPaperReader } from './paper-reader.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minhchung-reader-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A worker that does what a paper made to harm would make the importer do. */
async function workerThat(does: string): Promise<URL> {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.mjs`);
  await writeFile(file, `import { parentPort } from 'node:worker_threads';\n${does}\n`);
  return pathToFileURL(file);
}

test('a paper that keeps the reader busy for ever is given up after its time', async () => {
  const reader = createPaperReader({ milliseconds: 300 }, await workerThat('for (;;) {}'));
  await expect(reader.read({ text: 'KẾ HOẠCH' })).rejects.toMatchObject({ code: 'import.tooComplex' });
});

test('a paper that eats all memory takes only its own worker down', async () => {
  const hungry = 'const all = []; for (;;) all.push(new Array(100_000).fill(all.length));';
  const reader = createPaperReader({ heapMegabytes: 32 }, await workerThat(hungry));
  await expect(reader.read({ text: 'KẾ HOẠCH' })).rejects.toMatchObject({ code: 'import.tooComplex' });
});

test('a worker that dies silently is an error of ours, not a refusal', async () => {
  const reader = createPaperReader({}, await workerThat('process.exit(3);'));
  await expect(reader.read({ text: 'KẾ HOẠCH' })).rejects.toThrow('ended with 3');
});

test('more papers than turns wait, and all are read', async () => {
  const reader = createPaperReader({ atOnce: 2 });
  const plan = 'KẾ HOẠCH\nTự đánh giá năm học 2026-2027\n\nHIỆU TRƯỞNG\n';
  const read = await Promise.all([1, 2, 3, 4].map((year) => reader.read({ text: `${plan}${year}` })));
  expect(read.map((parsed) => parsed.format)).toEqual(['txt', 'txt', 'txt', 'txt']);
});

test('what the importer refuses keeps its code on the way out of the worker', async () => {
  await expect(createPaperReader().read({ text: '' })).rejects.toMatchObject({ code: 'import.empty' });
});
