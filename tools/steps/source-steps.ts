import { checkBoundaries } from '../boundaries/check-boundaries.ts';
import { checkDeadCode } from '../checks/dead-code.ts';
import { checkDuplicatedCode } from '../checks/duplicated-code.ts';
import { checkFileSizes } from '../checks/file-sizes.ts';
import { checkPrivateText } from '../checks/private-text.ts';
import { root } from '../run/root.ts';
import { localProgram } from '../run/run-command.ts';
import { isOwnCode, readTracked } from '../run/source-files.ts';
import { checkOutcome, type Step } from '../run/step.ts';
import { numberFrom, runCommandCheck } from './command-check.ts';

/** Checks that read the sources only. */
export const sourceSteps: readonly Step[] = [
  {
    name: 'format',
    title: 'format and lint',
    run: () =>
      runCommandCheck({
        command: localProgram('biome'),
        parameters: [
          'check',
          '--colors=off',
          '--error-on-warnings',
          '--reporter=concise',
          '--max-diagnostics=none',
          '.',
        ],
        looked: numberFrom(/Checked (\d+) files?/),
        unit: 'files',
      }),
  },
  { name: 'types', title: 'types of server, packages and tools', run: () => checkTypes('tsconfig.json') },
  { name: 'web-types', title: 'types of the web application', run: () => checkTypes('apps/web/tsconfig.json') },
  { name: 'boundaries', title: 'who imports whom', run: async () => checkOutcome(await checkBoundaries(root)) },
  { name: 'dead-code', title: 'dead code', run: async () => checkOutcome(await checkDeadCode()) },
  {
    name: 'sizes',
    title: 'sizes of source files',
    run: async () => checkOutcome(checkFileSizes(await readTracked(isOwnCode))),
  },
  {
    name: 'copies',
    title: 'copied code',
    run: async () => checkOutcome(checkDuplicatedCode(await readTracked(isOwnCode))),
  },
  {
    name: 'private',
    title: 'secrets and machine paths',
    run: async () => checkOutcome(checkPrivateText(await readTracked(() => true))),
  },
];

function checkTypes(project: string) {
  return runCommandCheck({
    command: localProgram('tsc'),
    parameters: ['--noEmit', '--pretty', 'false', '--listFiles', '-p', project],
    looked: (output) => ownFiles(output).length,
    unit: 'files',
    problems: (output) => output.split('\n').filter((line) => /error TS\d+/.test(line)),
  });
}

function ownFiles(output: string): string[] {
  return output.split('\n').filter((line) => line.startsWith(root) && !line.includes('/node_modules/'));
}
