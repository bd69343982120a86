import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plantTree } from '../run/plant-tree.ts';
import { checkBoundaries } from './check-boundaries.ts';
import { roomCircles } from './room-circles.ts';
import { rules } from './rules.ts';

const SERVER = 'apps/server/src';
const leaf = 'export const leaf = 1;\n';
const imports = (...targets: string[]) => `${targets.map((target) => `import '${target}';`).join('\n')}\nexport {};\n`;

const violations: Record<string, Record<string, string>> = {
  'web-stays-in-the-browser': {
    'apps/web/src/page.tsx': imports('../../server/src/platform/clock.ts'),
    [`${SERVER}/platform/clock.ts`]: leaf,
  },
  'web-knows-the-importer-by-type-only': {
    'apps/web/src/page.tsx': imports('../../../packages/importer/src/index.ts'),
    'packages/importer/src/index.ts': leaf,
  },
  'http-goes-through-front-doors': {
    [`${SERVER}/http/app.ts`]: imports('../rooms/cycles/cycles.repository.ts'),
    [`${SERVER}/rooms/cycles/cycles.repository.ts`]: leaf,
  },
  'collaboration-goes-through-front-doors': {
    [`${SERVER}/collaboration/sheets.ts`]: imports('../rooms/cycles/cycles.repository.ts'),
    [`${SERVER}/rooms/cycles/cycles.repository.ts`]: leaf,
  },
  'cli-goes-through-front-doors': {
    [`${SERVER}/cli/verify.command.ts`]: imports('../http/app.ts'),
    [`${SERVER}/http/app.ts`]: leaf,
  },
  'rooms-stay-below-the-door': {
    [`${SERVER}/rooms/cycles/index.ts`]: imports('../../http/app.ts'),
    [`${SERVER}/http/app.ts`]: leaf,
  },
  'room-to-room-through-the-front-door': {
    [`${SERVER}/rooms/cycles/index.ts`]: imports('../people/people.repository.ts'),
    [`${SERVER}/rooms/people/people.repository.ts`]: leaf,
  },
  'platform-knows-no-room': {
    [`${SERVER}/platform/jobs.ts`]: imports('../rooms/people/index.ts'),
    [`${SERVER}/rooms/people/index.ts`]: leaf,
  },
  'contract-stands-alone': {
    'packages/contract/src/index.ts': imports('@minhchung/domain'),
    'packages/domain/src/index.ts': leaf,
  },
  'domain-stands-alone': {
    'packages/domain/src/index.ts': imports('../../contract/src/index.ts'),
    'packages/contract/src/index.ts': leaf,
  },
  'importer-knows-the-domain': {
    'packages/importer/src/index.ts': imports('../../docgen/src/index.ts'),
    'packages/docgen/src/index.ts': leaf,
  },
  'docgen-knows-the-domain': {
    'packages/docgen/src/index.ts': imports('../../contract/src/index.ts'),
    'packages/contract/src/index.ts': leaf,
  },
  'editor-knows-the-domain': {
    'packages/editor/src/index.ts': imports('../../docgen/src/index.ts'),
    'packages/docgen/src/index.ts': leaf,
  },
  'packages-are-pure': { 'packages/importer/src/read.ts': imports('node:fs/promises') },
  'testing-is-for-tests': {
    [`${SERVER}/rooms/people/index.ts`]: imports('../../testing/seed.ts'),
    [`${SERVER}/testing/seed.ts`]: leaf,
  },
  'nothing-imports-the-tools': {
    [`${SERVER}/main.ts`]: imports('../../../tools/list.ts'),
    'tools/list.ts': leaf,
  },
  'imports-resolve': { [`${SERVER}/main.ts`]: imports('./gone.ts') },
  'no-circle': {
    [`${SERVER}/platform/one.ts`]: imports('./other.ts'),
    [`${SERVER}/platform/other.ts`]: imports('./one.ts'),
  },
};

describe('boundaries', () => {
  test('every rule has a planted violation', () => {
    expect(Object.keys(violations).sort()).toEqual(rules.map((rule) => String(rule.name)).sort());
  });

  for (const [rule, files] of Object.entries(violations)) {
    test(`${rule} bites`, async () => {
      await using tree = await plantTree(files);
      await linkPackage(tree.folder, 'domain');
      const { problems } = await checkBoundaries(tree.folder);
      expect(problems.map((problem) => problem.split(':')[0])).toContain(rule);
    });
  }

  test('what the design allows passes', async () => {
    await using tree = await plantTree({
      'apps/web/src/page.tsx': `import type { Draft } from '../../../packages/importer/src/index.ts';\nexport const Page = (draft: Draft) => <p>{draft}</p>;\n`,
      'packages/importer/src/index.ts': `${imports('@minhchung/domain')}export type Draft = string;\n`,
      'packages/domain/src/index.ts': leaf,
      [`${SERVER}/rooms/cycles/index.ts`]: imports('../people/index.ts', '../../platform/clock.ts'),
      [`${SERVER}/rooms/cycles/cycles.test.ts`]: imports('../../testing/seed.ts'),
      [`${SERVER}/rooms/people/index.ts`]: leaf,
      [`${SERVER}/platform/clock.ts`]: leaf,
      [`${SERVER}/testing/seed.ts`]: imports('../rooms/cycles/index.ts'),
    });
    await linkPackage(tree.folder, 'domain');
    expect(await checkBoundaries(tree.folder)).toMatchObject({ looked: 8, problems: [] });
  });

  test('two rooms that need each other are a circle even when no two files are', () => {
    const module = (source: string, resolved: string) => ({ source, dependencies: [{ resolved }] });
    const room = (path: string) => `${SERVER}/rooms/${path}`;
    expect(
      roomCircles([
        module(room('cycles/close.ts'), room('people/index.ts')),
        module(room('people/leave.ts'), room('cycles/index.ts')),
        module(room('council/index.ts'), room('people/index.ts')),
      ]),
    ).toEqual([['cycles', 'people', 'cycles']]);
  });
});

/** As npm links a workspace, so that a package is found by its name. */
async function linkPackage(folder: string, name: string): Promise<void> {
  const target = join(folder, 'packages', name);
  const link = join(folder, 'node_modules', '@minhchung', name);
  await mkdir(target, { recursive: true });
  await writeFile(
    join(target, 'package.json'),
    JSON.stringify({ name: `@minhchung/${name}`, type: 'module', exports: { '.': './src/index.ts' } }),
  );
  await mkdir(dirname(link), { recursive: true });
  await symlink(target, link, 'dir');
}
