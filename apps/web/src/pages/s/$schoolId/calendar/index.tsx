import { createFileRoute } from '@tanstack/react-router';
import { cyclesQuery } from '../../../../lib/school/queries.ts';
import { calendarsQuery } from '../../../../lib/work/queries.ts';
import { CalendarPage } from './_components/calendar-page.tsx';

export const Route = createFileRoute('/s/$schoolId/calendar/')({
  validateSearch: (search: Record<string, unknown>): { year?: string } =>
    typeof search.year === 'string' && /^\d{4}-\d{4}$/.test(search.year) ? { year: search.year } : {},
  loader: ({ context, params }) =>
    Promise.all([
      context.queryClient.ensureQueryData(calendarsQuery(params.schoolId)),
      context.queryClient.ensureQueryData(cyclesQuery(params.schoolId)),
    ]),
  component: CalendarRoute,
});

function CalendarRoute() {
  const { schoolId } = Route.useParams();
  const { year } = Route.useSearch();
  return <CalendarPage schoolId={schoolId} year={year} />;
}
