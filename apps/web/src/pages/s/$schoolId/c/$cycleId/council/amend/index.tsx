import { createFileRoute } from '@tanstack/react-router';
import { councilQuery } from '../../../../../../../lib/school/queries.ts';
import { AmendPage } from '../_components/amend-page.tsx';
import { councilVersionsQuery } from '../_lib/amendment-queries.ts';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/council/amend/')({
  loader: async ({ context, params }) => {
    await context.queryClient.ensureQueryData(councilQuery(params));
    await context.queryClient.ensureQueryData(councilVersionsQuery(params));
  },
  component: AmendRoute,
});

function AmendRoute() {
  return <AmendPage place={Route.useParams()} />;
}
