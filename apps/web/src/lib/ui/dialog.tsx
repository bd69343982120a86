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
      if (!isFree) return;
      if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) {
        // What is in sight is not scrolled for: the head of the page would pull it upwards.
        const { top, bottom } = opener.getBoundingClientRect();
        opener.focus({ preventScroll: top >= 0 && bottom <= innerHeight });
      } else document.getElementById('page')?.focus({ preventScroll: true });
    };
  }, [isOpen]);
  useEffect(() => {
    if (isOpen && !box.current?.open) {
      box.current?.showModal();
      // One begins with the first field to write in, not with the way out; what is only chosen comes in its turn.
      const first = box.current?.querySelector<HTMLElement>(
        'input:not([type="radio"], [type="checkbox"], [readonly]), select, textarea:not([readonly])',
      );
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
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isEmptied(event.target)) return;
        // Only this one closes; and at a second Escape the browser would close even what must be answered.
        event.preventDefault();
        event.stopPropagation();
        onClose?.();
      }}
      // The way back of a telephone.
      onCancel={(event) => {
        if (event.target !== box.current) return;
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

/** A field for searching is emptied by the first Escape. */
function isEmptied(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
}
