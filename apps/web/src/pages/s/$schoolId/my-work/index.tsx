import { createFileRoute } from '@tanstack/react-router';
import { mayDo, sessionQuery, useMay } from '../../../../lib/session/session.ts';
import { myWorkQuery } from '../../../../lib/work/queries.ts';
import { MyWorkPage } from './_components/my-work-page.tsx';
import { NoOwnWork } from './_components/no-own-work.tsx';

export const Route = createFileRoute('/s/$schoolId/my-work/')({
  loader: async ({ context: { queryClient }, params: { schoolId } }) => {
    const { account } = await queryClient.ensureQueryData(sessionQuery);
    const rights = account?.schools.find((school) => school.schoolId === schoolId) ?? null;
    if (mayDo(rights, 'ownWork.do')) await queryClient.ensureQueryData(myWorkQuery(schoolId));
  },
  component: MyWorkRoute,
});

function MyWorkRoute() {
  const { schoolId } = Route.useParams();
  return useMay(schoolId)('ownWork.do') ? <MyWorkPage schoolId={schoolId} /> : <NoOwnWork schoolId={schoolId} />;
}
