import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './root.ts';

/** Writes a file that a tool prints, or with `--check` only says whether it is as the tool would print it. */
export async function printFile(path: string, content: string, folder: string = root): Promise<boolean> {
  const file = join(folder, path);
  if ((await readFile(file, 'utf8').catch(() => undefined)) === content) return true;
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale; run: node ${process.argv[1]?.replace(`${root}/`, '') ?? ''}`);
    return false;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return true;
}
