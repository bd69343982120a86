import { createFileRoute } from '@tanstack/react-router';
import { councilQuery } from '../../../../../../lib/school/queries.ts';
import { CouncilPage } from './_components/council-page.tsx';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/council/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(councilQuery(params)),
  component: CouncilRoute,
});

function CouncilRoute() {
  return <CouncilPage place={Route.useParams()} />;
}
