import { createFileRoute } from '@tanstack/react-router';
import { cyclesQuery, frameworksQuery, schoolQuery } from '../../../../lib/school/queries.ts';
import { NewCyclePage } from './_components/new-cycle-page.tsx';

export const Route = createFileRoute('/s/$schoolId/new-cycle/')({
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(frameworksQuery),
      context.queryClient.ensureQueryData(schoolQuery(params.schoolId)),
      context.queryClient.ensureQueryData(cyclesQuery(params.schoolId)),
    ]),
  component: NewCycleRoute,
});

function NewCycleRoute() {
  const { schoolId } = Route.useParams();
  return <NewCyclePage schoolId={schoolId} />;
}
