import { join } from 'node:path';
import { checkSizeBudgets } from '../checks/size-budgets.ts';
import { root } from '../run/root.ts';
import { checkOutcome, type Step } from '../run/step.ts';
import { runPlaywright } from './playwright-step.ts';

/** Checks of the built product. */
export const productSteps: readonly Step[] = [
  {
    name: 'budgets',
    title: 'size budgets of the web application',
    run: async () => checkOutcome(await checkSizeBudgets(join(root, 'apps/web/dist'))),
  },
  { name: 'journeys', title: 'journeys in the browser', needs: ['chromium'], run: runPlaywright },
];
