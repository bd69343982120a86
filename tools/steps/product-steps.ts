import { join } from 'node:path';
import { killNine } from '../../e2e/kill-nine.ts';
import { checkSizeBudgets } from '../checks/size-budgets.ts';
import { root } from '../run/root.ts';
import { checkOutcome, type Step, type StepOutcome } from '../run/step.ts';
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
  { name: 'power-cuts', title: 'power cuts while people work', run: powerCuts },
  { name: 'journeys', title: 'journeys in the browser', needs: ['chromium'], run: runPlaywright },
];

/** A few of the rounds that `node e2e/kill-nine.ts` makes; one round in two kills the database too. */
const ROUNDS = 4;

async function powerCuts(): Promise<StepOutcome> {
  const { acknowledgedWrites, acknowledgedImports, lost } = await killNine(ROUNDS);
  const looked = acknowledgedWrites * acknowledgedImports === 0 ? 0 : acknowledgedWrites + acknowledgedImports;
  return checkOutcome({ looked, unit: `acknowledged writes over ${ROUNDS} power cuts`, problems: lost });
}
