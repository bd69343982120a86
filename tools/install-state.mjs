// Plain JavaScript for Node 20: runs before anything of the project is installed.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampName = '.minhchung-lock';

/** Whether node_modules holds exactly what the lockfile says. */
export function isInstalled(root) {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (readOrEmpty(stampPath(root)) === digest(lockText)) return true;
  // Somebody may have installed by hand. npm writes this file last, so an install that was cut short has none.
  const installedText = readOrEmpty(join(root, 'node_modules', '.package-lock.json'));
  if (installedText === '' || !isSame(JSON.parse(lockText).packages, JSON.parse(installedText).packages)) return false;
  markInstalled(root);
  return true;
}

export function markInstalled(root) {
  try {
    writeFileSync(stampPath(root), digest(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  } catch {
    // Installed by another user: the comparison is made again next time.
  }
}

function isSame(locked, installed) {
  const isForeign = (path) => !path.startsWith('node_modules/') && !path.includes('/node_modules/');
  for (const [path, { version, optional, link }] of Object.entries(locked)) {
    if (isForeign(path)) continue;
    const found = installed[path];
    if (!found) {
      if (optional) continue;
      return false;
    }
    if (found.version !== version || Boolean(found.link) !== Boolean(link)) return false;
  }
  return Object.keys(installed).every((path) => isForeign(path) || path in locked);
}

const stampPath = (root) => join(root, 'node_modules', stampName);

const digest = (text) => createHash('sha256').update(text).digest('hex');

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
