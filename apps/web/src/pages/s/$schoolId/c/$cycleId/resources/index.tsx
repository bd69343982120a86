import { createFileRoute } from '@tanstack/react-router';
import { planQuery } from '../../../../../../lib/school/queries.ts';
import { ResourcesPage } from './_components/resources-page.tsx';
import { resourcesQuery } from './_lib/resources-query.ts';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/resources/')({
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(planQuery(params)),
      context.queryClient.ensureQueryData(resourcesQuery(params)),
    ]),
  component: ResourcesRoute,
});

function ResourcesRoute() {
  return <ResourcesPage place={Route.useParams()} />;
}
