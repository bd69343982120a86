import { conclude, type Verdict } from '../src/index.ts';
import { framework } from './frameworks.ts';
import { itemAddresses } from './small-frameworks.ts';

export type ConcludeRate = { verdicts: string; perSecond: number };

/**
 * Conclusions with all reasons per second of processor time on one core, on the full TT 17/2018 set, for four kinds of
 * school. Median of five rounds. Run it alone: `node packages/domain/test/conclude-rate.ts`.
 */
export function concludeRates(rounds = 5, perRound = 8000): ConcludeRate[] {
  const law = framework('tt17-2018-primary');
  const addresses = itemAddresses(law);
  const shares: [string, met: number, notMet: number][] = [
    ['all met', 1, 0],
    ['70 % met, 20 % not met', 0.7, 0.2],
    ['70 % not assessed', 0.2, 0.1],
    ['nothing assessed', 0, 0],
  ];
  return shares.map(([verdicts, met, notMet]) => {
    const random = generator(1);
    const schools = Array.from({ length: 200 }, () => school(addresses, met, notMet, random));
    const rates = Array.from({ length: rounds + 1 }, () => {
      const before = process.cpuUsage();
      for (let at = 0; at < perRound; at += 1) conclude(law, schools[at % schools.length] ?? {});
      const used = process.cpuUsage(before);
      return Math.round(perRound / ((used.user + used.system) / 1e6));
    }).slice(1);
    return { verdicts, perSecond: rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0 };
  });
}

function school(
  addresses: readonly string[],
  met: number,
  notMet: number,
  random: () => number,
): Record<string, Verdict> {
  const verdicts: Record<string, Verdict> = {};
  for (const address of addresses) {
    const drawn = random();
    if (drawn < met) verdicts[address] = 'met';
    else if (drawn < met + notMet) verdicts[address] = 'notMet';
  }
  return verdicts;
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

if (import.meta.main) {
  for (const { verdicts, perSecond } of concludeRates()) console.log(`${verdicts}: ${perSecond} conclusions/s`);
}
