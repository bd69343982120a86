import { useState } from 'react';
import { isProblem, problemText } from '../../../../../lib/api/problem.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { PasswordField } from '../../../../../lib/ui/fields.tsx';

interface PasswordAskedProps {
  readonly hint: string;
  readonly action: string;
  readonly error: Error | null;
  readonly isBusy: boolean;
  readonly onGive: (password: string) => void;
  readonly onCancel: () => void;
}

/** Asks once more who sits at the computer. */
export function PasswordAsked({ hint, action, error, isBusy, onGive, onCancel }: PasswordAskedProps) {
  const [password, setPassword] = useState('');
  const text = isProblem(error, 'session.wrongPassword')
    ? m.accCurrentWrong()
    : error && problemText(error, language());
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onGive(password);
      }}
    >
      <PasswordField
        label={m.accCurrentPassword()}
        hint={hint}
        value={password}
        error={text ?? undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        autoFocus
        required
      />
      <div className="row">
        <Button type="submit" loading={isBusy}>
          {action}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {m.accCancel()}
        </Button>
      </div>
    </form>
  );
}
