import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { m } from '../i18n/m.ts';
import styles from './undo.module.css';

interface Undoable {
  /** What was done: "Đã xóa dòng “…”". */
  readonly text: string;
  readonly undo: () => Promise<unknown>;
}

const OfferContext = createContext<(undoable: Undoable) => void>(() => undefined);

/** Offers to take back what was just done: a bar at the foot of the page, and Ctrl + Z outside of a text. */
export function useOfferUndo(): (undoable: Undoable) => void {
  return useContext(OfferContext);
}

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [offer, setOffer] = useState<Undoable | null>(null);
  const [isBusy, setBusy] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const propose = useCallback((next: Undoable) => {
    clearTimeout(timer.current);
    setOffer(next);
    timer.current = setTimeout(() => setOffer(null), 20_000);
  }, []);
  const undo = useMemo(() => {
    if (!offer) return null;
    return async () => {
      setBusy(true);
      await offer.undo().finally(() => setBusy(false));
      setOffer(null);
    };
  }, [offer]);
  useEffect(() => {
    if (!undo) return;
    const onKey = (event: KeyboardEvent) => {
      const isText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isText) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo]);
  return (
    <OfferContext value={propose}>
      {children}
      <div role="status" className={styles.live}>
        {offer && undo && (
          <div className={styles.bar}>
            <span>{offer.text}</span>
            <button type="button" disabled={isBusy} onClick={() => void undo()}>
              {m.undo()}
            </button>
            <button type="button" className={styles.quiet} onClick={() => setOffer(null)}>
              {m.close()}
            </button>
          </div>
        )}
      </div>
    </OfferContext>
  );
}
