import type { School } from '@minhchung/contract';

/** On this day provinces, communes and the bodies that govern schools changed: the usual reason for another letterhead. */
export const newAdministrativeUnits = '2025-07-01';

/** Schools up to lower secondary belong to the commune since then; those with an upper level to the department. */
export function belongsToCommune(levels: School['levels']): boolean {
  return !levels.includes('upper-secondary') && !levels.includes('continuing');
}
