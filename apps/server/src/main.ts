import { readFile } from 'node:fs/promises';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { serve } from '@hono/node-server';
import { createContext } from './context.ts';
import { createApp } from './http/app.ts';
import { type Config, loadSecrets } from './platform/config/index.ts';
import { migrate, migrationFiles } from './platform/db/migrate.ts';
import { publishVersions } from './platform/db/publish-versions.ts';
import { reachDatabase } from './platform/db/reach-database.ts';
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.ts';
import { openFileStore } from './platform/files/index.ts';
import { createLogger } from './platform/kit/logger.ts';
import { loadCrosswalks, loadFrameworks } from './rooms/frameworks/index.ts';

export interface RunningServer {
  /** The address to open in a browser. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Where the installed product keeps what it ships: migrations, law, web application. */
export interface ProductFolders {
  readonly migrations: string;
  readonly frameworks: string;
  readonly web: string;
  /** Typst template of the papers. */
  readonly paperTemplate: string;
}

/** Database, schema, law, then the door. The caller holds the instance lock of the data folder. */
export async function startServer(
  config: Config,
  folders: ProductFolders,
  productVersion: string,
): Promise<RunningServer> {
  const logger = createLogger({ level: config.nodeEnvironment === 'development' ? 'debug' : 'warn' });
  const secrets = await loadSecrets(config.dataDirectory);
  const tls = await readCertificate(config);
  const database = await openDatabase(config, (line) => logger.debug(line));
  try {
    if (database.ownerUrl) {
      await migrate({ ownerUrl: database.ownerUrl, directory: folders.migrations });
      const frameworks = await loadFrameworks(folders.frameworks);
      await publishVersions(database.ownerUrl, frameworks);
      await publishVersions(database.ownerUrl, await loadCrosswalks(folders.frameworks, frameworks), 'crosswalk');
    }
    if (config.databaseUrl) {
      const newestMigration = (await migrationFiles(folders.migrations)).at(-1) ?? '';
      await reachDatabase(config.databaseUrl, { setting: 'DATABASE_URL', newestMigration });
    }
    const door = { port: config.port };
    const context = createContext({
      databaseUrl: database.appUrl,
      logger,
      authSecret: config.authSecret ?? secrets.authSecret,
      publicUrl: config.publicUrl ?? null,
      trustedProxies: config.trustedProxies,
      listening: { host: config.host, hasCertificate: tls !== null, port: () => door.port },
      webDirectory: folders.web,
      files: openFileStore(config, () => new Date()),
      paperTemplate: folders.paperTemplate,
      productVersion,
      limits: { jsonBytes: 25_000_000, fileBytes: config.largestUploadMegabytes * 1_000_000 },
    });
    const app = await createApp(context);
    const listener = await listen(config, tls, app.fetch);
    door.port = listener.port;
    return {
      address: listener.address,
      stop: async () => {
        await listener.close();
        await context.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openDatabase(config: Config, log: (line: string) => void) {
  if (config.databaseUrl) {
    const owner = config.databaseOwnerUrl;
    if (owner) await reachDatabase(owner, { setting: 'DATABASE_OWNER_URL' });
    return { appUrl: config.databaseUrl, ownerUrl: config.databaseOwnerUrl, stop: async () => undefined };
  }
  return startEmbeddedPostgres({ dataDirectory: join(config.dataDirectory, 'postgres'), log });
}

interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Read and tried before anything starts: a certificate that does not fit its key is a mistake of the settings. */
async function readCertificate({ tlsCertificateFile, tlsKeyFile }: Config): Promise<Certificate | null> {
  if (!tlsCertificateFile || !tlsKeyFile) return null;
  const certificate = { cert: await readFile(tlsCertificateFile), key: await readFile(tlsKeyFile) };
  createSecureContext(certificate);
  return certificate;
}

async function listen(
  config: Config,
  tls: Certificate | null,
  fetch: (request: Request) => Response | Promise<Response>,
) {
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const options = { fetch, hostname: config.host, port: config.port };
    const opened = serve(tls ? { ...options, createServer: createHttpsServer, serverOptions: tls } : options, () =>
      resolve(opened),
    );
    opened.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  return {
    port,
    address: config.publicUrl ?? `${tls ? 'https' : 'http'}://${host}:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open; requests in flight still finish.
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3000).unref();
      }),
  };
}
