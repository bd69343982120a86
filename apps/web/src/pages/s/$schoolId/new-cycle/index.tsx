import { createFileRoute } from '@tanstack/react-router';
import { schoolQuery } from '../../../../lib/school/queries.ts';
import { NewCyclePage } from './_components/new-cycle-page.tsx';

export const Route = createFileRoute('/s/$schoolId/new-cycle/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(schoolQuery(params.schoolId)),
  component: NewCycleRoute,
});

function NewCycleRoute() {
  const { schoolId } = Route.useParams();
  const { c: fromCycleId } = Route.useSearch();
  return <NewCyclePage key={schoolId} schoolId={schoolId} fromCycleId={fromCycleId} />;
}
