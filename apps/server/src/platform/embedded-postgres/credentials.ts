import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileDurably } from './durable-file.ts';

const credentialsSchema = z.object({
  superuser: z.string().min(20),
  owner: z.string().min(20),
  app: z.string().min(20),
});

/** Passwords of the three roles, random, made once per data folder. */
export type Credentials = z.infer<typeof credentialsSchema>;

export async function readCredentials(dataDirectory: string): Promise<Credentials | undefined> {
  const text = await readFile(credentialsPath(dataDirectory), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : credentialsSchema.parse(JSON.parse(text));
}

export async function createCredentials(dataDirectory: string): Promise<Credentials> {
  const credentials = { superuser: newPassword(), owner: newPassword(), app: newPassword() };
  await writeFileDurably(credentialsPath(dataDirectory), `${JSON.stringify(credentials, null, 2)}\n`, 0o600);
  return credentials;
}

const newPassword = (): string => randomBytes(24).toString('base64url');

const credentialsPath = (dataDirectory: string): string => join(dataDirectory, 'credentials.json');
