import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { m } from '../../../../../lib/i18n/m.ts';
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
  const { data: overview } = useQuery(overviewQuery({ schoolId, cycleId }));
  usePaperKey({ schoolId, cycleId });
  useEffect(() => rememberPlace({ schoolId, cycleId }), [schoolId, cycleId]);
  return (
    <>
      <WeekStrip schoolId={schoolId} cycleId={cycleId} />
      {overview?.cycle.status === 'closed' && <p className="muted">{m.cycleReopenHint()}</p>}
      <Outlet />
    </>
  );
}
