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

/** Links that nobody has used yet: until when they work, and a way to stop them. */
export function OpenInvitations({ schoolId }: { readonly schoolId: string }) {
  const client = useQueryClient();
  const { data } = useQuery(invitationsQuery(schoolId));
  const revoke = useMutation({
    mutationFn: (invitationId: string) => call(endpoints.revokeInvitation, { params: { schoolId, invitationId } }),
    onSettled: () => client.invalidateQueries({ queryKey: invitationsQuery(schoolId).queryKey }),
  });
  const waiting = (data?.items ?? []).filter(({ state }) => state === 'open' || state === 'expired');
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
        {waiting.map(({ invitationId, name, state, expiresAt }) => (
          <li key={invitationId}>
            <span>
              {name}{' '}
              <small className="muted">
                {state === 'open'
                  ? m.accInvitationUntil({ time: formatMoment(expiresAt) })
                  : m.accInvitationExpired({ time: formatMoment(expiresAt) })}
              </small>
            </span>
            <Button
              variant="outline"
              loading={revoke.isPending && revoke.variables === invitationId}
              aria-label={m.accInvitationRevokeOf({ name })}
              onClick={() => revoke.mutate(invitationId)}
            >
              {state === 'open' ? m.accInvitationRevoke() : m.accInvitationForget()}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
