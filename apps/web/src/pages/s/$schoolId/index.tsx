import type { Session } from '@minhchung/contract';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { lastPlace } from '../../../lib/school/last-place.ts';
import { cyclesQuery } from '../../../lib/school/queries.ts';
import { mayDo, sessionQuery } from '../../../lib/session/session.ts';
import { GuidedStart } from './_components/guided-start.tsx';

export const Route = createFileRoute('/s/$schoolId/')({
  beforeLoad: async ({ context, params }) => {
    const { items } = await context.queryClient.ensureQueryData(cyclesQuery(params.schoolId));
    const last = lastPlace();
    const cycle = items.find(({ cycleId }) => cycleId === last?.cycleId) ?? items[0];
    if (cycle && isForDoing(await context.queryClient.ensureQueryData(sessionQuery), params.schoolId, cycle.cycleId)) {
      throw redirect({
        to: '/s/$schoolId/my-work',
        params: { schoolId: params.schoolId },
        search: { c: cycle.cycleId },
        replace: true,
      });
    }
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

/** On a phone, whoever carries out and does not plan begins with her own work. */
function isForDoing({ account }: Session, schoolId: string, cycleId: string): boolean {
  const rights = account?.schools.find((school) => school.schoolId === schoolId) ?? null;
  const isPhone = window.matchMedia('(max-width: 40rem)').matches;
  return isPhone && rights?.personId != null && mayDo(rights, 'ownWork.do') && !mayDo(rights, 'plan.edit', cycleId);
}

function StartPage() {
  const { schoolId } = Route.useParams();
  return <GuidedStart schoolId={schoolId} />;
}
