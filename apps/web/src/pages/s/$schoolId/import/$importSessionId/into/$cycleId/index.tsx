import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { DifferenceScreen } from '../../../_components/difference-screen.tsx';
import { differenceQuery } from '../../../_lib/import-queries.ts';

export const Route = createFileRoute('/s/$schoolId/import/$importSessionId/into/$cycleId/')({
  loader: ({ context, params }) => context.queryClient.fetchQuery(differenceQuery(params)),
  component: DifferencePage,
});

function DifferencePage() {
  const address = Route.useParams();
  const { data } = useSuspenseQuery(differenceQuery(address));
  return <DifferenceScreen key={data.seen} address={address} difference={data} />;
}
