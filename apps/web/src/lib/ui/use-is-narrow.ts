import { useState } from 'react';

/**
 * A phone held upright: lists begin as cards there. Asked once, when the page opens: turning the phone or printing must not
 * take away what somebody has filtered or is typing.
 */
export function useIsNarrow(): boolean {
  const [isNarrow] = useState(() => window.matchMedia('(max-width: 40rem)').matches);
  return isNarrow;
}
