import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from './run-command.ts';

export interface PlantedTree extends AsyncDisposable {
  readonly folder: string;
}

/** A git work tree with these files in a folder of its own, for tests of our checks; gone when the test ends. */
export async function plantTree(files: Readonly<Record<string, string>>): Promise<PlantedTree> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'minhchung-planted-')));
  for (const [path, text] of Object.entries({ '.gitignore': 'node_modules\n', ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await runCommand('git', ['init', '-q'], { cwd: folder });
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
