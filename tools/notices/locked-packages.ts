import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readByHand } from './licences.ts';

const needs = z.record(z.string(), z.string()).optional();
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      link: z.boolean().optional(),
      resolved: z.string().optional(),
      optional: z.boolean().optional(),
      dependencies: needs,
      optionalDependencies: needs,
    }),
  ),
});
type Locked = z.infer<typeof lockSchema>['packages'];

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Part of what runs at a school, not only of building and testing. */
  readonly isShipped: boolean;
  /** Installed on every machine, so that its files can be read wherever the notices are printed. */
  readonly isEverywhere: boolean;
  readonly folder: string;
}

/** Every package of the lockfile, each version once, in the order of their names. */
export async function lockedPackages(root: string): Promise<LockedPackage[]> {
  const locked = lockSchema.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))).packages;
  const shipped = shippedPaths(locked);
  const licences = licencesOfWholes(locked);
  const packages = Object.entries(locked)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link)
    .map(([path, entry]): LockedPackage => {
      const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        name,
        version: entry.version ?? '',
        licence: readByHand[name] ?? entry.license ?? licences.get(name) ?? 'UNKNOWN',
        isShipped: shipped.has(path),
        isEverywhere: entry.optional !== true,
        folder: join(root, path),
      };
    })
    // Of two copies of one version the shipped one stays.
    .sort((one, other) => Number(one.isShipped) - Number(other.isShipped));
  const byKey = new Map(packages.map((entry) => [`${entry.name}@${entry.version}`, entry]));
  return [...byKey.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}

/** The part of a package for one platform has the licence of the whole; where it is not installed, npm knows none. */
function licencesOfWholes(locked: Locked): Map<string, string> {
  return new Map(
    Object.values(locked).flatMap(({ license, optionalDependencies }) =>
      license === undefined ? [] : Object.keys(optionalDependencies ?? {}).map((part) => [part, license] as const),
    ),
  );
}

/** What the workspaces need to run, and what that needs in turn. npm's own marks know no such thing as "not for us". */
function shippedPaths(locked: Locked): Set<string> {
  const queue = Object.keys(locked).filter((path) => !path.includes('node_modules/'));
  const reached = new Set(queue);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const entry = locked[path];
    for (const name of Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies })) {
      const found = resolveFrom(path, name, locked);
      if (found === undefined || reached.has(found)) continue;
      reached.add(found);
      queue.push(found);
    }
  }
  return reached;
}

/** As Node looks for a package: in the nearest `node_modules` on the way up. */
function resolveFrom(path: string, name: string, locked: Locked): string | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    const entry = locked[candidate];
    if (entry) return entry.link ? entry.resolved : candidate;
    if (folder === '') return undefined;
  }
}
