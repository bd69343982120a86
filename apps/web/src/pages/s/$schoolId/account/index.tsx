import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from './_components/account-page.tsx';

export const Route = createFileRoute('/s/$schoolId/account/')({ component: AccountRoute });

function AccountRoute() {
  const { schoolId } = Route.useParams();
  return <AccountPage schoolId={schoolId} />;
}
