import { createFileRoute } from '@tanstack/react-router';
import { m } from '../../../../lib/i18n/m.ts';
import { useMay } from '../../../../lib/session/session.ts';
import { EmptyState } from '../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../lib/ui/page-head.tsx';
import { HandoversPage } from './_components/handovers-page.tsx';

export const Route = createFileRoute('/s/$schoolId/handovers/')({ component: HandoversRoute });

function HandoversRoute() {
  const { schoolId } = Route.useParams();
  const may = useMay(schoolId);
  if (may('people.edit')) return <HandoversPage schoolId={schoolId} />;
  return (
    <>
      <PageHead title={m.navHandovers()} />
      <EmptyState icon="user" title={m.hoNoRightTitle()}>
        <p>{m.hoNoRightText()}</p>
      </EmptyState>
    </>
  );
}
