import { createFileRoute } from '@tanstack/react-router';
import { m } from '../../../../lib/i18n/m.ts';
import { PageHead } from '../../../../lib/ui/page-head.tsx';

export const Route = createFileRoute('/s/$schoolId/import/')({ component: ImportPage });

function ImportPage() {
  return <PageHead title={m.importTitle()} />;
}
