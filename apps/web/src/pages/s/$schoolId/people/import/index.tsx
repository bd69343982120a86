import { createFileRoute } from '@tanstack/react-router';
import { m } from '../../../../../lib/i18n/m.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { StaffImportPage } from './_components/staff-import-page.tsx';

export const Route = createFileRoute('/s/$schoolId/people/import/')({ component: StaffImportRoute });

function StaffImportRoute() {
  const { schoolId } = Route.useParams();
  const may = useMay(schoolId);
  if (may('people.edit')) return <StaffImportPage schoolId={schoolId} />;
  return (
    <>
      <PageHead title={m.stfTitle()} />
      <EmptyState icon="user" title={m.stfNoRightTitle()}>
        <p>{m.stfNoRightText()}</p>
      </EmptyState>
    </>
  );
}
