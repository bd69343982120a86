// Plain JavaScript for Node 20: runs before anything of the project is installed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const sources = [
  'apps',
  'packages',
  'docs/huong-dan',
  'docs/how-to',
  'docs/images',
  'tools/build.ts',
  'tools/guide',
  'tools/source-stamp.mjs',
  'package.json',
  'package-lock.json',
];
/** What the build writes itself, or does not read. */
const leftOut = new Set([
  'node_modules',
  'dist',
  'paraglide',
  'project.inlang',
  'test',
  'testing',
  'fixtures',
  'coverage',
]);

/** Changes whenever a file that the build reads is added, removed or written. Looks at names, sizes and times only. */
export function sourceStamp(root) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return;
    if (!found.isDirectory()) {
      if (!/\.(test|gen|generated)\./.test(path))
        hash.update(`${relative(root, path)} ${found.size} ${found.mtimeMs}\n`);
      return;
    }
    for (const name of readdirSync(path).sort()) if (!leftOut.has(name)) visit(join(path, name));
  };
  for (const source of sources) visit(join(root, source));
  return hash.digest('hex');
}

export const stampPath = (root) => join(root, 'dist', '.sources');

export function isBuilt(root) {
  try {
    return readFileSync(stampPath(root), 'utf8') === sourceStamp(root);
  } catch {
    return false;
  }
}
