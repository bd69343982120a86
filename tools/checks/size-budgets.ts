import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CheckReport } from '../run/step.ts';

/** Kilobytes (1000 bytes) after gzip that the overview may load when it is opened cold. */
const BUDGETS = { script: 130, style: 20 } as const;

/** What the overview needs: the entry, and its three routes where they are files of their own. */
const FIRST_ROUTES = [
  '/s/$schoolId/route.tsx',
  '/s/$schoolId/c/$cycleId/route.tsx',
  '/s/$schoolId/c/$cycleId/index.tsx',
];

interface ManifestEntry {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** Sums what stands between an empty browser and the overview, from the manifest of the build: every file that the
 * entry and the routes of the overview import statically, with their style sheets. */
export async function checkSizeBudgets(folder: string): Promise<CheckReport> {
  const files = firstLoad(JSON.parse(await readFile(join(folder, '.vite', 'manifest.json'), 'utf8')));
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

function firstLoad(manifest: Readonly<Record<string, ManifestEntry>>): { script: string[]; style: string[] } {
  const isFirst = (name: string) => FIRST_ROUTES.some((route) => name.split('?')[0]?.endsWith(`pages${route}`));
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const next of manifest[name]?.imports ?? []) load(next);
  };
  for (const [name, entry] of Object.entries(manifest)) if (entry.isEntry || isFirst(name)) load(name);
  const entries = [...loaded].flatMap((name) => manifest[name] ?? []);
  const unique = (names: readonly string[]) => [...new Set(names)];
  return {
    script: unique(entries.map(({ file }) => file).filter((file) => file.endsWith('.js'))),
    style: unique(entries.flatMap(({ css }) => css ?? [])),
  };
}
