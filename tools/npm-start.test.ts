import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuilt, sourceStamp, stampPath } from './source-stamp.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minhchung-start-'));
  await mkdir(join(folder, 'apps', 'server', 'src', 'paraglide'), { recursive: true });
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'apps', 'server', 'src', 'main.ts'), 'export {};');
  await writeFile(stampPath(folder), sourceStamp(folder));
});
afterEach(() => rm(folder, { recursive: true }));

test('nothing is built again while nothing has changed, whatever the build and the tests write', async () => {
  expect(isBuilt(folder)).toBe(true);
  await writeFile(join(folder, 'apps', 'server', 'src', 'paraglide', 'messages.js'), '');
  await writeFile(join(folder, 'apps', 'server', 'src', 'routeTree.gen.ts'), '');
  await writeFile(join(folder, 'apps', 'server', 'src', 'main.test.ts'), '');
  expect(isBuilt(folder)).toBe(true);
});

test('a changed, added or removed source is built again', async () => {
  await writeFile(join(folder, 'apps', 'server', 'src', 'added.ts'), '');
  expect(isBuilt(folder)).toBe(false);
  await rm(join(folder, 'apps', 'server', 'src', 'added.ts'));
  expect(isBuilt(folder)).toBe(true);
  await writeFile(join(folder, 'apps', 'server', 'src', 'main.ts'), 'export const changed = true;');
  expect(isBuilt(folder)).toBe(false);
});

test('the lockfile holds the optional packages of every platform, so that npm ci takes it everywhere', () => {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'complete-lockfile.mjs'), '--check']);
  expect(String(output)).toMatch(/: [1-9]\d{2,} packages, 0 optional ones missing/);
});

test('an install counts as done only when every package has the version of the lockfile', async () => {
  await cp(join(import.meta.dirname, 'install-state.mjs'), join(folder, 'install-state.mjs'));
  const lock = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } };
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...lock } }));
  await mkdir(join(folder, 'node_modules'));
  expect(isInstalled()).toBe('false');
  await writeInstalled({ 'node_modules/a': { version: '1.0.1' } });
  expect(isInstalled()).toBe('false');
  await writeInstalled({ 'node_modules/a': { version: '1.0.0' } });
  expect(isInstalled()).toBe('true');
  await rm(join(folder, 'node_modules', '.package-lock.json'));
  expect(isInstalled()).toBe('true');
});

const writeInstalled = (packages: object) =>
  writeFile(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));

/** In a process of its own: the file runs before types exist. */
function isInstalled(): string {
  const script = `const { isInstalled } = await import('./install-state.mjs'); process.stdout.write(String(isInstalled(process.cwd())));`;
  return String(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder }));
}
