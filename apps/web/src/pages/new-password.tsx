import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, redirect, useRouter } from '@tanstack/react-router';
import { ChangePasswordForm } from '../lib/account/change-password-form.tsx';
import { call } from '../lib/api/call.ts';
import { endpoints } from '../lib/api/endpoints.ts';
import { m } from '../lib/i18n/m.ts';
import { sessionQuery, useAccount } from '../lib/session/session.ts';
import { Button } from '../lib/ui/button.tsx';
import { QuietPage } from '../shell/quiet-page.tsx';

export const Route = createFileRoute('/new-password')({
  beforeLoad: async ({ context }) => {
    const { account } = await context.queryClient.ensureQueryData(sessionQuery);
    if (account && !account.mustChangePassword) throw redirect({ to: '/' });
  },
  component: NewPasswordPage,
});

/** After signing in with a first password from a slip: nothing else opens until the person has chosen an own one. */
function NewPasswordPage() {
  const account = useAccount();
  const queryClient = useQueryClient();
  const router = useRouter();
  const goOn = async () => {
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await router.navigate({ to: '/' });
  };
  const leave = async () => {
    await call(endpoints.signOut, {});
    queryClient.clear();
    await router.navigate({ to: '/sign-in' });
  };
  return (
    <QuietPage title={m.accFirstTitle()} lead={m.accFirstLead({ name: account?.name ?? '' })}>
      <div className="sheet">
        <ChangePasswordForm
          currentLabel={m.accFirstCurrent()}
          currentHint={m.accFirstCurrentHint()}
          onDone={() => void goOn()}
        />
      </div>
      <p>
        <Button variant="quiet" onClick={() => void leave()}>
          {m.signOut()}
        </Button>
      </p>
    </QuietPage>
  );
}
