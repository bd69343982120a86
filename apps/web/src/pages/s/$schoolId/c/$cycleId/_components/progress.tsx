import type { Overview } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { dueStateName } from '../../../../../../lib/cycle/choices.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../lib/school/queries.ts';
import styles from './overview.module.css';

interface ProgressProps {
  readonly overview: Overview;
  readonly place: CycleAddress;
}

/** How far the work is: the states of a line add up to its total, and each leads to exactly its rows. */
export function Progress({ overview: { counts }, place }: ProgressProps) {
  return (
    <section className={`sheet ${styles.card}`} aria-labelledby="progress">
      <h2 id="progress">{m.progressTitle()}</h2>
      <dl className={styles.figures}>
        <dt>{m.progressTasks()}</dt>
        <dd>
          {counts.tasksDone}/{counts.tasks}
        </dd>
        <States
          link={(show, name) => (
            <Link to="/s/$schoolId/c/$cycleId/timetable" params={place} search={{ show }}>
              {name}
            </Link>
          )}
          counts={counts.tasksByState}
          late={counts.tasksLate}
          apart="cancelled"
          states={['done', 'doing', 'blocked', 'todo']}
        />
        <dt>{m.progressNeeds()}</dt>
        <dd>
          {counts.evidenceNeedsCollected}/{counts.evidenceNeeds}
        </dd>
        <States
          link={(show, name) => (
            <Link to="/s/$schoolId/c/$cycleId/evidence-needs" params={place} search={{ show }}>
              {name}
            </Link>
          )}
          counts={counts.evidenceNeedsByState}
          late={counts.evidenceNeedsLate}
          apart="notApplicable"
          states={['checked', 'collected', 'collecting', 'planned', 'missing', 'substituted']}
        />
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

interface StatesProps<State extends string> {
  /** Leads to the rows of one line. */
  readonly link: (show: NoInfer<State> | 'late', name: string) => ReactNode;
  readonly counts: Readonly<Record<State, number>>;
  /** Of those that count, what the school has reached first. */
  readonly states: readonly NoInfer<State>[];
  /** Not part of the total. */
  readonly apart: NoInfer<State>;
  readonly late: number;
}

function States<State extends string>({ link, counts, states, apart, late }: StatesProps<State>) {
  const lines: readonly { readonly show: State | 'late'; readonly count: number; readonly name: string }[] = [
    ...states.map((show) => ({ show, count: counts[show], name: dueStateName(show) })),
    { show: 'late', count: late, name: m.progressLate() },
    { show: apart, count: counts[apart], name: m.progressApart({ state: dueStateName(apart) }) },
  ];
  return lines
    .filter(({ count }) => count > 0)
    .map(({ show, count, name }) => (
      <Fragment key={show}>
        <dt className={styles.part}>{link(show, name)}</dt>
        <dd className={styles.part}>{count}</dd>
      </Fragment>
    ));
}
