import type { Cycle, HeldRights } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '../lib/i18n/m.ts';
import { cycleState } from '../lib/school/labels.ts';
import { cyclesQuery } from '../lib/school/queries.ts';
import { mayDo, useAccount } from '../lib/session/session.ts';
import { Dialog } from '../lib/ui/dialog.tsx';
import styles from './place-switcher.module.css';
import { SchoolChoice } from './school-choice.tsx';

interface PlaceDialogProps {
  readonly school: HeldRights;
  readonly cycle: Cycle | null;
  readonly onClose: () => void;
}

/** The schools of this person and the cycles of the open one. */
export function PlaceDialog({ school, cycle, onClose }: PlaceDialogProps) {
  const schools = useAccount()?.schools ?? [];
  const { schoolId } = school;
  const { data } = useQuery(cyclesQuery(schoolId));
  return (
    <Dialog title={m.placeTitle()} isOpen onClose={onClose}>
      <div className="stack">
        {schools.length > 1 && (
          <section>
            <h3>{m.placeSchool()}</h3>
            <SchoolChoice schools={schools} schoolId={schoolId} onChoose={onClose} />
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
                  onClick={onClose}
                >
                  {one.name}
                  <small>{[one.schoolYears.join(', '), ...remarks(one)].join(' · ')}</small>
                </Link>
              </li>
            ))}
          </ul>
        </section>
        {mayDo(school, 'cycle.edit') && (
          <Link to="/s/$schoolId/new-cycle" params={{ schoolId }} onClick={onClose}>
            {m.cycleNew()}
          </Link>
        )}
      </div>
    </Dialog>
  );
}

/** What sets a cycle apart from the one that runs; that one needs no word. */
function remarks({ status, isHistoric }: Cycle): string[] {
  const isOver = status === 'closed' || status === 'cancelled';
  return [...(isOver ? [cycleState(status)] : []), ...(isHistoric ? [m.cycleHistoric()] : [])];
}
