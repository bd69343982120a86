import { existsSync } from 'node:fs';
import { runCommand } from './run-command.ts';

/** Debian packages that some tests need, with the program that tells whether one is there. */
const programs = {
  chromium: '/usr/bin/chromium',
  'postgresql-15': '/usr/lib/postgresql/15/bin/initdb',
  'libreoffice-writer-nogui': '/usr/bin/soffice',
  'poppler-utils': '/usr/bin/pdftotext',
} as const satisfies Record<string, string>;

export type SystemPackage = keyof typeof programs;

export function missingPackages(
  wanted: Iterable<SystemPackage>,
  exists: (path: string) => boolean = existsSync,
): SystemPackage[] {
  return [...new Set(wanted)].filter((name) => !exists(programs[name]));
}

/** Installs what is missing when we are root; returns what is missing still. */
export async function installPackages(
  wanted: Iterable<SystemPackage>,
  say: (line: string) => void,
): Promise<SystemPackage[]> {
  const missing = missingPackages(wanted);
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing;
  say(`▶ installing ${missing.join(', ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { env });
  const { exitCode, output } = await runCommand(
    'apt-get',
    ['install', '-q', '-y', '--no-install-recommends', ...missing],
    { env },
  );
  if (exitCode !== 0) say(lastLines(output, 10));
  return missingPackages(missing);
}

function lastLines(text: string, count: number): string {
  return text.trim().split('\n').slice(-count).join('\n');
}
