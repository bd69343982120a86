import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { m } from '../i18n/m.ts';
import styles from './fields.module.css';

interface FrameProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

export function TextField({ label, hint, error, ...rest }: FrameProps & ComponentProps<'input'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <input {...rest} {...describe(id, hint, error)} className={styles.input} />
    </Frame>
  );
}

export function AreaField({ label, hint, error, ...rest }: FrameProps & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea rows={3} {...rest} {...describe(id, hint, error)} className={styles.input} />
    </Frame>
  );
}

export function PasswordField({ label, hint, error, ...rest }: FrameProps & ComponentProps<'input'>) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <span className={styles.password}>
        <input
          {...rest}
          {...describe(id, hint, error)}
          type={isShown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          className={styles.input}
        />
        <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? m.hidePassword() : m.showPassword()}
        </button>
      </span>
    </Frame>
  );
}

interface SelectFieldProps extends FrameProps, ComponentProps<'select'> {
  /** `lang` where a label is a name of Vietnamese law, whatever the language of the interface. */
  readonly choices: readonly { readonly value: string; readonly label: string; readonly lang?: 'vi' }[];
}

export function SelectField({ label, hint, error, choices, ...rest }: SelectFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select {...rest} {...describe(id, hint, error)} className={styles.input}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} lang={choice.lang}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface CheckFieldProps extends ComponentProps<'input'> {
  readonly label: ReactNode;
}

export function CheckField({ label, ...rest }: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input {...rest} type="checkbox" /> <span>{label}</span>
    </label>
  );
}

/** A group of boxes or choices under one question. */
export function FieldGroup({ label, hint, error, children }: FrameProps & { readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      {hint && <div className={styles.hint}>{hint}</div>}
      {children}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Frame({
  id,
  label,
  hint,
  error,
  children,
}: FrameProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error && (
        <p className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function describe(id: string, hint: ReactNode, error: string | undefined) {
  const parts = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((part) => part !== '');
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
  };
}
