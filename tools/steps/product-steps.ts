import { join } from 'node:path';
import { checkSizeBudgets } from '../checks/size-budgets.ts';
import { root } from '../run/root.ts';
import { checkOutcome, type Step } from '../run/step.ts';
import { smokeTest } from '../smoke/smoke-test.ts';
import { numberFrom, runCommandCheck } from './command-check.ts';
import { runPlaywright } from './playwright-step.ts';

/** Builds what the next steps need: generated sources of the web application, and the product itself. */
export const buildStep: Step = {
  name: 'build',
  title: 'build',
  run: () =>
    runCommandCheck({
      command: process.execPath,
      parameters: ['tools/build.ts'],
      looked: numberFrom(/dist: (\d+)/),
      unit: 'seconds',
    }),
};

/** Checks of the built product. */
export const productSteps: readonly Step[] = [
  {
    name: 'budgets',
    title: 'size budgets of the web application',
    run: async () => checkOutcome(await checkSizeBudgets(join(root, 'dist/web'))),
  },
  { name: 'smoke', title: 'smoke test of the built program', run: () => smokeTest() },
  { name: 'journeys', title: 'journeys in the browser', needs: ['chromium'], run: runPlaywright },
];
