import { createFileRoute, redirect } from '@tanstack/react-router';
import { m } from '../lib/i18n/m.ts';
import { lastPlace } from '../lib/school/last-place.ts';
import { sessionQuery } from '../lib/session/session.ts';
import { EmptyState } from '../lib/ui/empty-state.tsx';
import { QuietPage } from '../shell/quiet-page.tsx';

export const Route = createFileRoute('/')({
  beforeLoad: async ({ context }) => {
    const { account } = await context.queryClient.ensureQueryData(sessionQuery);
    const schools = account?.schools ?? [];
    const last = lastPlace();
    // A school that lives on in another one is opened to look something up, not to begin the day in.
    const atWork = schools.filter(({ former }) => former === null);
    const school = atWork.find(({ schoolId }) => schoolId === last?.schoolId) ?? atWork[0] ?? schools[0];
    if (school) throw redirect({ to: '/s/$schoolId', params: { schoolId: school.schoolId } });
    if (account?.isSystemAdministrator) throw redirect({ to: '/installation/schools' });
  },
  component: NoSchoolPage,
});

function NoSchoolPage() {
  return (
    <QuietPage title={m.noSchoolTitle()}>
      <EmptyState icon="user" title={m.noSchoolTitle()}>
        <p>{m.noSchoolText()}</p>
      </EmptyState>
    </QuietPage>
  );
}
