import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Variant = 'filled' | 'outline' | 'quiet';

interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: Variant;
  /** Work is under way: the button waits and says so. */
  readonly loading?: boolean;
}

export function Button({ variant = 'filled', loading = false, type = 'button', disabled, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || loading}
      aria-busy={loading || undefined}
      className={buttonClass(variant)}
    />
  );
}

/** For a link that looks like a button. */
export function buttonClass(variant: Variant = 'filled'): string {
  return `${styles.button} ${styles[variant]}`;
}
