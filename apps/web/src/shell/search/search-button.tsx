import type { Cycle } from '@minhchung/contract';
import { lazy, Suspense, useEffect, useState } from 'react';
import { m } from '../../lib/i18n/m.ts';
import { Icon } from '../../lib/ui/icon.tsx';
import styles from './search-button.module.css';

interface SearchButtonProps {
  readonly schoolId: string;
  readonly cycle: Cycle | null;
}

/** Opened now and then: not part of the first load. */
const SearchPalette = lazy(async () => ({ default: (await import('./search-palette.tsx')).SearchPalette }));

/** Ctrl K or ⌘ K from anywhere, and a button for the phone. */
export function SearchButton({ schoolId, cycle }: SearchButtonProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      // Over another dialog the search would take away what is being asked there.
      if (document.querySelector('dialog[open]') === null) setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title={m.searchOpen()}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" size={20} />
        <span className={styles.word}>
          {m.searchShort()} <span className="visually-hidden">{m.searchWhere()}</span>
        </span>
        <kbd>{isApple() ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <SearchPalette schoolId={schoolId} cycle={cycle} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
