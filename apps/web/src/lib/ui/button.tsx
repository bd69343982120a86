import type { ComponentProps, MouseEvent } from 'react';
import styles from './button.module.css';

type Variant = 'filled' | 'outline' | 'quiet';

interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: Variant;
  /** Work is under way: the button waits and says so. It keeps the focus, and what is pressed meanwhile does nothing. */
  readonly loading?: boolean;
}

export function Button({ variant = 'filled', loading = false, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} {...(loading ? waiting : {})} type={type} className={buttonClass(variant)} />;
}

const waiting = {
  'aria-busy': true,
  'aria-disabled': true,
  // Also keeps a form from being sent twice.
  onClick: (event: MouseEvent) => event.preventDefault(),
} as const;

/** For a link that looks like a button. */
export function buttonClass(variant: Variant = 'filled'): string {
  return `${styles.button} ${styles[variant]}`;
}
