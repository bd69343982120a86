import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Crosswalk, checkCrosswalk, checkFramework, type Framework } from '@minhchung/domain';
import { parse } from 'yaml';

/** Reads and checks every framework file of a folder (crosswalks excepted), ordered by id. */
export async function loadFrameworks(directory: string): Promise<readonly Framework[]> {
  const names = (await readdir(directory))
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('crosswalk-'))
    .sort();
  if (names.length === 0) throw new Error(`No framework files in ${directory}.`);
  return Promise.all(names.map((name) => loadFramework(join(directory, name))));
}

/** Reads and checks every crosswalk of a folder against the frameworks that it names, ordered by id. */
export async function loadCrosswalks(
  directory: string,
  frameworks: readonly Framework[],
): Promise<readonly Crosswalk[]> {
  const names = (await readdir(directory))
    .filter((name) => name.endsWith('.yaml') && name.startsWith('crosswalk-'))
    .sort();
  if (names.length === 0) throw new Error(`No crosswalk files in ${directory}.`);
  return Promise.all(
    names.map(async (name) => {
      const checked = checkCrosswalk(parse(await readFile(join(directory, name), 'utf8')), frameworks);
      if ('crosswalk' in checked) return checked.crosswalk;
      const first = checked.problems[0];
      throw new Error(`${name}: ${first?.path} ${first?.code}`);
    }),
  );
}

async function loadFramework(file: string): Promise<Framework> {
  const checked = checkFramework(parse(await readFile(file, 'utf8')));
  if ('problems' in checked) {
    const first = checked.problems[0];
    throw new Error(`${file}: ${first?.path} ${first?.code}`);
  }
  return checked.framework;
}
