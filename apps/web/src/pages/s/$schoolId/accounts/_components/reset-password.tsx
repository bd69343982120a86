import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { isProblem, problemText } from '../../../../../lib/api/problem.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import styles from './accounts.module.css';

interface ResetPasswordProps {
  readonly params: { readonly schoolId: string; readonly grantId: string };
  readonly name: string;
  readonly onReset: (firstPassword: string) => void;
}

/** For somebody who forgot the password: what will happen is said before it happens. */
export function ResetPassword({ params, name, onReset }: ResetPasswordProps) {
  const [isAsked, setAsked] = useState(false);
  const reset = useMutation({
    mutationFn: () => call(endpoints.resetPassword, { params, body: {} }),
    onSuccess: ({ firstPassword }) => onReset(firstPassword),
  });
  // An account that also reaches other schools or the whole server is out of this school's hands.
  const isBeyond = isProblem(reset.error, 'access.denied');
  return (
    <div className={styles.reset}>
      <h3>{m.accForgotTitle()}</h3>
      {reset.error && (
        <Notice tone="stop" role="alert">
          <p>{isBeyond ? m.accResetBeyond() : problemText(reset.error, language())}</p>
        </Notice>
      )}
      {isAsked ? (
        <>
          <p>{m.accResetAsk({ name })}</p>
          <div className="row">
            <Button loading={reset.isPending} onClick={() => reset.mutate()}>
              {m.accResetConfirm()}
            </Button>
            <Button variant="quiet" onClick={() => setAsked(false)}>
              {m.notYet()}
            </Button>
          </div>
        </>
      ) : (
        <Button variant="outline" onClick={() => setAsked(true)}>
          {m.accReset()}
        </Button>
      )}
    </div>
  );
}
