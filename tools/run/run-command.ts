import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Passes the output on while it comes; it is collected in both cases. */
  readonly isShown?: boolean;
  readonly timeoutSeconds?: number;
}

export interface CommandResult {
  readonly exitCode: number;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a program to its end. A program that does not end in time is stopped and counts as failed. */
export function runCommand(
  command: string,
  parameters: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: options.cwd ?? root,
      env: { ...process.env, FORCE_COLOR: '0', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: (options.timeoutSeconds ?? 900) * 1000,
    });
    const pieces: Buffer[] = [];
    const collect = (piece: Buffer) => {
      pieces.push(piece);
      if (options.isShown) process.stdout.write(piece);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      const output = Buffer.concat(pieces).toString('utf8');
      resolve({ exitCode: code ?? 1, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** A program that a package of this project brings. */
export function localProgram(name: string): string {
  return join(root, 'node_modules', '.bin', name);
}
