import { createFileRoute } from '@tanstack/react-router';
import { StandardsIndex } from './_components/standards-index.tsx';

export const Route = createFileRoute('/s/$schoolId/standards/')({ component: StandardsPage });

function StandardsPage() {
  const { schoolId } = Route.useParams();
  return <StandardsIndex schoolId={schoolId} />;
}
