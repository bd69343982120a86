import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { FrameworkPage } from '../../_components/framework-page.tsx';
import { frameworkQuery } from '../../_lib/standards-queries.ts';

export const Route = createFileRoute('/s/$schoolId/standards/$frameworkId/$version/')({
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(
      frameworkQuery({ frameworkId: params.frameworkId, version: Number(params.version) }),
    ),
  component: VersionPage,
});

function VersionPage() {
  const { schoolId, frameworkId, version } = Route.useParams();
  const { data } = useSuspenseQuery(frameworkQuery({ frameworkId, version: Number(version) }));
  return <FrameworkPage key={`${frameworkId}/${version}`} schoolId={schoolId} framework={data} />;
}
