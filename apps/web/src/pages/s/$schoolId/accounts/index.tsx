import { createFileRoute } from '@tanstack/react-router';
import { m } from '../../../../lib/i18n/m.ts';
import { useMay } from '../../../../lib/session/session.ts';
import { EmptyState } from '../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../lib/ui/page-head.tsx';
import { AccountsPage } from './_components/accounts-page.tsx';

export const Route = createFileRoute('/s/$schoolId/accounts/')({ component: AccountsRoute });

function AccountsRoute() {
  const { schoolId } = Route.useParams();
  const may = useMay(schoolId);
  if (may('accounts.manage')) return <AccountsPage schoolId={schoolId} />;
  return (
    <>
      <PageHead title={m.navAccounts()} />
      <EmptyState icon="user" title={m.accNoRightTitle()}>
        <p>{m.accNoRightText()}</p>
      </EmptyState>
    </>
  );
}
