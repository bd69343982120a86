import type { Cycle } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { m } from '../lib/i18n/m.ts';
import { cycleState, levelName } from '../lib/school/labels.ts';
import { cyclesQuery } from '../lib/school/queries.ts';
import { mayDo, useAccount } from '../lib/session/session.ts';
import { Dialog } from '../lib/ui/dialog.tsx';
import styles from './place-switcher.module.css';

/** Asked for now and then: not part of the first load. */
const SchoolChoice = lazy(async () => ({ default: (await import('./school-choice.tsx')).SchoolChoice }));

interface PlaceSwitcherProps {
  readonly schoolId: string;
  readonly cycle: Cycle | null;
}

/** School and cycle, with its educational levels: always in sight, switched here and nowhere else. */
export function PlaceSwitcher({ schoolId, cycle }: PlaceSwitcherProps) {
  const account = useAccount();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(cyclesQuery(schoolId));
  const school = account?.schools.find((one) => one.schoolId === schoolId);
  if (!school) return null;
  const levels = cycle?.levels ?? school.levels;
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className={styles.place} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className={styles.school}>
          <span className={styles.name}>{school.schoolName}</span>
          {school.isSample && <em>{m.sampleMark()}</em>}
        </span>
        <span className={styles.cycle}>
          {cycle ? `${cycle.name} · ` : ''}
          {levels.map(levelName).join(', ')}
        </span>
        <span className="visually-hidden">. {m.placeChange()}</span>
      </button>
      <Dialog title={m.placeTitle()} isOpen={isOpen} onClose={close}>
        <div className="stack">
          {(account?.schools.length ?? 0) > 1 && (
            <section>
              <h3>{m.placeSchool()}</h3>
              <Suspense>
                <SchoolChoice schools={account?.schools ?? []} schoolId={schoolId} onChoose={close} />
              </Suspense>
            </section>
          )}
          <section>
            <h3>{m.placeCycle()}</h3>
            {data?.items.length === 0 && <p className="muted">{m.placeNoCycle()}</p>}
            <ul className={styles.list}>
              {data?.items.map((one) => (
                <li key={one.cycleId}>
                  <Link
                    to="/s/$schoolId/c/$cycleId"
                    params={{ schoolId, cycleId: one.cycleId }}
                    aria-current={one.cycleId === cycle?.cycleId}
                    onClick={close}
                  >
                    {one.name}
                    <small>{[one.schoolYears.join(', '), ...remarks(one)].join(' · ')}</small>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          {mayDo(school, 'cycle.edit') && (
            <Link to="/s/$schoolId/new-cycle" params={{ schoolId }} onClick={close}>
              {m.cycleNew()}
            </Link>
          )}
        </div>
      </Dialog>
    </>
  );
}

/** What sets a cycle apart from the one that runs; that one needs no word. */
function remarks({ status, isHistoric }: Cycle): string[] {
  const isOver = status === 'closed' || status === 'cancelled';
  return [...(isOver ? [cycleState(status)] : []), ...(isHistoric ? [m.cycleHistoric()] : [])];
}
