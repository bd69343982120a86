import type { Cycle } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';

/** A framework fits when it is for each of the levels, or for schools with several. */
export function fitsLevels(framework: Framework, levels: readonly string[]): boolean {
  const types: readonly string[] = framework.schoolTypes;
  if (levels.length > 1 && types.includes('multi-level')) return true;
  return levels.every((level) => types.includes(level));
}

/** The framework in force on that day for these levels; undefined when it is the cycle's own or there is none. */
export function successorOf(cycle: Cycle, frameworks: readonly Framework[], today: string): Framework | undefined {
  const inForce = frameworks.find(
    ({ legalBasis, ...framework }) =>
      legalBasis.effectiveFrom <= today &&
      (legalBasis.effectiveTo === null || legalBasis.effectiveTo >= today) &&
      fitsLevels({ legalBasis, ...framework }, cycle.levels),
  );
  return inForce?.id === cycle.frameworkId ? undefined : inForce;
}

const TRANSITIONS: Readonly<Record<Cycle['status'], readonly Cycle['status'][]>> = {
  planned: ['running', 'cancelled'],
  running: ['closed', 'cancelled'],
  closed: ['running'],
  cancelled: [],
};

/** The states of process.md §8; whether the guards hold is asked separately. */
export function mayMove(from: Cycle['status'], to: Cycle['status']): boolean {
  return from === to || TRANSITIONS[from].includes(to);
}
