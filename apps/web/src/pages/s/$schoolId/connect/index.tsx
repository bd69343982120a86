import { createFileRoute } from '@tanstack/react-router';
import { m } from '../../../../lib/i18n/m.ts';
import { ConnectionPage } from '../../../../lib/network/connection-page.tsx';
import { useSchoolNetwork } from '../../../../lib/network/network-queries.ts';
import { useMay } from '../../../../lib/session/session.ts';
import { EmptyState } from '../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../lib/ui/page-head.tsx';

export const Route = createFileRoute('/s/$schoolId/connect/')({ component: ConnectRoute });

function ConnectRoute() {
  const { schoolId } = Route.useParams();
  const may = useMay(schoolId);
  if (may('accounts.manage')) return <OwnConnection schoolId={schoolId} />;
  return (
    <>
      <PageHead title={m.netTitle()} />
      <EmptyState icon="info" title={m.netNoRight()}>
        <p>{m.netNoRightText()}</p>
      </EmptyState>
    </>
  );
}

function OwnConnection({ schoolId }: { readonly schoolId: string }) {
  const { data, error, refetch } = useSchoolNetwork(schoolId);
  return <ConnectionPage network={data} error={error} onAgain={() => void refetch()} />;
}
