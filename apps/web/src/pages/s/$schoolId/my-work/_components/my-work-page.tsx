import type { WorkItem } from '@minhchung/contract';
import { addDays, mondayOf } from '@minhchung/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { buttonClass } from '../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { myWorkQuery } from '../../../../../lib/work/queries.ts';
import { WorkCard } from '../../../../../lib/work/work-card.tsx';
import { useCurrentCycle } from '../../../../../shell/use-place.ts';
import styles from './my-work.module.css';
import { RenewalNotice } from './renewal-notice.tsx';

/** "Tôi còn nợ gì, đến bao giờ?": everything that is mine, by date, on the smallest screen. */
export function MyWorkPage({ schoolId }: { readonly schoolId: string }) {
  const { data } = useSuspenseQuery(myWorkQuery(schoolId));
  const cycle = useCurrentCycle(schoolId);
  const may = useMay(schoolId, cycle?.cycleId);
  const overview = cycle && (
    <Link to="/s/$schoolId/c/$cycleId" params={{ schoolId, cycleId: cycle.cycleId }} className={buttonClass('outline')}>
      {may('plan.edit') ? m.ttWhoOwes() : m.navOverview()}
    </Link>
  );
  const owed = data.items.filter(({ status, isOpen }) => status !== null && isOpen);
  const sections = sectionsOf(data.items, data.today);
  return (
    <>
      <PageHead
        title={m.ttNavMyWork()}
        lead={
          data.person
            ? m.ttMyWorkLead({ name: data.person.fullName, date: formatDate(data.today) })
            : m.ttMyWorkNobody()
        }
        actions={overview}
      />
      {(may('cycle.edit') || may('school.edit')) && <RenewalNotice schoolId={schoolId} />}
      {owed.length === 0 && (
        <EmptyState
          icon={data.person ? 'check' : 'user'}
          title={data.person ? m.ttNothingOwed() : m.ttNobodyTitle()}
          action={
            !data.person &&
            may('accounts.manage') && (
              <Link
                to="/s/$schoolId/accounts"
                params={{ schoolId }}
                search={cycle ? { c: cycle.cycleId } : {}}
                className={buttonClass()}
              >
                {m.navAccounts()}
              </Link>
            )
          }
        >
          <p>{data.person ? m.ttNothingOwedText() : m.ttNobodyText()}</p>
        </EmptyState>
      )}
      <div className={styles.sections}>
        {sections.map(({ id, title, items, isFolded }) => (
          <section key={id} aria-labelledby={`my-${id}`}>
            {isFolded ? (
              <details>
                <summary>
                  <h2 id={`my-${id}`} className={styles.inline}>
                    {title} ({items.length})
                  </h2>
                </summary>
                <Cards schoolId={schoolId} items={items} />
              </details>
            ) : (
              <>
                <h2 id={`my-${id}`}>
                  {title} ({items.length})
                </h2>
                <Cards schoolId={schoolId} items={items} />
              </>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

function Cards({ schoolId, items }: { readonly schoolId: string; readonly items: readonly WorkItem[] }) {
  return (
    <ul className={styles.cards}>
      {items.map((item) => (
        <WorkCard key={item.rowId} schoolId={schoolId} item={item} />
      ))}
    </ul>
  );
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly items: readonly WorkItem[];
  readonly isFolded?: boolean;
}

/** Late first, then this week, then what comes; duties, dates of the school and what is done stand folded below. */
function sectionsOf(items: readonly WorkItem[], today: string): readonly Section[] {
  const sunday = addDays(mondayOf(today), 6);
  const owed = items.filter(({ status, isOpen }) => status !== null && isOpen);
  const isSoon = ({ due, from }: WorkItem) => due !== null && (due <= sunday || (from !== null && from <= sunday));
  const all: readonly Section[] = [
    { id: 'late', title: m.ttLate(), items: owed.filter(({ isLate }) => isLate) },
    { id: 'week', title: m.ttThisWeek(), items: owed.filter((item) => !item.isLate && isSoon(item)) },
    {
      id: 'later',
      title: m.ttLater(),
      items: owed.filter((item) => item.due !== null && !item.isLate && !isSoon(item)),
    },
    { id: 'undated', title: m.ttUndated(), items: owed.filter(({ due }) => due === null) },
    { id: 'duties', title: m.ttDuties(), items: items.filter(({ kind }) => kind === 'assignment'), isFolded: true },
    {
      id: 'milestones',
      title: m.ttMilestones(),
      items: items.filter(({ kind }) => kind === 'milestone'),
      isFolded: true,
    },
    {
      id: 'done',
      title: m.ttDoneWork(),
      items: items.filter(({ status, isOpen }) => status !== null && !isOpen),
      isFolded: true,
    },
  ];
  return all.filter((section) => section.items.length > 0);
}
