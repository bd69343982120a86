import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';

/** The councils of the cycle and the amendment that is being drafted. */
export const councilVersionsQuery = (params: CycleAddress) =>
  queryOptions({
    queryKey: ['council-versions', params.cycleId],
    queryFn: ({ signal }) => call(endpoints.listCouncilVersions, { params, signal }),
  });

/** The paper of the decision of a former council or of a draft. */
export const versionPaperQuery = (params: CycleAddress, council: string) =>
  queryOptions({
    queryKey: ['preview', params.cycleId, 'councilDecision', council],
    queryFn: ({ signal }) =>
      call(endpoints.previewPaper, { params: { ...params, paper: 'councilDecision' }, query: { council }, signal }),
  });
