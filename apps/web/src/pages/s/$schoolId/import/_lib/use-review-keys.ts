import { useEffect } from 'react';
import { stepThroughItems } from './reveal.ts';

/** j and k go through what is to be looked at; Ctrl + Z takes back. Letters typed into a field stay letters. */
export function useReviewKeys(undo: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing || isTyping(event.target)) return;
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && event.key.toLowerCase() === 'z' && !event.shiftKey && undo) undo();
      else if (!isCommand && event.key === 'j') stepThroughItems(1);
      else if (!isCommand && event.key === 'k') stepThroughItems(-1);
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
