import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plantTree } from '../run/plant-tree.ts';
import { readTracked } from '../run/source-files.ts';
import { deadCodeReport } from './dead-code.ts';
import { checkDuplicatedCode } from './duplicated-code.ts';
import { checkFileSizes } from './file-sizes.ts';
import { checkLawData } from './law-data.ts';
import { checkMessages } from './messages.ts';
import { checkPrivateText } from './private-text.ts';
import { checkSizeBudgets } from './size-budgets.ts';

const file = (path: string, text: string) => ({ path, text });
const lines = (count: number, word = 'line') =>
  Array.from({ length: count }, (_, index) => `${word}(${index});`).join('\n');

describe('sizes', () => {
  test('300 lines pass, more are named, more than 500 are refused', () => {
    const report = checkFileSizes([file('a.ts', lines(300)), file('b.ts', lines(301)), file('c.ts', lines(501))]);
    expect(report).toMatchObject({ looked: 3, warnings: ['b.ts: 301 lines'], problems: ['c.ts: 501 lines'] });
  });
});

describe('copies', () => {
  test('a long copy is refused, a shorter one named, a short one let pass', () => {
    const report = (count: number) =>
      checkDuplicatedCode([
        file('a.ts', `start();\n${lines(count)}`),
        file('b.ts', `other();\n${lines(count)}\nend();`),
      ]);
    expect(report(30).problems).toEqual(['30 lines stand in both a.ts:2 and b.ts:2']);
    expect(report(20).problems).toEqual([]);
    expect(report(20).warnings).toHaveLength(1);
    expect(report(14)).toMatchObject({ problems: [], warnings: [] });
  });
});

describe('secrets and machine paths', () => {
  const planted = [
    ['', 'home', 'someone', 'project'].join('/'),
    ['', 'tmp', 'scratch'].join('/'),
    `https://${['registry', 'npmjs', 'org'].join('.')}/x`,
    `-----BEGIN ${'RSA'} PRIVATE ${'KEY'}-----`,
    `npm${'_'}${'a'.repeat(36)}`,
  ];
  for (const secret of planted) {
    test(`finds ${secret.slice(0, 12)}…`, () => {
      expect(checkPrivateText([file('a.md', `see ${secret}`)]).problems).toHaveLength(1);
    });
  }

  test('lets web addresses and folders of a deployment pass', () => {
    const text = 'https://example.org/home/page /var/lib/minhchung apps/web/home/page.tsx ./tmp/x';
    expect(checkPrivateText([file('a.md', text)])).toMatchObject({ looked: 1, problems: [] });
  });
});

describe('wordings', () => {
  const source = file('page.tsx', 'm.greeting({ name }); m.plan();');
  test('complete wordings pass', () => {
    const vi = { $schema: 'x', greeting: 'Chào {name}', plan: 'Kế hoạch' };
    const en = { $schema: 'x', greeting: 'Hello {name}', plan: 'Plan' };
    expect(checkMessages(vi, en, [source])).toMatchObject({ looked: 2, problems: [] });
  });

  test('a missing, an empty, an unused wording and another parameter are told', () => {
    const vi = { greeting: 'Chào {name}', plan: '', onlyVi: 'Có', unused: 'Thừa' };
    const en = { greeting: 'Hello {nme}', plan: 'Plan', unused: 'Spare' };
    expect(checkMessages(vi, en, [source]).problems).toEqual([
      'greeting: parameters differ: {name} and {nme}',
      'plan: no Vietnamese wording',
      'onlyVi: no English wording',
      'unused: used nowhere',
    ]);
  });

  test('variants of a wording count with all their texts', () => {
    const variants = (text: string) => [
      { declarations: ['input count'], match: { 'count=one': text, 'count=other': text } },
    ];
    const report = checkMessages({ weeks: variants('{count} tuần') }, { weeks: variants('{count} weeks') }, []);
    expect(report.problems).toEqual([]);
  });
});

describe('size budgets', () => {
  const manifest = (entry: object, more: object = {}) =>
    JSON.stringify({ 'index.html': { file: 'assets/index.js', isEntry: true, ...entry }, ...more });
  const page = 'src/pages/s/$schoolId/c/$cycleId/index.tsx?tsr-split=component';
  test('what the overview loads counts, a page that is opened later does not', async () => {
    await using tree = await plantTree({
      '.vite/manifest.json': manifest(
        { css: ['assets/a.css'], imports: ['_shared.js'], dynamicImports: [page, 'later.tsx'] },
        {
          '_shared.js': { file: 'assets/shared.js' },
          [page]: { file: 'assets/overview.js', css: ['assets/a.css'], imports: ['_shared.js'] },
          'later.tsx': { file: 'assets/later.js' },
        },
      ),
      'assets/index.js': 'x',
      'assets/shared.js': 'y',
      'assets/overview.js': randomBytes(1000).toString('hex'),
      'assets/later.js': randomBytes(200_000).toString('hex'),
      'assets/a.css': 'a{}',
    });
    expect(await checkSizeBudgets(tree.folder)).toMatchObject({ looked: 4, problems: [] });
    await writeFile(join(tree.folder, 'assets', 'overview.js'), randomBytes(150_000).toString('hex'));
    expect((await checkSizeBudgets(tree.folder)).problems).toHaveLength(1);
  });

  test('a build without style sheets has looked at nothing', async () => {
    await using tree = await plantTree({ '.vite/manifest.json': manifest({}), 'assets/index.js': 'x' });
    expect((await checkSizeBudgets(tree.folder)).looked).toBe(0);
  });
});

describe('law as data', () => {
  test('the shipped files are valid, a broken one is told with its place', async () => {
    const files = await readTracked((path) => /^frameworks\/.*\.yaml$/.test(path));
    expect(checkLawData(files)).toMatchObject({ looked: files.length, problems: [] });
    const broken = files.map((entry) =>
      entry.path.endsWith('tt17-2018-primary.yaml')
        ? file(entry.path, entry.text.replace(/^standards:/m, 'standard:'))
        : entry,
    );
    expect(checkLawData(broken).problems.length).toBeGreaterThan(0);
  });
});

test('dead code is told with file and line', () => {
  const report = deadCodeReport({
    processed: 7,
    issues: [
      { type: 'files', path: 'a.ts', symbol: 'a.ts' },
      { type: 'exports', path: 'b.ts', symbol: 'spare', line: 3 },
    ],
  });
  expect(report).toEqual({
    looked: 7,
    unit: 'files',
    problems: ['a.ts: no one imports this file', 'b.ts:3 unused or unlisted (exports): spare'],
  });
});
