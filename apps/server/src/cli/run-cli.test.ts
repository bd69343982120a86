import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../platform/config/index.ts';
import { commands } from './commands.ts';
import { runCli } from './run-cli.ts';

let folder: string;
const frameworkFile = join(projectFolder(), 'frameworks', 'tt57-2026-general.yaml');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minhchung-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the frame', () => {
  test('help names every verb, and every verb explains itself in both languages', async () => {
    const overview = await minhchung('--help');
    for (const { name, summary } of commands) {
      expect(overview.output).toContain(name);
      expect((await minhchung(...name.split(' '), '--help')).output).toContain(summary.vi);
      expect(await minhchung(...name.split(' '), '--help', '--lang', 'en')).toMatchObject({
        exitCode: 0,
        output: expect.stringContaining(summary.en),
      });
    }
  });

  test('the help of a verb names every option that the verb takes', async () => {
    for (const { name, options } of commands) {
      const { output } = await minhchung(...name.split(' '), '--help');
      for (const option of Object.keys(options)) expect(output, name).toContain(`--${option}`);
    }
  });

  test('a mistyped verb or option ends with 2 and suggests the nearest', async () => {
    expect(await minhchung('sreve')).toMatchObject({ exitCode: 2, errors: expect.stringContaining('"serve"') });
    expect(await minhchung('framework', 'lsit')).toMatchObject({
      exitCode: 2,
      errors: expect.stringContaining('"framework list"'),
    });
    expect(await minhchung('serve', '--prot=1')).toMatchObject({
      exitCode: 2,
      errors: expect.stringContaining('--port'),
    });
    expect(await minhchung('serve', '--port')).toMatchObject({ exitCode: 2 });
    expect(await minhchung('framework', 'show')).toMatchObject({ exitCode: 2, errors: expect.stringContaining('ID') });
    expect(await minhchung('framework', 'list', 'extra')).toMatchObject({ exitCode: 2 });
    expect(await minhchung('framework', 'list', '--lang', 'fr')).toMatchObject({ exitCode: 2 });
  });

  test('a setting that cannot be is refused before anything starts', async () => {
    expect(await minhchung('serve', '--port', '99999', '--lang', 'en')).toMatchObject({
      exitCode: 2,
      errors: '--port: expected a whole number from 0 to 65535.',
    });
  });
});

describe('frameworks', () => {
  test('the list holds every published framework, also as data', async () => {
    const { output, exitCode } = await minhchung('framework', 'list', '--json');
    const rows: { id: string; criteria: number }[] = JSON.parse(output);
    expect(exitCode).toBe(0);
    expect(rows).toHaveLength(6);
    expect(rows).toContainEqual(expect.objectContaining({ id: 'tt57-2026-general', criteria: 15 }));
    expect((await minhchung('framework', 'show', 'tt57-2026-general')).output).toContain('Tiêu chuẩn 1');
  });

  test('a check names file, line, path and fix', async () => {
    const broken = join(folder, 'broken.yaml');
    await writeFile(broken, (await readFile(frameworkFile, 'utf8')).replace(/^dataYears: \d+$/m, 'dataYear: five'));
    const { output, exitCode } = await minhchung('framework', 'check', broken);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/broken\.yaml:\d+: \$\.dataYears\n/);
    expect(output).toMatch(/broken\.yaml:\d\d: \$\.dataYear\n {2}Không có trường tên "dataYear"\.\n {2}→ Bỏ trường/);
    expect(await minhchung('framework', 'check', frameworkFile)).toMatchObject({ exitCode: 0 });
    expect(await minhchung('framework', 'check', join(folder, 'absent.yaml'))).toMatchObject({ exitCode: 1 });
    await writeFile(broken, 'id: [');
    expect(await minhchung('framework', 'check', broken)).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining('broken.yaml:1'),
    });
  });
});

describe('conclude', () => {
  test('a school whose criteria all reach Level 1 has Level 1, with reasons', async () => {
    const file = await verdictFile({ results: await everyCriterion(1) });
    const { output, exitCode } = await minhchung('conclude', 'tt57-2026-general', file);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^Đạt Mức 1\./);
    expect(output).toContain('Vướng:');
    expect(JSON.parse((await minhchung('conclude', 'tt57-2026-general', file, '--json')).output)).toMatchObject({
      status: 'determined',
      level: 1,
    });
  });

  test('nothing assessed is undetermined, not failed', async () => {
    const { output } = await minhchung('conclude', 'tt57-2026-general', await verdictFile({}), '--lang', 'en');
    expect(output).toMatch(/^Undetermined: between Level 0 and Level \d/);
  });

  test('a criterion that the framework does not have is refused, not read as "not assessed"', async () => {
    const file = await verdictFile({ verdicts: { '9.9/1': 'met', '1.1/1': 'met' } });
    expect(await minhchung('conclude', 'tt57-2026-general', file)).toMatchObject({
      exitCode: 1,
      errors: `${file}: bộ tt57-2026-general không có "9.9/1".`,
    });
    const misspelt = await verdictFile({ verdicts: { '1.1/1': 'yes' } });
    expect(await minhchung('conclude', 'tt57-2026-general', misspelt)).toMatchObject({ exitCode: 1 });
  });
});

test('a plan file that is not there is refused with a sentence', async () => {
  expect(await minhchung('plan', 'parse', join(folder, 'none.docx'))).toMatchObject({
    exitCode: 1,
    errors: expect.stringContaining('không có tệp này'),
  });
});

async function everyCriterion(level: number): Promise<Record<string, number>> {
  const { output } = await minhchung('framework', 'show', 'tt57-2026-general', '--json');
  const { standards }: { standards: { criteria: { code: string }[] }[] } = JSON.parse(output);
  return Object.fromEntries(standards.flatMap(({ criteria }) => criteria.map(({ code }) => [code, level])));
}

async function verdictFile(content: unknown): Promise<string> {
  const path = join(folder, 'verdicts.json');
  await writeFile(path, JSON.stringify(content));
  return path;
}

async function minhchung(...words: string[]): Promise<{ exitCode: number; output: string; errors: string }> {
  const output: string[] = [];
  const errors: string[] = [];
  const exitCode = await runCli(commands, {
    words,
    environment: {},
    print: (line) => output.push(line),
    printError: (line) => errors.push(line),
  });
  return { exitCode, output: output.join('\n'), errors: errors.join('\n') };
}
