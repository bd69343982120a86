import { createFileRoute } from '@tanstack/react-router';
import { planQuery } from '../../../../../../lib/school/queries.ts';
import { PlanPage } from './_components/plan-page.tsx';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/plan/')({
  validateSearch: (search: Record<string, unknown>): { week?: number } =>
    Number.isInteger(search.week) ? { week: Number(search.week) } : {},
  loader: ({ context, params }) => context.queryClient.ensureQueryData(planQuery(params)),
  component: PlanRoute,
});

function PlanRoute() {
  const place = Route.useParams();
  const { week } = Route.useSearch();
  return <PlanPage place={place} week={week} />;
}
