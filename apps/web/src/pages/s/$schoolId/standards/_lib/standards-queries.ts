import type { Crosswalk, Framework } from '@minhchung/domain';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { Problem } from '../../../../../lib/api/problem.ts';

const FOR_EVER = Number.POSITIVE_INFINITY;

export interface VersionAddress {
  readonly frameworkId: string;
  readonly version: number;
}

/** A published version never changes: it is asked for once. */
export const frameworkQuery = ({ frameworkId, version }: VersionAddress) =>
  queryOptions({
    queryKey: ['framework', frameworkId, version, 'whole'],
    queryFn: async ({ signal }): Promise<Framework> => {
      const content = await call(endpoints.getFramework, { params: { frameworkId, version }, signal });
      // Loaded with the first framework: routes stand in the first load, and the checks are heavy.
      const { checkFramework } = await import('@minhchung/domain');
      const checked = checkFramework(content);
      if ('problems' in checked) throw new Problem('answer.unreadable');
      return checked.framework;
    },
    staleTime: FOR_EVER,
  });

export const crosswalksQuery = queryOptions({
  queryKey: ['crosswalks'],
  queryFn: ({ signal }) => call(endpoints.listCrosswalks, { signal }),
  staleTime: FOR_EVER,
});

export const crosswalkQuery = (crosswalkId: string, version: number, frameworks: readonly Framework[]) =>
  queryOptions({
    queryKey: ['crosswalk', crosswalkId, version],
    queryFn: async ({ signal }): Promise<Crosswalk> => {
      const content = await call(endpoints.getCrosswalk, { params: { crosswalkId, version }, signal });
      const { checkCrosswalk } = await import('@minhchung/domain');
      const checked = checkCrosswalk(content, frameworks);
      if ('problems' in checked) throw new Problem('answer.unreadable');
      return checked.crosswalk;
    },
    staleTime: FOR_EVER,
  });

export const officialTextQuery = ({ frameworkId, version }: VersionAddress) =>
  queryOptions({
    queryKey: ['official-text', frameworkId, version],
    queryFn: ({ signal }) => call(endpoints.getOfficialText, { params: { frameworkId, version }, signal }),
  });

export const officialTextsQuery = ({ frameworkId, version }: VersionAddress) =>
  infiniteQueryOptions({
    queryKey: ['official-texts', frameworkId, version],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listOfficialTexts, {
        params: { frameworkId, version },
        query: pageParam ? { cursor: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const officialReviewQuery = (officialTextId: string) =>
  queryOptions({
    queryKey: ['official-review', officialTextId],
    queryFn: ({ signal }) => call(endpoints.getOfficialTextReview, { params: { officialTextId }, signal }),
  });
