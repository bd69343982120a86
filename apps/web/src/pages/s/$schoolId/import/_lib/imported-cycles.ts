import { useQuery } from '@tanstack/react-query';
import { cyclesQuery } from '../../../../../lib/school/queries.ts';
import { importsQuery } from './import-queries.ts';

export interface ImportedCycle {
  readonly cycleId: string;
  readonly name: string;
}

/** Cycles that a paper was taken into: a corrected one can be compared with them. The newest paper first. */
export function useImportedCycles(schoolId: string): readonly ImportedCycle[] {
  const imports = useQuery(importsQuery(schoolId)).data?.items ?? [];
  const cycles = useQuery(cyclesQuery(schoolId)).data?.items ?? [];
  const names = new Map(cycles.map((cycle) => [cycle.cycleId, cycle.name]));
  const ids = new Set(imports.flatMap(({ status, cycleId }) => (status === 'applied' && cycleId ? [cycleId] : [])));
  return [...ids].flatMap((cycleId) => {
    const name = names.get(cycleId);
    return name === undefined ? [] : [{ cycleId, name }];
  });
}
