import { createFileRoute } from '@tanstack/react-router';
import { papersQuery } from '../../../../../../lib/school/queries.ts';
import { PapersPage } from './_components/papers-page.tsx';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/papers/')({
  validateSearch: (search: Record<string, unknown>): { paper?: 'plan' | 'councilDecision' } =>
    search.paper === 'councilDecision' || search.paper === 'plan' ? { paper: search.paper } : {},
  loader: ({ context, params }) => context.queryClient.ensureQueryData(papersQuery(params)),
  component: PapersRoute,
});

function PapersRoute() {
  const { paper } = Route.useSearch();
  return <PapersPage place={Route.useParams()} kind={paper ?? 'plan'} />;
}
