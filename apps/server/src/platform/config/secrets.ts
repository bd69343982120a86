import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({ authSecret: z.string().min(32) });

/** Keys of this installation. */
export type Secrets = z.infer<typeof secretsSchema>;

/** Made once, kept in the data folder (which must exist) readable by this user only. */
export async function loadSecrets(dataDirectory: string): Promise<Secrets> {
  const path = join(dataDirectory, 'secrets.json');
  const existing = await readSecrets(path);
  if (existing) return existing;
  const created: Secrets = { authSecret: randomBytes(32).toString('base64url') };
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(created, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  // A link refuses when another process was first; its secrets are then the ones of this installation.
  await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(temporary, { force: true });
  return (await readSecrets(path)) ?? created;
}

async function readSecrets(path: string): Promise<Secrets | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : secretsSchema.parse(JSON.parse(text));
}
