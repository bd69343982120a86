import { concludeRates } from '../packages/domain/test/conclude-rate.ts';
import type { Bench } from './measure.ts';

export const conclusions: Bench = {
  name: 'conclude',
  run: async () =>
    concludeRates().map(({ verdicts, perSecond }) => ({
      name: `conclusions with reasons, full TT17 set, ${verdicts}`,
      value: perSecond,
      unit: 'per second',
      goal: { atLeast: 20_000 },
    })),
};
