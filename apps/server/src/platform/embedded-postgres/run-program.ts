import { type SpawnOptions, spawn } from 'node:child_process';
import type { Binaries } from './binaries.ts';
import type { ServerUser } from './server-user.ts';

/** Runs a program of the package to its end as the server's user; `output` holds stdout and stderr in order. */
export function runProgram(
  program: string,
  programArguments: readonly string[],
  binaries: Binaries,
  user: ServerUser | undefined,
): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, {
      ...spawnOptions(binaries, user),
      // A session of its own: Ctrl-C in the terminal must not break an initialisation in the middle.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** A clean environment (PGDATA, PGPORT … of the caller must not reach the server), the user, and the root folder to stand in. */
export function spawnOptions(binaries: Binaries, user: ServerUser | undefined): SpawnOptions {
  const { PATH, SystemRoot, TEMP } = process.env;
  const passed = Object.entries({ PATH, SystemRoot, TEMP }).filter(([, value]) => value !== undefined);
  return {
    // Our own working folder may be closed to the server's user; PostgreSQL refuses to start from such a folder.
    cwd: '/',
    env: { ...Object.fromEntries(passed), LC_MESSAGES: 'C', LD_LIBRARY_PATH: binaries.libraryFolder },
    windowsHide: true,
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  };
}
