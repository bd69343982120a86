import { createFileRoute } from '@tanstack/react-router';
import { HandoverPage } from '../_components/handover-page.tsx';
import { handoverQuery } from '../_lib/handover-queries.ts';

export const Route = createFileRoute('/s/$schoolId/handovers/$handoverId/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(handoverQuery(params)),
  component: HandoverRoute,
});

function HandoverRoute() {
  return <HandoverPage place={Route.useParams()} />;
}
