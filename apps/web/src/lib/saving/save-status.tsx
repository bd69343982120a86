import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { formatTime } from '../format/dates.ts';
import { m } from '../i18n/m.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './save-status.module.css';
import { useSaverRegistry } from './use-saver.tsx';

const ConflictDialog = lazy(async () => ({ default: (await import('./conflict-dialog.tsx')).ConflictDialog }));

/** "Đã lưu 10:42": what became of everything typed in this window. */
export function SaveStatus() {
  const registry = useSaverRegistry();
  const summary = useSyncExternalStore(registry.subscribe, registry.summary);
  const [isChoosing, setChoosing] = useState(false);
  const { state, savedAt } = summary;
  return (
    <>
      <div className={styles.status} data-state={state} role="status">
        {state === 'saving' && <span>{m.saveSaving()}</span>}
        {state === 'saved' && savedAt && (
          <span>
            <Icon name="check" size={16} /> {m.saveSaved({ time: formatTime(savedAt) })}
          </span>
        )}
        {state === 'offline' && <span>{m.saveOffline()}</span>}
        {state === 'refused' && <span>{m.saveRefused()}</span>}
        {state === 'conflict' && (
          <button type="button" onClick={() => setChoosing(true)}>
            <Icon name="warning" size={16} /> {m.saveConflict()}
          </button>
        )}
      </div>
      {isChoosing && state === 'conflict' && (
        <Suspense>
          <ConflictDialog savers={summary.conflicted} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  );
}
