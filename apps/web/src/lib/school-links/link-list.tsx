import type { SchoolLink } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../format/dates.ts';
import { m } from '../i18n/m.ts';
import { useAccount } from '../session/session.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import styles from './school-links.module.css';

interface LinkListProps {
  readonly links: readonly SchoolLink[];
  /** Left out for who only reads. */
  readonly onUndo?: ((link: SchoolLink) => void) | undefined;
}

/** Former schools and successors, with what holds now; a former school is opened from here. */
export function LinkList({ links, onUndo }: LinkListProps) {
  const account = useAccount();
  const mayEnter = (id: string) => account?.schools.some(({ schoolId }) => schoolId === id) ?? false;
  return (
    <ul className={styles.links}>
      {links.map((link) => (
        <li key={link.schoolLinkId}>
          <div>
            <strong>
              {link.side === 'predecessor'
                ? m.orgLinkPredecessor({ name: link.otherName })
                : m.orgLinkSuccessor({ name: link.otherName })}
            </strong>
            <span className={styles.sub}>
              {m.orgLinkSince({ kind: linkedEventName(link.kind), date: formatDate(link.happenedOn) })} ·{' '}
              {linkState(link)}
            </span>
            {onUndo && !link.isOwnEvent && <span className={styles.sub}>{m.orgLinkThere()}</span>}
          </div>
          <div className={styles.actions}>
            {mayEnter(link.otherSchoolId) && link.side === 'predecessor' && link.isInForce && (
              <Link to="/s/$schoolId" params={{ schoolId: link.otherSchoolId }} className={buttonClass('outline')}>
                {m.orgLinkOpen()}
                <span className="visually-hidden"> {link.otherName}</span>
              </Link>
            )}
            {onUndo && link.isOwnEvent && (
              <Button variant="quiet" onClick={() => onUndo(link)}>
                {m.orgLinkUndo()}
                <span className="visually-hidden"> {link.otherName}</span>
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function linkedEventName(kind: SchoolLink['kind']): string {
  return kind === 'split' ? m.orgSplit() : m.orgMerger();
}

function linkState({ isInForce, status, happenedOn }: SchoolLink): string {
  if (isInForce) return m.orgLinkInForce();
  return status === 'decided' ? m.orgLinkWaitsDay({ date: formatDate(happenedOn) }) : m.orgLinkWaitsDecision();
}
