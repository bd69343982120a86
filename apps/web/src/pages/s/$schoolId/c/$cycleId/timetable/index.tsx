import { createFileRoute } from '@tanstack/react-router';
import { planQuery } from '../../../../../../lib/school/queries.ts';
import { workQuery } from '../../../../../../lib/work/queries.ts';
import { TimetablePage } from './_components/timetable-page.tsx';
import { isView, type TimetableSearch } from './_lib/timetable-search.ts';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/timetable/')({
  validateSearch: (search: Record<string, unknown>): TimetableSearch => ({
    ...(isView(search.view) ? { view: search.view } : {}),
    ...(Number.isInteger(search.week) ? { week: Number(search.week) } : {}),
  }),
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
