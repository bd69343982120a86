import { createFileRoute } from '@tanstack/react-router';
import { m } from '../../../../../lib/i18n/m.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { ManyAccounts } from '../_components/many-accounts.tsx';

export const Route = createFileRoute('/s/$schoolId/accounts/many/')({ component: ManyAccountsRoute });

function ManyAccountsRoute() {
  const { schoolId } = Route.useParams();
  const may = useMay(schoolId);
  if (may('accounts.manage')) return <ManyAccounts schoolId={schoolId} />;
  return (
    <>
      <PageHead title={m.accManyTitle()} />
      <EmptyState icon="user" title={m.accNoRightTitle()}>
        <p>{m.accNoRightText()}</p>
      </EmptyState>
    </>
  );
}
