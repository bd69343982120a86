import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { CheckField, TextField } from '../../../../../lib/ui/fields.tsx';
import { authenticatorKey } from '../_lib/authenticator-key.ts';
import styles from './account.module.css';

const QrCode = lazy(async () => ({ default: (await import('../../../../../lib/ui/qr-code.tsx')).QrCode }));

export interface TwoFactorStart {
  readonly uri: string;
  readonly backupCodes: readonly string[];
}

interface AuthenticatorStepsProps {
  readonly start: TwoFactorStart;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Three steps: the key into the phone, the backup codes onto paper, a first code as proof. */
export function AuthenticatorSteps({ start, onDone, onCancel }: AuthenticatorStepsProps) {
  const [code, setCode] = useState('');
  const [isKept, setKept] = useState(false);
  const confirm = useMutation({
    mutationFn: () => call(endpoints.confirmTwoFactor, { body: { code: code.replaceAll(' ', '') } }),
    onSuccess: onDone,
  });
  const key = authenticatorKey(start.uri);
  return (
    <ol className={styles.steps}>
      <li>
        <h3>{m.accStepKey()}</h3>
        <p>{m.accStepKeyText()}</p>
        <div className={styles.key}>
          <Suspense fallback={<p className="muted">{m.loading()}</p>}>
            <QrCode text={start.uri} label={m.accQrLabel()} />
          </Suspense>
          <div>
            <p className="muted">{m.accKeyByHand()}</p>
            <p className={styles.code}>{key}</p>
            <p>
              <a href={start.uri}>{m.accKeyLink()}</a>
            </p>
          </div>
        </div>
      </li>
      <li>
        <h3>{m.accStepBackup()}</h3>
        <p>{m.accStepBackupText()}</p>
        <ul className={styles.codes}>
          {start.backupCodes.map((backupCode) => (
            <li key={backupCode} className={styles.code}>
              {backupCode}
            </li>
          ))}
        </ul>
        <CheckField
          label={m.accBackupKept()}
          checked={isKept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
      </li>
      <li>
        <h3>{m.accStepCode()}</h3>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            confirm.mutate();
          }}
        >
          <TextField
            label={m.accStepCodeLabel()}
            hint={m.accStepCodeHint()}
            value={code}
            error={confirm.error ? problemText(confirm.error, language()) : undefined}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="one-time-code"
            inputMode="numeric"
            required
          />
          <div className="row">
            <Button type="submit" disabled={!isKept} loading={confirm.isPending}>
              {m.accTwoFactorStart()}
            </Button>
            <Button variant="quiet" onClick={onCancel}>
              {m.accCancel()}
            </Button>
          </div>
          {!isKept && <p className="muted">{m.accBackupFirst()}</p>}
        </form>
      </li>
    </ol>
  );
}
