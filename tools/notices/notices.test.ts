import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plantTree } from '../run/plant-tree.ts';
import { isAllowed } from './licences.ts';
import { lockedPackages } from './locked-packages.ts';
import { noticesText } from './notices-text.ts';

test('a licence is judged by the whole expression and by its use', () => {
  expect(isAllowed('MIT', 'shipped')).toBe(true);
  expect(isAllowed('(MIT OR GPL-3.0-only)', 'shipped')).toBe(true);
  expect(isAllowed('MIT AND GPL-3.0-only', 'shipped')).toBe(false);
  expect(isAllowed('MPL-2.0', 'shipped')).toBe(false);
  expect(isAllowed('MPL-2.0', 'building')).toBe(true);
  expect(isAllowed('UNKNOWN', 'building')).toBe(false);
});

test('what a workspace needs to run is shipped, with what that needs in turn; its text is printed', async () => {
  const packages = {
    '': { devDependencies: { checker: '1.0.0' } },
    'apps/server': { name: 'server', version: '0.1.0', dependencies: { reader: '1.0.0' } },
    'node_modules/server': { resolved: 'apps/server', link: true },
    'node_modules/reader': { version: '1.0.0', license: 'MIT', dependencies: { words: '1.0.0' } },
    'node_modules/words': { version: '1.0.0', license: 'ISC' },
    'node_modules/checker': { version: '1.0.0', license: 'MPL-2.0', dev: true },
  };
  await using tree = await plantTree({ 'package-lock.json': JSON.stringify({ packages }) });
  await mkdir(join(tree.folder, 'node_modules/words'), { recursive: true });
  await writeFile(join(tree.folder, 'node_modules/words/LICENSE'), 'Permission to use words');
  const found = await lockedPackages(tree.folder);
  expect(found.filter((entry) => entry.isShipped).map((entry) => entry.name)).toEqual(['reader', 'words']);
  const text = await noticesText(found);
  expect(text).toContain('| reader | 1.0.0 | MIT |');
  expect(text).toContain('## words 1.0.0\n\n```text\nPermission to use words\n```');
  expect(text).not.toContain('checker');
});
