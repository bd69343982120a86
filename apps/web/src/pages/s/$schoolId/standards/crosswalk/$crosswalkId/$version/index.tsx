import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { frameworksQuery } from '../../../../../../../lib/school/queries.ts';
import { CrosswalkPage } from '../../../_components/crosswalk-page.tsx';
import { crosswalkQuery, crosswalksQuery, frameworkQuery } from '../../../_lib/standards-queries.ts';

export const Route = createFileRoute('/s/$schoolId/standards/crosswalk/$crosswalkId/$version/')({
  loader: async ({ context: { queryClient }, params }) => {
    const { items } = await queryClient.ensureQueryData(crosswalksQuery);
    const found = items.find((one) => one.crosswalkId === params.crosswalkId && one.version === Number(params.version));
    if (!found) throw notFound();
    const frameworks = (await queryClient.ensureQueryData(frameworksQuery)).items;
    const version = (id: string) =>
      Math.max(1, ...frameworks.filter((one) => one.frameworkId === id).map((one) => one.version));
    const addresses = [found.from, found.to].map((id) => ({ frameworkId: id, version: version(id) }));
    return { crosswalkId: found.crosswalkId, version: found.version, addresses };
  },
  component: OneCrosswalk,
});

function OneCrosswalk() {
  const { schoolId } = Route.useParams();
  const { crosswalkId, version, addresses } = Route.useLoaderData();
  const none = { frameworkId: '', version: 0 };
  const from = useSuspenseQuery(frameworkQuery(addresses[0] ?? none)).data;
  const to = useSuspenseQuery(frameworkQuery(addresses[1] ?? none)).data;
  const { data } = useSuspenseQuery(crosswalkQuery(crosswalkId, version, [from, to]));
  return <CrosswalkPage schoolId={schoolId} crosswalk={data} from={from} to={to} />;
}
