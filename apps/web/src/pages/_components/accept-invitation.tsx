import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../lib/api/call.ts';
import { endpoints } from '../../lib/api/endpoints.ts';
import { isProblem, problemText } from '../../lib/api/problem.ts';
import { formatMoment } from '../../lib/format/dates.ts';
import { language } from '../../lib/i18n/language.ts';
import { m } from '../../lib/i18n/m.ts';
import { sessionQuery } from '../../lib/session/session.ts';
import { Button, buttonClass } from '../../lib/ui/button.tsx';
import { PasswordField, TextField } from '../../lib/ui/fields.tsx';
import { Notice } from '../../lib/ui/notice.tsx';

/** User name and password of one's own, by a link that works once; a link that is over says what to do. */
export function AcceptInvitation({ token }: { readonly token: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const isLink = /^[0-9a-z]{20,64}$/.test(token);
  const [typed, setTyped] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const look = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(endpoints.lookAtInvitation, { body: { token }, signal }),
    enabled: isLink,
    retry: false,
    gcTime: 0,
  });
  const username = typed ?? look.data?.suggestedUsername ?? '';
  const accept = useMutation({
    mutationFn: async () => {
      const { schoolId } = await call(endpoints.acceptInvitation, { body: { token, username, password } });
      client.clear();
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ to: '/s/$schoolId', params: { schoolId } });
    },
  });
  const isShort = password.length > 0 && password.length < 10;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (password.length >= 10) accept.mutate();
  };
  const isVoid = isProblem(look.error, 'invitation.void');
  if (!isLink || isVoid || isProblem(look.error, 'invitation.closed')) {
    return (
      <Notice
        tone="doubt"
        title={m.invOverTitle()}
        action={
          <Link to="/sign-in" className={buttonClass()}>
            {m.signIn()}
          </Link>
        }
      >
        <p>{isVoid ? problemText(look.error, language()) : m.invOverText()}</p>
      </Notice>
    );
  }
  if (look.error) {
    return (
      <Notice tone="stop" role="alert">
        <p>{problemText(look.error, language())}</p>
      </Notice>
    );
  }
  if (!look.data) return <p className="muted">{m.invLooking()}</p>;
  const isTaken = isProblem(accept.error, 'account.nameTaken');
  return (
    <form className="sheet form" onSubmit={send}>
      <h2>{look.data.name}</h2>
      <p>{m.invLead({ school: look.data.schoolName, until: formatMoment(look.data.expiresAt) })}</p>
      <TextField
        label={m.accUsername()}
        hint={m.accUsernameHint()}
        value={username}
        pattern="[a-zA-Z0-9][a-zA-Z0-9._\-]{2,39}"
        title={m.accUsernameHint()}
        error={isTaken ? m.accUsernameTaken() : undefined}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <PasswordField
        label={m.invPassword()}
        hint={m.invPasswordHint()}
        error={isShort ? m.firstRunPasswordShort() : undefined}
        value={password}
        autoComplete="new-password"
        required
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {accept.error && !isTaken && (
        <Notice tone="stop" role="alert">
          <p>{problemText(accept.error, language())}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" loading={accept.isPending}>
          {m.invAccept()}
        </Button>
      </div>
    </form>
  );
}
