import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds `frameworks/`, `db/` and the built web pages. Looked for upwards because the same code runs from
 * its source file and from the bundle, which lie at different depths.
 */
export function projectFolder(start: string = import.meta.dirname): string {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package-lock.json')) && existsSync(join(folder, 'frameworks'))) return folder;
  }
  throw new Error('The program was moved away from its project folder (frameworks/ was not found above it).');
}
