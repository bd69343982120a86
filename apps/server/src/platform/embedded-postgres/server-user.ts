import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts';

/** The unprivileged account that PostgreSQL runs as when we are root: PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const preferredAccounts = ['postgres', 'nobody'];

/** `undefined` when we are an ordinary user (or on Windows): the server then runs as ourselves. */
export async function findServerUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8'));
  for (const name of preferredAccounts) {
    const account = accounts.find((candidate) => candidate.name === name && candidate.uid !== 0);
    if (account) return account;
  }
  throw new EmbeddedPostgresError('postgres.no_unprivileged_user', { tried: preferredAccounts.join(', ') });
}

function parseAccounts(passwd: string): ServerUser[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/** The first folder on the way to `path` (itself included) that `user` may not enter, or `undefined` when all are open. */
export async function firstClosedFolder(path: string, user: ServerUser): Promise<string | undefined> {
  const folders = [resolve(path)];
  for (let parent = dirname(resolve(path)); parent !== folders.at(-1); parent = dirname(parent)) folders.push(parent);
  for (const folder of folders.reverse()) {
    if (!(await mayEnter(folder, user))) return folder;
  }
  return undefined;
}

async function mayEnter(folder: string, user: ServerUser): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
