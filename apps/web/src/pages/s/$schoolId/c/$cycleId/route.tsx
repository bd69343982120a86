import { createFileRoute, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { usePaperKey } from '../../../../../lib/papers/use-paper-key.ts';
import { rememberPlace } from '../../../../../lib/school/last-place.ts';
import { overviewQuery } from '../../../../../lib/school/queries.ts';
import { WeekStrip } from '../../../../../shell/week-strip.tsx';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(overviewQuery(params)),
  component: CycleLayout,
});

function CycleLayout() {
  const { schoolId, cycleId } = Route.useParams();
  usePaperKey({ schoolId, cycleId });
  useEffect(() => rememberPlace({ schoolId, cycleId }), [schoolId, cycleId]);
  return (
    <>
      <WeekStrip schoolId={schoolId} cycleId={cycleId} />
      <Outlet />
    </>
  );
}
