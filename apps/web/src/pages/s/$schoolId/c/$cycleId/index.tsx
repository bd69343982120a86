import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { formatDate, formatDays } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { overviewQuery } from '../../../../../lib/school/queries.ts';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { DueList } from './_components/due-list.tsx';
import { NextDates } from './_components/next-dates.tsx';
import styles from './_components/overview.module.css';
import { OverviewNotices } from './_components/overview-notices.tsx';
import { Progress } from './_components/progress.tsx';
import { TargetsAndRecognition } from './_components/targets-and-recognition.tsx';

// Not needed for the first look at the week.
const CycleState = lazy(async () => ({ default: (await import('./_components/cycle-state.tsx')).CycleState }));

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/')({ component: OverviewPage });

/** "Tuần này làm gì, ai còn nợ gì, còn bao lâu?" */
function OverviewPage() {
  const place = Route.useParams();
  const { data } = useSuspenseQuery(overviewQuery(place));
  const week = data.weeks.find(({ number }) => number === data.currentWeek);
  // A closed or historic cycle owes nothing any more: what was not ticked off is said, without alarm.
  const isPast = !data.owesWork;
  return (
    <>
      <PageHead
        title={m.navOverview()}
        lead={`${data.cycle.name} · ${m.overviewToday({ date: formatDate(data.today) })}`}
      />
      <div className={`${styles.notices} no-print`}>
        <OverviewNotices overview={data} place={place} />
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          {!isPast && (
            <DueList
              id="this-week"
              title={week ? m.thisWeekTitle({ days: formatDays(week.from, week.to) }) : m.thisWeekTitlePlain()}
              items={data.thisWeek}
              place={place}
              empty={
                data.counts.tasks > 0 ? (
                  m.thisWeekEmpty()
                ) : (
                  <>
                    {m.thisWeekNoTasks()}{' '}
                    <Link to="/s/$schoolId/c/$cycleId/plan" params={place} hash="timetable" className="no-print">
                      {m.ttToPlan()}
                    </Link>
                  </>
                )
              }
            />
          )}
          <DueList
            id="late"
            title={isPast ? m.leftOpenTitle() : m.lateTitle()}
            {...(isPast ? { lead: data.cycle.status === 'closed' ? m.leftOpenClosed() : m.leftOpenLead() } : {})}
            items={isPast ? data.leftOpen : data.late}
            place={place}
            empty={isPast ? m.leftOpenEmpty() : m.lateEmpty()}
            isGrouped
          />
          <NextDates overview={data} />
        </div>
        <div className={styles.aside}>
          <TargetsAndRecognition overview={data} place={place} />
          <Progress overview={data} place={place} />
          <Suspense fallback={null}>
            <CycleState cycle={data.cycle} schoolId={place.schoolId} />
          </Suspense>
        </div>
      </div>
    </>
  );
}
