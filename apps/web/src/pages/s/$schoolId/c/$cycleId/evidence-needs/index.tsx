import { createFileRoute } from '@tanstack/react-router';
import { councilQuery, overviewQuery, planQuery } from '../../../../../../lib/school/queries.ts';
import { NeedsPage } from './_components/needs-page.tsx';
import { readNeedsSearch } from './_lib/needs-search.ts';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/evidence-needs/')({
  validateSearch: readNeedsSearch,
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(planQuery(params)),
      context.queryClient.ensureQueryData(overviewQuery(params)),
      context.queryClient.ensureQueryData(councilQuery(params)),
    ]),
  component: NeedsRoute,
});

function NeedsRoute() {
  return <NeedsPage place={Route.useParams()} search={Route.useSearch()} />;
}
