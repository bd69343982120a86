import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CheckReport } from '../run/step.ts';

/** Kilobytes (1000 bytes) after gzip that a first visit may load. */
const BUDGETS = { script: 130, style: 20 } as const;

/** Sums what index.html names for the first load: scripts with their preloads, and style sheets. */
export async function checkSizeBudgets(folder: string): Promise<CheckReport> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const files = firstLoad(page);
  const kilobytes = async (names: readonly string[]) => {
    const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(join(folder, name))).byteLength));
    return sizes.reduce((sum, size) => sum + size, 0) / 1000;
  };
  const sizes = { script: await kilobytes(files.script), style: await kilobytes(files.style) };
  const say = (kind: 'script' | 'style') => `${kind} ${sizes[kind].toFixed(1)} of ${BUDGETS[kind]} kB`;
  return {
    looked: files.script.length * Number(files.style.length > 0) === 0 ? 0 : files.script.length + files.style.length,
    unit: `files of the first load (${say('script')}, ${say('style')})`,
    problems: (['script', 'style'] as const)
      .filter((kind) => sizes[kind] > BUDGETS[kind])
      .map((kind) => `first load over budget: ${say(kind)}`),
  };
}

function firstLoad(page: string): { script: string[]; style: string[] } {
  const tags = page.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const address = (tag: string) => (/(?:src|href)="\/?([^"]+)"/.exec(tag)?.[1] ?? '').replace(/^\.\//, '');
  const ofKind = (fits: (tag: string) => boolean) =>
    tags
      .filter(fits)
      .map(address)
      .filter((name) => name !== '');
  return {
    script: ofKind((tag) => tag.startsWith('<script') || tag.includes('rel="modulepreload"')),
    style: ofKind((tag) => tag.includes('rel="stylesheet"')),
  };
}
