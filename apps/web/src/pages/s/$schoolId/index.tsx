import { createFileRoute, redirect } from '@tanstack/react-router';
import { lastPlace } from '../../../lib/school/last-place.ts';
import { cyclesQuery } from '../../../lib/school/queries.ts';
import { GuidedStart } from './_components/guided-start.tsx';

export const Route = createFileRoute('/s/$schoolId/')({
  beforeLoad: async ({ context, params }) => {
    const { items } = await context.queryClient.ensureQueryData(cyclesQuery(params.schoolId));
    const last = lastPlace();
    const cycle = items.find(({ cycleId }) => cycleId === last?.cycleId) ?? items[0];
    if (cycle) {
      throw redirect({
        to: '/s/$schoolId/c/$cycleId',
        params: { schoolId: params.schoolId, cycleId: cycle.cycleId },
        replace: true,
      });
    }
  },
  component: StartPage,
});

function StartPage() {
  const { schoolId } = Route.useParams();
  return <GuidedStart schoolId={schoolId} />;
}
