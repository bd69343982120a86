import { createServer } from 'node:net';
import type { ServerUser } from './server-user.ts';
import { prepareSocketFolder } from './socket-folder.ts';

/** Unix socket only; Windows has the local interface and a free port instead. */
export async function addressSettings(dataDirectory: string, user: ServerUser | undefined): Promise<string[]> {
  if (process.platform !== 'win32') {
    const folder = await prepareSocketFolder(dataDirectory, user);
    return ['listen_addresses=', `unix_socket_directories=${folder}`, 'unix_socket_permissions=0700', 'port=5432'];
  }
  return ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${await freePort()}`];
}

export function serverSettings({ ephemeral }: { ephemeral: boolean }): string[] {
  return [
    'timezone=UTC',
    'log_timezone=UTC',
    // What a person typed must not reach a log: neither statements nor the row a constraint refused.
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_checkpoints=off',
    ...(ephemeral ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'] : []),
  ];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 5432));
    });
  });
}
