import { Link } from '@tanstack/react-router';
import { m } from '../../../../../lib/i18n/m.ts';
import { buttonClass } from '../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { useCurrentCycle } from '../../../../../shell/use-place.ts';

/** For guests: no work is theirs, and nothing is asked that would be refused. */
export function NoOwnWork({ schoolId }: { readonly schoolId: string }) {
  const cycle = useCurrentCycle(schoolId);
  return (
    <>
      <PageHead title={m.ttNavMyWork()} />
      <EmptyState
        icon="user"
        title={m.ttGuestWorkTitle()}
        action={
          cycle && (
            <Link to="/s/$schoolId/c/$cycleId" params={{ schoolId, cycleId: cycle.cycleId }} className={buttonClass()}>
              {m.navOverview()}
            </Link>
          )
        }
      >
        <p>{m.ttGuestWorkText()}</p>
      </EmptyState>
    </>
  );
}
