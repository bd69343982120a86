import { createFileRoute } from '@tanstack/react-router';
import { m } from '../../../../lib/i18n/m.ts';
import { schoolQuery } from '../../../../lib/school/queries.ts';
import { useMay } from '../../../../lib/session/session.ts';
import { EmptyState } from '../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../lib/ui/page-head.tsx';
import { NewCyclePage } from './_components/new-cycle-page.tsx';

export const Route = createFileRoute('/s/$schoolId/new-cycle/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(schoolQuery(params.schoolId)),
  component: NewCycleRoute,
});

function NewCycleRoute() {
  const { schoolId } = Route.useParams();
  const { c: fromCycleId } = Route.useSearch();
  const may = useMay(schoolId);
  if (!may('cycle.edit')) {
    return (
      <>
        <PageHead title={m.cycleNew()} />
        <EmptyState icon="paper" title={m.stfCycleClosedTitle()}>
          <p>{m.stfCycleClosedText()}</p>
        </EmptyState>
      </>
    );
  }
  return <NewCyclePage key={schoolId} schoolId={schoolId} fromCycleId={fromCycleId} />;
}
