import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/index.ts';
import { roomyFolder } from './roomy-folder.ts';

export interface PostgresForTests {
  readonly ownerUrl: string;
  readonly appUrl: string;
  stop(): Promise<void>;
}

/** The embedded server without fsync, or the server that TEST_DATABASE_OWNER_URL and TEST_DATABASE_URL name. */
export async function startPostgresForTests(): Promise<PostgresForTests> {
  const ownerUrl = process.env.TEST_DATABASE_OWNER_URL;
  const appUrl = process.env.TEST_DATABASE_URL;
  if (ownerUrl && appUrl) return { ownerUrl, appUrl, stop: async () => undefined };
  const dataDirectory = await mkdtemp(join(await roomyFolder(), 'minhchung-test-'));
  // As root the server runs as another user, who must get through this folder to its own.
  await chmod(dataDirectory, 0o711);
  const server = await startEmbeddedPostgres({ dataDirectory, ephemeral: true });
  return {
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    stop: async () => {
      await server.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
