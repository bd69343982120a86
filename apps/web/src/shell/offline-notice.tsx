import { useSyncExternalStore } from 'react';
import { m } from '../lib/i18n/m.ts';
import { Notice } from '../lib/ui/notice.tsx';

/** Said once at the top; work goes on and is saved later. */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
  // The row stays in the grid of the shell even while there is nothing to say.
  return (
    <div className="no-print">
      {!isOnline && (
        <Notice tone="doubt" role="status">
          {m.offlineNotice()}
        </Notice>
      )}
    </div>
  );
}
