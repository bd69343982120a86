import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';
import { isProblem, problemText } from '../api/problem.ts';
import { language } from '../i18n/language.ts';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { PasswordField } from '../ui/fields.tsx';
import { Notice } from '../ui/notice.tsx';
import { findPasswordFault, shortestPassword } from './password-fault.ts';

interface ChangePasswordFormProps {
  /** The first password comes from a slip of paper, a later one from memory. */
  readonly currentLabel: string;
  readonly currentHint?: string;
  readonly onDone: () => void;
}

/** The present password, and the new one twice; the server signs the other devices out. */
export function ChangePasswordForm({ currentLabel, currentHint, onDone }: ChangePasswordFormProps) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isChecked, setChecked] = useState(false);
  const change = useMutation({
    mutationFn: () => call(endpoints.changePassword, { body: { current, next } }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      setRepeated('');
      setChecked(false);
      onDone();
    },
  });
  const fault = findPasswordFault({ current, next, repeated });
  const isCurrentWrong = isProblem(change.error, 'session.wrongPassword');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!fault) change.mutate();
      }}
    >
      {change.error && !isCurrentWrong && (
        <Notice tone="stop" role="alert">
          <p>{problemText(change.error, language())}</p>
        </Notice>
      )}
      <PasswordField
        label={currentLabel}
        hint={currentHint}
        value={current}
        error={isCurrentWrong ? m.accCurrentWrong() : undefined}
        onChange={(event) => {
          setCurrent(event.currentTarget.value);
          change.reset();
        }}
        autoComplete="current-password"
        required
      />
      <PasswordField
        label={m.accNextPassword()}
        hint={m.accNextPasswordHint({ count: shortestPassword })}
        value={next}
        error={isChecked ? nextFault(fault) : undefined}
        onChange={(event) => setNext(event.currentTarget.value)}
        autoComplete="new-password"
        maxLength={200}
        required
      />
      <PasswordField
        label={m.accRepeatPassword()}
        value={repeated}
        error={isChecked && fault === 'different' ? m.accPasswordDifferent() : undefined}
        onChange={(event) => setRepeated(event.currentTarget.value)}
        autoComplete="new-password"
        maxLength={200}
        required
      />
      <div>
        <Button type="submit" loading={change.isPending}>
          {m.accChangePassword()}
        </Button>
      </div>
    </form>
  );
}

function nextFault(fault: ReturnType<typeof findPasswordFault>): string | undefined {
  if (fault === 'short') return m.accPasswordShort({ count: shortestPassword });
  return fault === 'same' ? m.accPasswordSame() : undefined;
}
