import { type ReactNode, useEffect, useId, useRef } from 'react';
import { m } from '../i18n/m.ts';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Left out: the dialog must be answered. */
  readonly onClose?: (() => void) | undefined;
  readonly isWide?: boolean;
  readonly side?: 'left';
  readonly children: ReactNode;
}

/** The browser's own dialog: it keeps the focus, closes by Esc and darkens the page. */
export function Dialog({ title, isOpen, onClose, isWide, side, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement;
    // Back to where one came from, unless something else has taken the focus.
    return () => {
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [isOpen]);
  useEffect(() => {
    if (isOpen && !box.current?.open) {
      box.current?.showModal();
      // One begins with the first field, not with the way out.
      const first = box.current?.querySelector<HTMLElement>('input:not([type="radio"]), select, textarea');
      if (!box.current?.contains(document.activeElement) || document.activeElement?.matches('[data-close]'))
        first?.focus();
    }
    if (!isOpen && box.current?.open) box.current.close();
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <dialog
      ref={box}
      className={styles.dialog}
      data-wide={isWide || undefined}
      data-side={side}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        {onClose && (
          <button type="button" data-close className={styles.close} aria-label={m.close()} onClick={onClose}>
            <Icon name="remove" />
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}
