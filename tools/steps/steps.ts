import type { Step } from '../run/step.ts';
import { dataSteps } from './data-steps.ts';
import { buildStep, productSteps } from './product-steps.ts';
import { sourceSteps } from './source-steps.ts';
import { testSteps } from './test-steps.ts';

/** What `npm test` does, in order: the fast and the fundamental first. */
export const steps: readonly Step[] = [buildStep, ...sourceSteps, ...dataSteps, ...testSteps, ...productSteps];
