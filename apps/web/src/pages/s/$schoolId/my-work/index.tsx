import { createFileRoute } from '@tanstack/react-router';
import { myWorkQuery } from '../../../../lib/work/queries.ts';
import { MyWorkPage } from './_components/my-work-page.tsx';

export const Route = createFileRoute('/s/$schoolId/my-work/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(myWorkQuery(params.schoolId)),
  component: MyWorkRoute,
});

function MyWorkRoute() {
  const { schoolId } = Route.useParams();
  return <MyWorkPage schoolId={schoolId} />;
}
