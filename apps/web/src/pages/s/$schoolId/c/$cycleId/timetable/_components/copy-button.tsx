import { useState } from 'react';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';

/** Copies a text and says so. Where the browser refuses (a page without HTTPS), it is copied the older way. */
export function CopyButton({ text }: { readonly text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async () => setState((await copied(text)) ? 'copied' : 'refused');
  return (
    <>
      <Button onClick={() => void copy()}>{m.ttCopy()}</Button>
      <span role="status">{state === 'copied' ? m.ttCopied() : state === 'refused' ? m.ttCopyRefused() : ''}</span>
    </>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedByHand(text);
  }
}

function copiedByHand(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  // Inside an open dialog only what belongs to the dialog can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  return isCopied;
}
