import { useEffect } from 'react';
import { stepThroughItems } from './reveal.ts';

/** F8 goes through what is to be looked at, as in a spelling check; Ctrl + Z takes back. Letters stay letters. */
export function useReviewKeys(undo: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing) return;
      const isCommand = event.ctrlKey || event.metaKey;
      if (!isCommand && event.key === 'F8') stepThroughItems(event.shiftKey ? -1 : 1);
      else if (isTyping(event.target)) return;
      else if (isCommand && event.key.toLowerCase() === 'z' && !event.shiftKey && undo) undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo]);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  // A cell of a table takes letters as the beginning of a text.
  return target instanceof HTMLElement && target.getAttribute('role') === 'gridcell';
}
