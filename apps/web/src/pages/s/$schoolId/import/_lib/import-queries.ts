import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';

export interface ImportAddress {
  readonly schoolId: string;
  readonly importSessionId: string;
}

export const importsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['imports', schoolId],
    queryFn: ({ signal }) => call(endpoints.listImports, { params: { schoolId }, signal }),
  });

export const importQuery = ({ schoolId, importSessionId }: ImportAddress) =>
  queryOptions({
    queryKey: ['import', importSessionId],
    queryFn: ({ signal }) => call(endpoints.getImport, { params: { schoolId, importSessionId }, signal }),
  });

export interface DifferenceAddress extends ImportAddress {
  readonly cycleId: string;
}

export const differenceQuery = ({ schoolId, importSessionId, cycleId }: DifferenceAddress) =>
  queryOptions({
    queryKey: ['import', importSessionId, 'difference', cycleId],
    queryFn: ({ signal }) =>
      call(endpoints.getImportDifference, { params: { schoolId, importSessionId }, query: { cycleId }, signal }),
    // Somebody may be at work in the cycle: a difference is always of now.
    staleTime: 0,
    gcTime: 0,
  });
