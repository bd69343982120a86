import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';
import { problemText } from '../api/problem.ts';
import { language } from '../i18n/language.ts';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { PasswordField, TextField } from '../ui/fields.tsx';
import { Notice } from '../ui/notice.tsx';

/** User name or e-mail and password; then the code of the authenticator where the account has one. */
export function SignInForm({ onDone }: { readonly onDone: () => void }) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const signIn = useMutation({
    mutationFn: () =>
      needsCode
        ? call(endpoints.signInWithCode, { body: { code } })
        : call(endpoints.signIn, { body: { login, password } }),
    onSuccess: ({ outcome }) => {
      if (outcome === 'codeNeeded') setNeedsCode(true);
      else onDone();
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate();
      }}
    >
      {signIn.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(signIn.error, language())}</p>
        </Notice>
      )}
      {needsCode ? (
        <TextField
          key="code"
          label={m.signInCode()}
          hint={m.signInCodeHint()}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          required
        />
      ) : (
        <>
          <TextField
            label={m.signInLogin()}
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <PasswordField
            label={m.signInPassword()}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            required
          />
        </>
      )}
      <div className="row">
        <Button type="submit" loading={signIn.isPending}>
          {needsCode ? m.signInConfirm() : m.signIn()}
        </Button>
        {needsCode && (
          <Button variant="quiet" onClick={() => setNeedsCode(false)}>
            {m.back()}
          </Button>
        )}
      </div>
    </form>
  );
}
