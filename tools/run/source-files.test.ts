import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plantTree } from './plant-tree.ts';
import { runCommand } from './run-command.ts';
import { isOwnCode, readTracked, trackedPaths } from './source-files.ts';

test('tracked and new files are read, ignored and deleted and binary ones are not', async () => {
  await using tree = await plantTree({
    'kept.ts': 'one',
    'gone.ts': 'two',
    'picture.png': 'a\0b',
    'node_modules/dep.ts': 'x',
  });
  await runCommand('git', ['add', '-A'], { cwd: tree.folder });
  await rm(join(tree.folder, 'gone.ts'));
  expect(await trackedPaths(tree.folder)).toEqual(['.gitignore', 'kept.ts', 'picture.png']);
  const files = await readTracked((path) => !path.startsWith('.'), tree.folder);
  expect(files).toEqual([{ path: 'kept.ts', text: 'one' }]);
});

test('own code is what people wrote', () => {
  expect(isOwnCode('apps/web/src/page.tsx')).toBe(true);
  expect(isOwnCode('apps/server/src/platform/db/tables.generated.ts')).toBe(false);
  expect(isOwnCode('packages/importer/test/fixtures/page.ts')).toBe(false);
  expect(isOwnCode('README.md')).toBe(false);
});

test('a program that does not end in time counts as failed', async () => {
  const { exitCode } = await runCommand(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutSeconds: 1 });
  expect(exitCode).not.toBe(0);
});
