import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkFramework, type Framework } from '../src/index.ts';

const folder = join(import.meta.dirname, '../../../frameworks');

/** Names of the framework files, crosswalks apart. */
export function frameworkFiles(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.startsWith('crosswalk-'));
}

export function crosswalkFiles(): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('crosswalk-') && name.endsWith('.yaml'));
}

const parsed = new Map<string, unknown>();

/** Parsed content, a new object on every call, free to be damaged by a test. */
export function rawFile(name: string): unknown {
  if (!parsed.has(name)) parsed.set(name, parse(readFileSync(join(folder, name), 'utf8')));
  return structuredClone(parsed.get(name));
}

export function framework(id: string): Framework {
  const checked = checkFramework(rawFile(`${id}.yaml`));
  if ('problems' in checked) throw new Error(`${id}: ${JSON.stringify(checked.problems[0])}`);
  return checked.framework;
}
