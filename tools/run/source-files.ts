import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.ts';
import { runCommand } from './run-command.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Paths of everything that git tracks or would track, in order; what the work tree lacks is left out. */
export async function trackedPaths(folder: string = root): Promise<string[]> {
  const list = async (...flags: string[]) => {
    const { exitCode, output } = await runCommand('git', ['ls-files', '-z', ...flags], { cwd: folder });
    if (exitCode !== 0) throw new Error(`git ls-files failed: ${output}`);
    return output.split('\0').filter((path) => path !== '');
  };
  const deleted = new Set(await list('--deleted'));
  const paths = await list('--cached', '--others', '--exclude-standard');
  return [...new Set(paths)].filter((path) => !deleted.has(path)).sort();
}

/** Every tracked text file whose path fits, with its content. */
export async function readTracked(fits: (path: string) => boolean, folder: string = root): Promise<SourceFile[]> {
  const paths = (await trackedPaths(folder)).filter(fits);
  const files = await Promise.all(
    paths.map(async (path) => ({ path, bytes: await readFile(join(folder, path)).catch(() => null) })),
  );
  return files.flatMap(({ path, bytes }) =>
    bytes === null || bytes.includes(0) ? [] : [{ path, text: bytes.toString('utf8') }],
  );
}

/** Code that people wrote: not printed by a tool, not a fixture. */
export function isOwnCode(path: string): boolean {
  return (
    /\.(ts|tsx|mts|mjs|css)$/.test(path) &&
    !/\.generated\.ts$|routeTree\.gen\.ts$|\.d\.ts$/.test(path) &&
    !/(^|\/)(fixtures|samples)\//.test(path)
  );
}
