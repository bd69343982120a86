import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { processIdentity, wasBootedAfter } from './process-identity.ts';

const instanceSchema = z.object({
  processId: z.int().positive(),
  identity: z.string(),
  startedAt: z.iso.datetime(),
  /** Where people reach it; absent while it is still starting. */
  address: z.string().optional(),
});

export type RunningInstance = z.infer<typeof instanceSchema>;

/** The text of the file and what it says; a file that says nothing readable was cut short and belongs to nobody. */
export async function readInstanceFile(
  path: string,
): Promise<{ text: string; instance: RunningInstance | undefined } | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : { text, instance: parseInstance(text) };
}

export async function isRunning(instance: RunningInstance): Promise<boolean> {
  if (wasBootedAfter(new Date(instance.startedAt))) return false;
  return (await processIdentity(instance.processId)) === instance.identity;
}

function parseInstance(text: string): RunningInstance | undefined {
  try {
    return instanceSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
