import type { Overview } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import { m } from '../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../lib/school/queries.ts';
import styles from './overview.module.css';

interface ProgressProps {
  readonly overview: Overview;
  readonly place: CycleAddress;
}

export function Progress({ overview: { counts }, place }: ProgressProps) {
  return (
    <section className={`sheet ${styles.card}`} aria-labelledby="progress">
      <h2 id="progress">{m.progressTitle()}</h2>
      <dl className={styles.figures}>
        <dt>{m.progressTasks()}</dt>
        <dd>
          {counts.tasksDone}/{counts.tasks}
        </dd>
        <dt>{m.progressNeeds()}</dt>
        <dd>
          {counts.evidenceNeedsCollected}/{counts.evidenceNeeds}
        </dd>
        <dt>{m.progressCouncil()}</dt>
        <dd>{counts.councilMembers}</dd>
        <dt>{m.progressGroups()}</dt>
        <dd>{counts.groups}</dd>
        <dt>{m.progressPeople()}</dt>
        <dd>{counts.people}</dd>
      </dl>
      {counts.unassignedStandards > 0 && (
        <p>
          <Link to="/s/$schoolId/c/$cycleId/council" params={place} hash="matrix">
            {m.progressUnassigned({ count: counts.unassignedStandards })}
          </Link>
        </p>
      )}
    </section>
  );
}
