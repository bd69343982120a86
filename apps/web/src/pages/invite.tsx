import { createFileRoute } from '@tanstack/react-router';
import { m } from '../lib/i18n/m.ts';
import { QuietPage } from '../shell/quiet-page.tsx';
import { AcceptInvitation } from './_components/accept-invitation.tsx';

export const Route = createFileRoute('/invite')({ component: InvitePage });

/** Where an invitation leads; the secret stands behind the mark and never leaves the browser but in a request body. */
function InvitePage() {
  return (
    <QuietPage title={m.invTitle()}>
      <AcceptInvitation token={window.location.hash.slice(1)} />
    </QuietPage>
  );
}
