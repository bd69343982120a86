import type { Invitation } from '@minhchung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatMoment } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { invitationsQuery } from '../_lib/invitations-query.ts';
import styles from './many-accounts.module.css';

/** Links that nobody has used yet: who made them, until when they work or why they do not, and a way to stop them. */
export function OpenInvitations({ schoolId }: { readonly schoolId: string }) {
  const client = useQueryClient();
  const { data } = useQuery(invitationsQuery(schoolId));
  const revoke = useMutation({
    mutationFn: ({ invitationId, version }: Invitation) =>
      call(endpoints.revokeInvitation, { params: { schoolId, invitationId }, query: { version } }),
    onSettled: () => client.invalidateQueries({ queryKey: invitationsQuery(schoolId).queryKey }),
  });
  const waiting = (data?.items ?? []).filter(
    ({ state }) => state === 'open' || state === 'expired' || state === 'void',
  );
  if (waiting.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="open-invitations">
      <h2 id="open-invitations">{m.accInvitations({ count: waiting.length })}</h2>
      {revoke.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(revoke.error, language())}</p>
        </Notice>
      )}
      <ul className={styles.people}>
        {waiting.map((invitation) => (
          <li key={invitation.invitationId}>
            <span>
              {invitation.name}{' '}
              <small className="muted">
                {stateText(invitation)}
                {invitation.madeBy && ` · ${m.accInvitationBy({ name: invitation.madeBy })}`}
              </small>
            </span>
            <Button
              variant="outline"
              loading={revoke.isPending && revoke.variables.invitationId === invitation.invitationId}
              aria-label={m.accInvitationRevokeOf({ name: invitation.name })}
              onClick={() => revoke.mutate(invitation)}
            >
              {invitation.state === 'open' ? m.accInvitationRevoke() : m.accInvitationForget()}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const voidTexts = {
  accountClosed: m.accInvitationVoidAccount,
  grantEnded: m.accInvitationVoidGrant,
  mayNotManage: m.accInvitationVoidRight,
} as const;

function stateText({ state, expiresAt, voidReason }: Invitation): string {
  if (voidReason) return voidTexts[voidReason]();
  const time = formatMoment(expiresAt);
  return state === 'open' ? m.accInvitationUntil({ time }) : m.accInvitationExpired({ time });
}
