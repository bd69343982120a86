import {
  createContext,
  type FocusEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { isPassing, problemText } from '../api/problem.ts';
import { language } from '../i18n/language.ts';
import { m } from '../i18n/m.ts';
import styles from './undo.module.css';
import { type Undoable, withoutStep, withStep } from './undo-stack.ts';

/** Milliseconds that an offer stays, unless somebody is at its buttons. */
const SHOWN = 20_000;

const OfferContext = createContext<(undoable: Undoable) => void>(() => undefined);

/** Offers to take back what was just done: a bar at the foot of the page, and Ctrl + Z outside of a text, step by step. */
export function useOfferUndo(): (undoable: Undoable) => void {
  return useContext(OfferContext);
}

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const steps = useRef<readonly Undoable[]>([]);
  const [offer, setOffer] = useState<Undoable | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isRunning = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const bar = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<EventTarget | null>(null);
  const show = useCallback((next: Undoable | null, reason: string | null) => {
    clearTimeout(timer.current);
    const isHere = bar.current?.contains(document.activeElement);
    setOffer(next);
    setFailure(reason);
    // The bar goes; whoever is in it goes back to where she was.
    if (isHere && !next && !reason) goBack(cameFrom.current);
    const hide = () => {
      if (bar.current?.contains(document.activeElement)) timer.current = setTimeout(hide, SHOWN);
      else show(null, null);
    };
    if (next || reason) timer.current = setTimeout(hide, SHOWN);
  }, []);
  const propose = useCallback(
    (next: Undoable) => {
      steps.current = withStep(steps.current, next);
      if (!next.isQuiet) show(next, null);
    },
    [show],
  );
  const takeBack = useCallback(
    async (step: Undoable) => {
      if (isRunning.current) return;
      isRunning.current = true;
      setBusy(true);
      try {
        await step.undo();
        steps.current = withoutStep(steps.current, step);
        show(null, null);
      } catch (error) {
        // What passes by itself can be tried again; the rest would only be refused again.
        const isKept = isPassing(error);
        if (!isKept) steps.current = withoutStep(steps.current, step);
        show(isKept ? step : null, m.undoFailed({ reason: problemText(error, language()) }));
      } finally {
        isRunning.current = false;
        setBusy(false);
      }
    },
    [show],
  );
  const rememberPlace = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget && !bar.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = steps.current.at(-1);
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (!step || isTyping(event.target)) return;
      event.preventDefault();
      void takeBack(step);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [takeBack]);
  return (
    <OfferContext value={propose}>
      {children}
      <div role="status" className={styles.live}>
        {(offer || failure) && (
          <div ref={bar} className={styles.bar}>
            <span>{failure ?? offer?.text}</span>
            {offer && (
              <button type="button" aria-disabled={isBusy} onFocus={rememberPlace} onClick={() => void takeBack(offer)}>
                {m.undo()}
              </button>
            )}
            <button type="button" className={styles.quiet} onFocus={rememberPlace} onClick={() => show(null, null)}>
              {m.close()}
            </button>
          </div>
        )}
      </div>
    </OfferContext>
  );
}

function goBack(to: EventTarget | null): void {
  const place = to instanceof HTMLElement && to.isConnected ? to : document.getElementById('page');
  place?.focus({ preventScroll: true });
}

/** Where a text is being typed, Ctrl + Z belongs to the text. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
