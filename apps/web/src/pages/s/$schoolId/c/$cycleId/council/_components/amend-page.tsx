import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../../../../lib/ui/page-head.tsx';
import { councilVersionsQuery } from '../_lib/amendment-queries.ts';
import { AmendmentEditor } from './amendment-editor.tsx';

/** The draft of an amending decision: lists, what they change, what the framework says of them, and the signature. */
export function AmendPage({ place }: { readonly place: CycleAddress }) {
  const { data } = useSuspenseQuery(councilVersionsQuery(place));
  const view = data.amendment;
  const back = (
    <Link to="/s/$schoolId/c/$cycleId/council" params={place} className={buttonClass('quiet')}>
      {m.navCouncil()}
    </Link>
  );
  return (
    <>
      <PageHead
        title={m.amTitle()}
        lead={m.amLead()}
        actions={
          view && (
            <>
              <Link
                to="/s/$schoolId/c/$cycleId/council/versions/$versionId"
                params={{ ...place, versionId: view.amendment.amendmentId }}
                className={buttonClass('outline')}
              >
                {m.decisionPreview()}
              </Link>
              {back}
            </>
          )
        }
      />
      {view ? (
        <AmendmentEditor key={view.amendment.amendmentId} view={view} place={place} />
      ) : (
        <EmptyState title={m.amNoneTitle()} action={back} hasSample>
          <p>{m.amNoneText()}</p>
        </EmptyState>
      )}
    </>
  );
}
