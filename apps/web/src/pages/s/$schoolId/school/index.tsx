import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { m } from '../../../../lib/i18n/m.ts';
import { schoolQuery } from '../../../../lib/school/queries.ts';
import { PageHead } from '../../../../lib/ui/page-head.tsx';
import { Links } from './_components/links.tsx';
import { OrganizationEvents } from './_components/organization-events.tsx';
import { Profiles } from './_components/profiles.tsx';
import { SchoolFields } from './_components/school-fields.tsx';
import { Sites } from './_components/sites.tsx';

export const Route = createFileRoute('/s/$schoolId/school/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(schoolQuery(params.schoolId)),
  component: SchoolPage,
});

/** Name, levels, and the letterhead by date. */
function SchoolPage() {
  const { schoolId } = Route.useParams();
  const { data: school } = useSuspenseQuery(schoolQuery(schoolId));
  return (
    <>
      <PageHead title={m.navSchool()} lead={m.schoolLead()} />
      <div className="stack">
        <section className="sheet" aria-label={m.schoolFieldsLabel()}>
          <SchoolFields school={school} />
        </section>
        <section className="sheet" aria-labelledby="profiles">
          <h2 id="profiles">{m.profilesTitle()}</h2>
          <Profiles school={school} />
        </section>
        <section className="sheet" aria-labelledby="sites">
          <h2 id="sites">{m.orgSites()}</h2>
          <Sites school={school} />
        </section>
        <section className="sheet" aria-labelledby="events">
          <h2 id="events">{m.orgEvents()}</h2>
          <p className="muted">{m.orgEventsText()}</p>
          <OrganizationEvents schoolId={schoolId} />
          <Links schoolId={schoolId} />
        </section>
      </div>
    </>
  );
}
