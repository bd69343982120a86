import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { ConfirmScreen } from '../../_components/confirm-screen.tsx';
import { importQuery } from '../../_lib/import-queries.ts';

export const Route = createFileRoute('/s/$schoolId/import/$importSessionId/confirm/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(importQuery(params)),
  component: ConfirmPage,
});

function ConfirmPage() {
  const address = Route.useParams();
  const { data } = useSuspenseQuery(importQuery(address));
  return <ConfirmScreen address={address} view={data} />;
}
