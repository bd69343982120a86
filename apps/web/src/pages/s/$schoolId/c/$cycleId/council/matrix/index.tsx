import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { councilQuery } from '../../../../../../../lib/school/queries.ts';
import { Button, buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../../../lib/ui/empty-state.tsx';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';
import { PageHead } from '../../../../../../../lib/ui/page-head.tsx';
import { AssignmentMatrix } from '../_components/assignment-matrix.tsx';
import styles from '../_components/matrix.module.css';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/council/matrix/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(councilQuery(params)),
  component: MatrixRoute,
});

/** The matrix alone: for working on it, and for one A4 sheet. */
function MatrixRoute() {
  const place = Route.useParams();
  const { data: view } = useSuspenseQuery(councilQuery(place));
  return (
    <div className={styles.onePage}>
      <PageHead
        title={m.matrixTitle()}
        lead={<span className="no-print">{m.mxLead()}</span>}
        actions={
          <>
            <Button variant="outline" onClick={() => window.print()}>
              <Icon name="print" /> {m.mxPrint()}
            </Button>
            <Link to="/s/$schoolId/c/$cycleId/council" params={place} className={buttonClass('quiet')}>
              {m.navCouncil()}
            </Link>
          </>
        }
      />
      {view.groups.length === 0 ? (
        <EmptyState
          hasSample
          icon="user"
          title={m.mxEmptyTitle()}
          action={
            <Link to="/s/$schoolId/c/$cycleId/council" params={place} hash="groups" className={buttonClass()}>
              {m.mxToGroups()}
            </Link>
          }
        >
          <p>{m.mxEmptyText()}</p>
        </EmptyState>
      ) : (
        <section className="sheet">
          <AssignmentMatrix view={view} place={place} />
        </section>
      )}
    </div>
  );
}
