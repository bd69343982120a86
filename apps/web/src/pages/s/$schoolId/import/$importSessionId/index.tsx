import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { ReviewScreen } from '../_components/review-screen.tsx';
import { importQuery } from '../_lib/import-queries.ts';

export const Route = createFileRoute('/s/$schoolId/import/$importSessionId/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(importQuery(params)),
  component: ReviewPage,
});

function ReviewPage() {
  const address = Route.useParams();
  const { data } = useSuspenseQuery(importQuery(address));
  return <ReviewScreen key={address.importSessionId} address={address} view={data} />;
}
