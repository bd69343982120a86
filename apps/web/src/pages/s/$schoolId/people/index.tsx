import { createFileRoute } from '@tanstack/react-router';
import { PeoplePage } from './_components/people-page.tsx';

export const Route = createFileRoute('/s/$schoolId/people/')({ component: PeopleRoute });

function PeopleRoute() {
  const { schoolId } = Route.useParams();
  return <PeoplePage schoolId={schoolId} />;
}
