import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../tools/run/root.ts';

/** The program as a school runs it. */
const PROGRAM = join(root, 'dist', 'server', 'minhchung.mjs');
const START_TIMEOUT = 120_000;

export interface BuiltServer {
  readonly address: string;
  readonly dataFolder: string;
  readonly processId: number;
  /** From the start of the process to the first answered request. */
  readonly secondsToFirstAnswer: number;
  output(): string;
  /** Asks it to stop and waits; returns the exit code. */
  stop(): Promise<number | null>;
  /** Ends the application as a power cut would; its database goes on for a moment. */
  kill(): Promise<void>;
}

/** A folder for data that is removed with `removeDataFolder`. */
export async function makeDataFolder(name = 'e2e', parent = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(parent, `minhchung-${name}-`));
  // As root the database runs as another user, who must get through.
  await chmod(folder, 0o711);
  return folder;
}

export const removeDataFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Starts the built program, on a free port unless told which, and waits until it answers a request. */
export async function startBuiltServer(
  dataFolder: string,
  options: { port?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<BuiltServer> {
  const started = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', dataFolder, '--port', options.port ?? '0'], {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pieces: string[] = [];
  const ended = once(child, 'exit');
  const address = await readAddress(child, pieces);
  const response = await fetch(`${address}/healthz`);
  if (!response.ok) throw new Error(`The first answer was ${response.status}`);
  return {
    address,
    dataFolder,
    processId: child.pid ?? 0,
    secondsToFirstAnswer: (performance.now() - started) / 1000,
    output: () => pieces.join(''),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function readAddress(child: ChildProcess, pieces: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const give = (reason: string) => reject(new Error(`${reason}: ${pieces.join('').slice(-2000)}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      give('The server did not start in time');
    }, START_TIMEOUT);
    const read = (piece: Buffer) => {
      pieces.push(piece.toString('utf8'));
      const found = /Minh Chứng: (https?:\/\/\S+)/.exec(pieces.join(''));
      if (!found?.[1]) return;
      clearTimeout(timer);
      resolve(found[1].replace(/\/$/, ''));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      give(`The server ended with ${code}`);
    });
  });
}

/** Runs the built program to its end, for instance a second start on the same data. */
export async function runBuiltProgram(
  parameters: readonly string[],
): Promise<{ exitCode: number | null; output: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...parameters], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
  await once(child, 'close');
  return { exitCode: child.exitCode, output: Buffer.concat(pieces).toString('utf8') };
}
