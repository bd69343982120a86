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
