import { createFileRoute } from '@tanstack/react-router';
import { HandoverPaper } from '../../_components/handover-paper.tsx';
import { handoverQuery } from '../../_lib/handover-queries.ts';

export const Route = createFileRoute('/s/$schoolId/handovers/$handoverId/paper/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(handoverQuery(params)),
  component: HandoverPaperRoute,
});

function HandoverPaperRoute() {
  const place = Route.useParams();
  return <HandoverPaper place={place} />;
}
