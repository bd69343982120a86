import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LockedPackage } from './locked-packages.ts';

const HEAD = `# Third-party notices

Minh Chứng (MIT) is built with the packages below. Printed by \`node tools/print-notices.ts\` from the lockfile and the
files that the packages bring; do not edit.
`;

/** The page: a table of what is shipped, then the licence texts, each once with the packages that carry it. */
export async function noticesText(packages: readonly LockedPackage[]): Promise<string> {
  const shipped = packages.filter((entry) => entry.isShipped);
  const rows = shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const carriers = new Map<string, string[]>();
  for (const entry of shipped.filter((candidate) => candidate.isEverywhere)) {
    const text = await licenceText(entry.folder);
    if (text === undefined) continue;
    carriers.set(text, [...(carriers.get(text) ?? []), `${entry.name} ${entry.version}`]);
  }
  const texts = [...carriers].map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\``);
  return `${[HEAD, ['| package | version | licence |', '|---|---|---|', ...rows].join('\n'), ...texts].join('\n\n')}\n`;
}

async function licenceText(folder: string): Promise<string | undefined> {
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => /^(?:licen[cs]e|copying|ofl)/i.test(name))
    .sort();
  const [name] = names;
  if (name === undefined) return undefined;
  const text = await readFile(join(folder, name), 'utf8').catch(() => '');
  const lines = text.replaceAll('\r', '').replaceAll('```', '').split('\n');
  return (
    lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trim() || undefined
  );
}
