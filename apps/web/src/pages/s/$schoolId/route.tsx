import { createFileRoute, notFound, Outlet } from '@tanstack/react-router';
import { cyclesQuery } from '../../../lib/school/queries.ts';
import { sessionQuery } from '../../../lib/session/session.ts';
import { SchoolShell } from '../../../shell/school-shell.tsx';

interface SchoolSearch {
  /** The cycle in which the person works, on pages that belong to the school. */
  readonly c?: string;
}

export const Route = createFileRoute('/s/$schoolId')({
  validateSearch: (search: Record<string, unknown>): SchoolSearch => ({
    ...(typeof search.c === 'string' ? { c: search.c } : {}),
  }),
  beforeLoad: async ({ context, params }) => {
    const { account } = await context.queryClient.ensureQueryData(sessionQuery);
    if (account && !account.schools.some(({ schoolId }) => schoolId === params.schoolId)) throw notFound();
  },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(cyclesQuery(params.schoolId)),
  component: SchoolLayout,
});

function SchoolLayout() {
  const { schoolId } = Route.useParams();
  return (
    <SchoolShell schoolId={schoolId}>
      <Outlet />
    </SchoolShell>
  );
}
