import { createFileRoute } from '@tanstack/react-router';
import { planQuery } from '../../../../../../lib/school/queries.ts';
import { workQuery } from '../../../../../../lib/work/queries.ts';
import { TimetablePage } from './_components/timetable-page.tsx';
import { readTimetableSearch } from './_lib/timetable-search.ts';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/timetable/')({
  validateSearch: readTimetableSearch,
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(planQuery(params)),
      context.queryClient.ensureQueryData(workQuery(params)),
    ]),
  component: TimetableRoute,
});

function TimetableRoute() {
  return <TimetablePage place={Route.useParams()} search={Route.useSearch()} />;
}
