import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import styles from './account.module.css';
import { AuthenticatorSteps, type TwoFactorStart } from './authenticator-steps.tsx';
import { PasswordAsked } from './password-asked.tsx';

interface TwoFactorProps {
  readonly isOn: boolean;
  readonly onChanged: () => Promise<unknown>;
}

type Stage =
  | { readonly name: 'rest' }
  | { readonly name: 'askingToStart' }
  | { readonly name: 'askingToStop' }
  | { readonly name: 'confirming'; readonly start: TwoFactorStart };

/** A code of the phone beside the password: off, being set up, or on. */
export function TwoFactor({ isOn, onChanged }: TwoFactorProps) {
  const [stage, setStage] = useState<Stage>({ name: 'rest' });
  const [word, setWord] = useState<string | null>(null);
  const finish = async (text: string) => {
    await onChanged();
    setStage({ name: 'rest' });
    setWord(text);
  };
  const start = useMutation({
    mutationFn: (password: string) => call(endpoints.startTwoFactor, { body: { password } }),
    onSuccess: (answer) => setStage({ name: 'confirming', start: answer }),
  });
  const stop = useMutation({
    mutationFn: (password: string) => call(endpoints.stopTwoFactor, { body: { password } }),
    onSuccess: () => finish(m.accTwoFactorStopped()),
  });
  const rest = () => {
    start.reset();
    stop.reset();
    setStage({ name: 'rest' });
  };
  return (
    <section className={`sheet stack ${styles.section}`} aria-labelledby="two-factor-title">
      <div>
        <h2 id="two-factor-title">{m.accTwoFactorTitle()}</h2>
        <p className="muted">{m.accTwoFactorLead()}</p>
      </div>
      {word && stage.name === 'rest' && (
        <Notice tone="done" role="status">
          <p>{word}</p>
        </Notice>
      )}
      {stage.name === 'rest' && (
        <>
          <p>
            <strong>{isOn ? m.accTwoFactorOn() : m.accTwoFactorOff()}</strong>
          </p>
          <div>
            <Button
              variant="outline"
              onClick={() => {
                setWord(null);
                setStage(isOn ? { name: 'askingToStop' } : { name: 'askingToStart' });
              }}
            >
              {isOn ? m.accTwoFactorStop() : m.accTwoFactorStart()}
            </Button>
          </div>
        </>
      )}
      {stage.name === 'askingToStart' && (
        <PasswordAsked
          hint={m.accTwoFactorAskStart()}
          action={m.accContinue()}
          error={start.error}
          isBusy={start.isPending}
          onGive={start.mutate}
          onCancel={rest}
        />
      )}
      {stage.name === 'askingToStop' && (
        <PasswordAsked
          hint={m.accTwoFactorAskStop()}
          action={m.accTwoFactorStop()}
          error={stop.error}
          isBusy={stop.isPending}
          onGive={stop.mutate}
          onCancel={rest}
        />
      )}
      {stage.name === 'confirming' && (
        <AuthenticatorSteps start={stage.start} onDone={() => void finish(m.accTwoFactorStarted())} onCancel={rest} />
      )}
    </section>
  );
}
