import { mkdir, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { prepareBinaries } from './binaries.ts';
import { clusterFolder, clusterVersion, initialiseCluster } from './cluster.ts';
import { type Credentials, createCredentials, readCredentials } from './credentials.ts';
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts';
import type { PostmasterFile } from './postmaster-file.ts';
import { connectionUrls, ensureRolesAndDatabase } from './roles.ts';
import { endsSoon, type ServerFolders, settledServer, startServer, stopServer } from './server-process.ts';
import { findServerUser, firstClosedFolder } from './server-user.ts';

export interface EmbeddedPostgres {
  /** Role `minhchung_owner`: owns the database, migrates; no superuser. May create databases (tests clone templates). */
  readonly ownerUrl: string;
  /** Role `minhchung_app`: owns nothing, cannot bypass row-level security. */
  readonly appUrl: string;
  /** True when a living server of the same data folder was found, for instance after a crash of the application. */
  readonly attached: boolean;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Holds cluster, passwords, socket and log of the server; made when missing. */
  readonly dataDirectory: string;
  /** Tests only: nothing is synced to disk, and the server ends with this process. */
  readonly ephemeral?: boolean;
  readonly log?: (line: string) => void;
}

/**
 * Starts the PostgreSQL that comes with the product, or re-attaches to the one that is alive. Two applications on one
 * data folder are not kept apart here: take the instance lock first.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { ephemeral = false, log = () => undefined } = options;
  const folders = await prepareFolders(options.dataDirectory);
  const credentials = await prepareCluster(folders, { ephemeral, log });
  const attached = await attachToLiving(folders, (living) => {
    log(`PostgreSQL ${living.processId} is alive, attaching`);
    return prepareDatabase(living);
  });
  return {
    ...connectionUrls(attached ?? (await startAnew()), credentials),
    attached: attached !== undefined,
    stop: () => stopServer(folders),
  };

  async function startAnew(): Promise<PostmasterFile> {
    log('starting PostgreSQL');
    const server = await startServer(folders, { ephemeral });
    await prepareDatabase(server);
    return server;
  }

  function prepareDatabase(server: PostmasterFile): Promise<void> {
    return ensureRolesAndDatabase(server, credentials, { ownerMayEndSessions: ephemeral });
  }
}

/** `undefined` when no server lives on the folder, or the one that was found has died before it could be used. */
async function attachToLiving(
  { dataDirectory }: ServerFolders,
  use: (living: PostmasterFile) => Promise<void>,
): Promise<PostmasterFile | undefined> {
  const living = await settledServer(clusterFolder(dataDirectory));
  if (!living) return undefined;
  try {
    await use(living);
    return living;
  } catch (error) {
    // A server that was killed a moment ago is still seen, but answers nobody.
    if (await endsSoon(living.processId)) return undefined;
    throw error;
  }
}

async function prepareFolders(requestedDirectory: string): Promise<ServerFolders> {
  const user = await findServerUser();
  await mkdir(requestedDirectory, { recursive: true, mode: user ? 0o711 : 0o700 });
  const dataDirectory = await realpath(resolve(requestedDirectory));
  const closed = user && (await firstClosedFolder(dataDirectory, user));
  if (closed) {
    throw new EmbeddedPostgresError('postgres.folder_closed_to_server_user', { folder: closed, user: user.name });
  }
  return { dataDirectory, user, binaries: await prepareBinaries(dataDirectory, user) };
}

async function prepareCluster(
  { dataDirectory, binaries, user }: ServerFolders,
  { ephemeral, log }: { ephemeral: boolean; log: (line: string) => void },
): Promise<Credentials> {
  const exists = (await clusterVersion(dataDirectory)) !== undefined;
  const credentials = await readCredentials(dataDirectory);
  if (exists) {
    if (credentials) return credentials;
    throw new EmbeddedPostgresError('postgres.folder_without_credentials', { folder: dataDirectory });
  }
  log('creating the PostgreSQL cluster');
  const fresh = credentials ?? (await createCredentials(dataDirectory));
  await initialiseCluster(dataDirectory, binaries, fresh, user, { syncs: !ephemeral });
  return fresh;
}
