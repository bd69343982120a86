import { useEffect } from 'react';
import { keepFocus } from './keep-focus.ts';
import { KeysDialog } from './keys-dialog.tsx';

interface KeyboardHandProps {
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

/** What only those need who work by keys: a focus that is never lost, and the list of the keys. */
export function KeyboardHand({ isAsked, onClose }: KeyboardHandProps) {
  useEffect(keepFocus, []);
  return <KeysDialog isOpen={isAsked} onClose={onClose} />;
}
