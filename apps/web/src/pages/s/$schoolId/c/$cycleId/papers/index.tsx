import type { PaperKind } from '@minhchung/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { isPaperKind, type PaperChoice } from '../../../../../../lib/papers/paper-names.ts';
import { papersQuery } from '../../../../../../lib/school/queries.ts';
import { PapersPage } from './_components/papers-page.tsx';

/** `scan`: the paper that this signed scan belongs to, for links that know the scan only. */
type Search = PaperChoice & { readonly paper?: PaperKind; readonly scan?: string };

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/papers/')({
  validateSearch: ({ paper, week, letter, council, scan }: Record<string, unknown>): Search => ({
    ...(isPaperKind(paper) ? { paper } : {}),
    ...(Number.isInteger(week) && Number(week) > 0 ? { week: Number(week) } : {}),
    ...(typeof letter === 'string' ? { letter } : {}),
    ...(typeof council === 'string' ? { council } : {}),
    ...(typeof scan === 'string' ? { scan } : {}),
  }),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(papersQuery(params)),
  component: PapersRoute,
});

function PapersRoute() {
  const { paper, scan, ...choice } = Route.useSearch();
  const place = Route.useParams();
  const { items } = useSuspenseQuery(papersQuery(place)).data;
  const ofScan = items.find(({ scans }) => scans.some(({ paperScanId }) => paperScanId === scan))?.paper;
  return <PapersPage place={place} kind={paper ?? ofScan ?? 'plan'} choice={choice} />;
}
