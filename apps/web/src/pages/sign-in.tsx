import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, useRouter } from '@tanstack/react-router';
import { reportSignIn } from '../lib/api/session-end.ts';
import { m } from '../lib/i18n/m.ts';
import { sessionQuery } from '../lib/session/session.ts';
import { SignInForm } from '../lib/session/sign-in-form.tsx';
import { QuietPage } from '../shell/quiet-page.tsx';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    // Only a path of ours: a link must not lead elsewhere after signing in.
    typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {},
  component: SignInPage,
});

function SignInPage() {
  const { next } = Route.useSearch();
  const queryClient = useQueryClient();
  const router = useRouter();
  const goOn = async () => {
    queryClient.removeQueries();
    await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    reportSignIn();
    router.history.push(next ?? '/');
  };
  return (
    <QuietPage title={m.signIn()} lead={m.signInLead()}>
      <div className="sheet">
        <SignInForm onDone={() => void goOn()} />
      </div>
      <p className="muted">{m.signInHelp()}</p>
    </QuietPage>
  );
}
