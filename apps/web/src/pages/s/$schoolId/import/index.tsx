import { createFileRoute } from '@tanstack/react-router';
import { m } from '../../../../lib/i18n/m.ts';
import { useMay } from '../../../../lib/session/session.ts';
import { EmptyState } from '../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../lib/ui/page-head.tsx';
import { ImportList } from './_components/import-list.tsx';
import { StartImport } from './_components/start-import.tsx';

export const Route = createFileRoute('/s/$schoolId/import/')({ component: ImportPage });

function ImportPage() {
  const { schoolId } = Route.useParams();
  const may = useMay(schoolId);
  if (!may('import.run')) {
    return (
      <>
        <PageHead title={m.importTitle()} />
        <EmptyState title={m.impNoRightTitle()}>
          <p>{m.impNoRightText()}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead title={m.importTitle()} lead={m.impLead()} />
      <div className="stack">
        <StartImport schoolId={schoolId} />
        <ImportList schoolId={schoolId} />
      </div>
    </>
  );
}
