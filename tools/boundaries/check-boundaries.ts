import { registerHooks } from 'node:module';
import type { ICruiseResult } from 'dependency-cruiser';
import { trackedPaths } from '../run/source-files.ts';
import type { CheckReport } from '../run/step.ts';
import { roomCircles } from './room-circles.ts';
import { rules } from './rules.ts';

const FOLDERS = ['apps', 'packages', 'e2e', 'bench', 'tools'];

// dependency-cruiser reads TypeScript with the compiler's old programming interface, which TypeScript 7 has not got:
// without this it finds no module and passes.
registerHooks({
  resolve: (name, context, next) => next(name.replace(/^typescript(?=$|\/package\.json$)/, 'typescript-6'), context),
});

/** Checks who imports whom, and that every source file that git knows was really read. */
export async function checkBoundaries(folder: string): Promise<CheckReport> {
  const expected = (await trackedPaths(folder)).filter(
    (path) => FOLDERS.includes(path.split('/')[0] ?? '') && /\.(?:ts|tsx|mts|mjs)$/.test(path),
  );
  const result = await cruiseFolder(
    folder,
    FOLDERS.filter((name) => expected.some((path) => path.startsWith(`${name}/`))),
  );
  const modules = new Set(result.modules.map((module) => module.source));
  const unread = expected.filter((path) => !modules.has(path) && !path.endsWith('.d.ts'));
  const edges = result.modules.reduce((sum, module) => sum + module.dependencies.length, 0);
  return {
    looked: expected.length - unread.length,
    unit: `modules with ${edges} imports`,
    problems: [
      ...(edges === 0 ? ['no import was read'] : []),
      ...unread.map((path) => `${path} was not read`),
      ...result.summary.violations.map(
        ({ rule, from, to, cycle }) =>
          `${rule.name}: ${from} → ${cycle ? cycle.map((step) => step.name).join(' → ') : to}`,
      ),
      ...roomCircles(result.modules).map((circle) => `rooms in a circle: ${circle.join(' → ')}`),
    ],
  };
}

async function cruiseFolder(folder: string, parts: string[]): Promise<ICruiseResult> {
  const { cruise } = await import('dependency-cruiser');
  const { output } = await cruise(
    parts,
    {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: rules },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(?:^|/)(?:dist|node_modules|test-results)/' },
      tsPreCompilationDeps: true,
      combinedDependencies: true,
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of a result');
  return output;
}
