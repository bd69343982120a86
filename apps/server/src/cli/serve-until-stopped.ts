import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startServer } from '../main.ts';
import { type Config, projectFolder } from '../platform/config/index.ts';
import { acquireInstanceLock, markRunning } from '../platform/instance/index.ts';

export type ServeEnd =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'alreadyRunning'; readonly processId: number; readonly address: string | undefined };

/** Runs the server until a signal asks it to stop, with the data folder to itself. */
export async function serveUntilStopped(
  config: Config,
  tell: { started(address: string): void; stopping(): void },
): Promise<ServeEnd> {
  // Listening begins before the start: Ctrl-C during a slow first start must still end in a clean stop.
  const signal = nextStopSignal();
  const isRoot = process.getuid?.() === 0;
  await mkdir(config.dataDirectory, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  const outcome = await acquireInstanceLock(config.dataDirectory, () => new Date());
  if (outcome.kind === 'running') {
    const { processId, address } = outcome.instance;
    return { kind: 'alreadyRunning', processId, address };
  }
  try {
    const root = projectFolder();
    const folders = {
      migrations: join(root, 'db', 'migrations'),
      frameworks: join(root, 'frameworks'),
      web: join(root, 'dist', 'web'),
      paperTemplate: join(root, 'packages', 'docgen', 'src', 'render', 'typst', 'administrative-paper.typ'),
    };
    const server = await startServer(config, folders, await productVersion(root));
    await outcome.lock.announce(server.address);
    const unmark = await markRunning(root, server.address);
    tell.started(server.address);
    await signal;
    tell.stopping();
    await server.stop();
    await unmark();
    return { kind: 'stopped' };
  } finally {
    await outcome.lock.release();
  }
}

/**
 * The terminal sends Ctrl-C to npm and to us, and npm passes it on: the same wish arrives twice. The handlers stay, so
 * that no later signal can cut the clean stop short.
 */
function nextStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (process.env.npm_lifecycle_event === undefined) return;
    // npm passes a signal on to its shell only, which ends and leaves us behind.
    const shell = process.ppid;
    setInterval(() => process.ppid !== shell && resolve(), 500).unref();
  });
}

async function productVersion(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return String(version);
}
