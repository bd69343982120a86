import { createFileRoute, useLocation } from '@tanstack/react-router';
import { PeoplePage } from './_components/people-page.tsx';

export const Route = createFileRoute('/s/$schoolId/people/')({ component: PeopleRoute });

function PeopleRoute() {
  const { schoolId } = Route.useParams();
  // A link to a person: `…/people#per_01…`.
  const personId = useLocation({ select: ({ hash }) => hash });
  return <PeoplePage key={personId} schoolId={schoolId} openPersonId={personId || null} />;
}
