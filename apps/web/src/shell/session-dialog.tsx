import { useQueryClient } from '@tanstack/react-query';
import { reportSignIn } from '../lib/api/session-end.ts';
import { m } from '../lib/i18n/m.ts';
import { useSaverRegistry } from '../lib/saving/use-saver.tsx';
import { sessionQuery, useAccount } from '../lib/session/session.ts';
import { SignInForm } from '../lib/session/sign-in-form.tsx';
import { Dialog } from '../lib/ui/dialog.tsx';

/** The session ended while somebody was writing: sign in over the page, everything stays. */
export function SessionDialog() {
  const account = useAccount();
  const queryClient = useQueryClient();
  const registry = useSaverRegistry();
  if (!account) return null;
  const goOn = async () => {
    const before = account.accountId;
    const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    reportSignIn();
    // Another person at the same computer starts from her own page; the drafts stay with their author.
    if (session.account?.accountId !== before) window.location.assign('/');
    else void registry.flushAll();
  };
  return (
    <Dialog title={m.sessionEndedTitle()} isOpen>
      <p>{m.sessionEndedText()}</p>
      <SignInForm onDone={() => void goOn()} />
    </Dialog>
  );
}
