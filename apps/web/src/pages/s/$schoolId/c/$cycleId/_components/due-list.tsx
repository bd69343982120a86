import type { Overview } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dueStateName } from '../../../../../../lib/cycle/choices.ts';
import { formatDate } from '../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../lib/school/queries.ts';
import { byPerson } from '../_lib/by-person.ts';
import styles from './overview.module.css';

type DueItem = Overview['thisWeek'][number];

interface DueListProps {
  readonly id: string;
  readonly title: string;
  readonly items: readonly DueItem[];
  readonly place: CycleAddress;
  readonly empty: ReactNode;
  /** By person: who owes what. */
  readonly isGrouped?: boolean;
  readonly lead?: string;
}

/** A long list of debts is folded: the first ones say enough. */
const shownAtOnce = 5;

export function DueList({ id, title, items, place, empty, isGrouped, lead }: DueListProps) {
  return (
    <section className={`sheet ${styles.card}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && items.length > 0 && <p className="muted">{lead}</p>}
      {items.length === 0 && <p className="muted">{empty}</p>}
      {isGrouped ? (
        byPerson(items).map(({ who, owed }) => (
          <div key={who}>
            <h3>{m.owes({ who: who === '' ? m.nobody() : who, count: owed.length })}</h3>
            <Items items={owed.slice(0, shownAtOnce)} place={place} withWho={false} />
            {owed.length > shownAtOnce && (
              <details>
                <summary className="no-print">{m.owesMore({ count: owed.length - shownAtOnce })}</summary>
                <Items items={owed.slice(shownAtOnce)} place={place} withWho={false} />
              </details>
            )}
          </div>
        ))
      ) : (
        <Items items={items} place={place} withWho />
      )}
    </section>
  );
}

interface ItemsProps {
  readonly items: readonly DueItem[];
  readonly place: CycleAddress;
  readonly withWho: boolean;
}

function Items({ items, place, withWho }: ItemsProps) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.rowId}>
          <div className={styles.item}>
            <Link
              to="/s/$schoolId/c/$cycleId/plan"
              params={place}
              search={item.weekTo === null ? {} : { week: item.weekTo }}
              hash={item.kind === 'task' ? 'timetable' : 'evidenceNeeds'}
            >
              {item.label === '' ? m.unnamed() : item.label}
            </Link>
            <span className={`${styles.when} ${item.isLate ? styles.late : ''}`}>
              {item.isLate
                ? m.dueLate({ date: formatDate(item.due) })
                : item.due
                  ? m.dueBy({ date: formatDate(item.due) })
                  : ''}
            </span>
          </div>
          <span className={styles.who}>
            {withWho && `${item.who === '' ? m.nobody() : item.who} · `}
            {item.kind === 'evidenceNeed' ? `${m.kindEvidence()} · ` : ''}
            {dueStateName(item.status)}
          </span>
        </li>
      ))}
    </ul>
  );
}
