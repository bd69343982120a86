import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { formatDate, formatDays } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { overviewQuery } from '../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { buttonClass } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { UndoImportNotice } from '../../import/_components/undo-import-notice.tsx';
import { DueList } from './_components/due-list.tsx';
import { NextDates } from './_components/next-dates.tsx';
import styles from './_components/overview.module.css';
import { Progress } from './_components/progress.tsx';
import { TargetsAndRecognition } from './_components/targets-and-recognition.tsx';
import { WeekOneForm } from './_components/week-one-form.tsx';

export const Route = createFileRoute('/s/$schoolId/c/$cycleId/')({ component: OverviewPage });

/** "Tuần này làm gì, ai còn nợ gì, còn bao lâu?" */
function OverviewPage() {
  const place = Route.useParams();
  const { data } = useSuspenseQuery(overviewQuery(place));
  const may = useMay(place.schoolId, place.cycleId);
  const week = data.weeks.find(({ number }) => number === data.currentWeek);
  return (
    <>
      <PageHead
        title={m.navOverview()}
        lead={`${data.cycle.name} · ${m.overviewToday({ date: formatDate(data.today) })}`}
      />
      <div className={`${styles.notices} no-print`}>
        {data.cycle.importSessionId !== null && <UndoImportNotice schoolId={place.schoolId} cycleId={place.cycleId} />}
        {data.cycle.isHistoric && (
          <Notice
            tone="doubt"
            title={m.historicTitle()}
            action={
              may('cycle.edit') && (
                <Link
                  to="/s/$schoolId/new-cycle"
                  params={{ schoolId: place.schoolId }}
                  search={{ c: place.cycleId }}
                  className={buttonClass()}
                >
                  {m.historicAction()}
                </Link>
              )
            }
          >
            <p>{m.historicText()}</p>
          </Notice>
        )}
        {data.cycle.weekOne === null && may('cycle.edit') && (
          <WeekOneForm cycle={data.cycle} schoolId={place.schoolId} />
        )}
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          <DueList
            id="this-week"
            title={week ? m.thisWeekTitle({ days: formatDays(week.from, week.to) }) : m.thisWeekTitlePlain()}
            items={data.thisWeek}
            place={place}
            empty={data.counts.tasks === 0 ? m.thisWeekNoTasks() : m.thisWeekEmpty()}
          />
          <DueList id="late" title={m.lateTitle()} items={data.late} place={place} empty={m.lateEmpty()} isGrouped />
        </div>
        <div className={styles.aside}>
          <TargetsAndRecognition overview={data} place={place} />
          <NextDates overview={data} />
          <Progress overview={data} place={place} />
        </div>
      </div>
    </>
  );
}
