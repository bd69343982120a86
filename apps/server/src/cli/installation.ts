import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Config,
  describeProblem,
  flagSettings,
  loadConfig,
  projectFolder,
  readSurroundings,
} from '../platform/config/index.ts';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/index.ts';
import { type FileStore, openFileStore } from '../platform/files/index.ts';
import type { CommandContext, CommandOption } from './command.ts';

/** What verbs that work beside a running server need of the installation. */
export interface Installation {
  readonly config: Config;
  readonly ownerUrl: string;
  /** The application's role, under row-level security. */
  readonly appUrl: string;
  readonly files: FileStore;
  readonly secretsFile: string;
  readonly migrationsDirectory: string;
  close(): Promise<void>;
}

/** The flags by which such a verb is told which installation is meant. */
export function installationOptions(): Record<string, CommandOption> {
  const wanted = flagSettings().filter(({ flag }) => flag === 'data');
  return Object.fromEntries(wanted.map(({ flag, placeholder, help }) => [flag, { placeholder, help }]));
}

/**
 * Opens the installation of `--data` (or of DATABASE_OWNER_URL) whether its server runs or not: a living PostgreSQL is
 * shared and left running, one that had to be started is stopped by `close`. Null after problems have been told.
 */
export async function openInstallation({
  options,
  environment,
  language,
  printError,
}: CommandContext): Promise<Installation | null> {
  const flags = typeof options.data === 'string' ? { data: options.data } : {};
  const outcome = loadConfig(flags, { ...readSurroundings(), environment });
  if (!outcome.ok) {
    for (const problem of outcome.problems) printError(describeProblem(problem, language));
    return null;
  }
  const { config } = outcome;
  const shared = {
    config,
    files: openFileStore(config, () => new Date()),
    secretsFile: join(config.dataDirectory, 'secrets.json'),
    migrationsDirectory: join(projectFolder(), 'db', 'migrations'),
  };
  if (config.databaseUrl && config.databaseOwnerUrl) {
    const urls = { ownerUrl: config.databaseOwnerUrl, appUrl: config.databaseUrl };
    return { ...shared, ...urls, close: async () => undefined };
  }
  const isRoot = process.getuid?.() === 0;
  await mkdir(config.dataDirectory, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  const server = await startEmbeddedPostgres({ dataDirectory: join(config.dataDirectory, 'postgres') });
  const { ownerUrl, appUrl } = server;
  return { ...shared, ownerUrl, appUrl, close: () => (server.attached ? Promise.resolve() : server.stop()) };
}
