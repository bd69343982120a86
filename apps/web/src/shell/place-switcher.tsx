import type { Cycle } from '@minhchung/contract';
import { lazy, Suspense, useState } from 'react';
import { m } from '../lib/i18n/m.ts';
import { levelName } from '../lib/school/labels.ts';
import { useAccount } from '../lib/session/session.ts';
import styles from './place-switcher.module.css';

/** Asked for now and then: not part of the first load. */
const PlaceDialog = lazy(async () => ({ default: (await import('./place-dialog.tsx')).PlaceDialog }));

interface PlaceSwitcherProps {
  readonly schoolId: string;
  readonly cycle: Cycle | null;
}

/** School and cycle, with its educational levels: always in sight, switched here and nowhere else. */
export function PlaceSwitcher({ schoolId, cycle }: PlaceSwitcherProps) {
  const account = useAccount();
  const [isOpen, setOpen] = useState(false);
  const school = account?.schools.find((one) => one.schoolId === schoolId);
  if (!school) return null;
  const levels = cycle?.levels ?? school.levels;
  return (
    <>
      <button type="button" className={styles.place} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className={styles.name}>{school.schoolName}</span>
        <span className={styles.cycle}>
          {school.isSample && <em>{m.sampleMark()}</em>}
          {cycle && (
            <>
              <span className={styles.wide}>{cycle.name}</span>
              <span className={styles.narrow} aria-hidden="true">
                {cycle.schoolYears.join(', ')}
              </span>
              {' · '}
            </>
          )}
          {levels.map(levelName).join(', ')}
        </span>
        <span className="visually-hidden">. {m.placeChange()}</span>
      </button>
      {isOpen && (
        <Suspense>
          <PlaceDialog school={school} cycle={cycle} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
