import { createFileRoute } from '@tanstack/react-router';
import { RecognitionPage } from './_components/recognition-page.tsx';
import { recognitionQuery } from './_lib/recognition-query.ts';

export const Route = createFileRoute('/s/$schoolId/recognition/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(recognitionQuery(params.schoolId)),
  component: RecognitionRoute,
});

function RecognitionRoute() {
  const { schoolId } = Route.useParams();
  return <RecognitionPage schoolId={schoolId} />;
}
