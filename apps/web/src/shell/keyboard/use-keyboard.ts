import { useEffect, useState } from 'react';

const WRITTEN_IN =
  'input:not([type="checkbox"], [type="radio"]), select, textarea, [contenteditable], [aria-readonly="false"], dialog';

/** Whether somebody works by keys on this device, and whether she has asked for their list by "?". */
export function useKeyboard() {
  const [isUsed, setUsed] = useState(false);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    const listen = ({ key, target }: KeyboardEvent) => {
      setUsed(true);
      if (key === '?' && target instanceof Element && !target.closest(WRITTEN_IN)) setAsked(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return { isUsed, isAsked, setAsked };
}
