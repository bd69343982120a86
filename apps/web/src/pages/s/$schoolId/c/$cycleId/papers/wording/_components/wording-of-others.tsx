import { Link } from '@tanstack/react-router';
import { m } from '../../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../../lib/school/queries.ts';
import { buttonClass } from '../../../../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../../../../../lib/ui/page-head.tsx';

/** For readers: the wording is what the papers say; nothing is asked that would be refused. */
export function WordingOfOthers({ place }: { readonly place: CycleAddress }) {
  return (
    <>
      <PageHead title={m.papersWording()} />
      <EmptyState
        icon="paper"
        title={m.papersWordingOthersTitle()}
        action={
          <Link to="/s/$schoolId/c/$cycleId/papers" params={place} className={buttonClass()}>
            {m.papersWordingBack()}
          </Link>
        }
      >
        <p>{m.papersWordingOthersText()}</p>
      </EmptyState>
    </>
  );
}
