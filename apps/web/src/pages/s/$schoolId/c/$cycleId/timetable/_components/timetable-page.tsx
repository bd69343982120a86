import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDays } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../../../lib/session/session.ts';
import { Button, buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../../../lib/ui/empty-state.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../../../lib/ui/page-head.tsx';
import { type TimetableSearch, timetableViews, type TimetableView as View } from '../_lib/timetable-search.ts';
import { useTimetable } from '../_lib/use-timetable.ts';
import { FeedDialog } from './feed-dialog.tsx';
import { PrerequisiteProposal } from './prerequisite-proposal.tsx';
import { PrintTable } from './print-table.tsx';
import { ReminderDialog } from './reminder-dialog.tsx';
import { TaskDialog } from './task-dialog.tsx';
import { TaskTable } from './task-table.tsx';
import { ThisWeek } from './this-week.tsx';
import styles from './timetable.module.css';
import { WeekGrid } from './week-grid.tsx';

interface TimetablePageProps {
  readonly place: CycleAddress;
  readonly search: TimetableSearch;
}

/** "Tuần nào làm gì, ai làm, đến đâu?": the rows of the plan as table, as weeks, and as this week. */
export function TimetablePage({ place, search }: TimetablePageProps) {
  const timetable = useTimetable(place);
  const may = useMay(place.schoolId, place.cycleId);
  const [taskId, setTaskId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'reminder' | 'feed' | null>(null);
  const view = search.view ?? 'table';
  const chosen = timetable.tasks.find(({ task }) => task.rowId === taskId);
  const names: Readonly<Record<View, string>> = { table: m.ttViewTable(), grid: m.ttViewGrid(), week: m.ttViewWeek() };
  const current = timetable.overview.weeks.find(({ number }) => number === timetable.overview.currentWeek);
  return (
    <>
      <div className={view === 'table' ? 'no-print' : undefined}>
        <PageHead
          title={m.ttNavTimetable()}
          lead={
            current
              ? m.ttLeadNow({
                  week: m.weekName({ number: current.number, days: formatDays(current.from, current.to) }),
                })
              : m.ttLead()
          }
          actions={
            <>
              <Button variant="outline" onClick={() => window.print()}>
                {m.ttPrint()}
              </Button>
              {timetable.overview.owesWork && may('ownWork.do') && (
                <Button variant="outline" onClick={() => setDialog('reminder')}>
                  {m.ttRemind()}
                </Button>
              )}
              {may('ownWork.do') && (
                <Button variant="outline" onClick={() => setDialog('feed')}>
                  {m.ttFeed()}
                </Button>
              )}
              <Link
                to="/s/$schoolId/calendar"
                params={{ schoolId: place.schoolId }}
                search={{ c: place.cycleId, ...yearOf(timetable.overview.cycle.schoolYears) }}
                className={buttonClass('outline')}
              >
                {m.ttCalendarTitle()}
              </Link>
            </>
          }
        />
      </div>
      <nav className={`${styles.views} no-print`} aria-label={m.ttViews()}>
        {timetableViews.map((one) => (
          <Link
            key={one}
            to="/s/$schoolId/c/$cycleId/timetable"
            params={place}
            search={one === 'table' ? onlyShow(search) : { view: one, ...(search.week ? { week: search.week } : {}) }}
            activeOptions={{ exact: true }}
          >
            {names[one]}
          </Link>
        ))}
      </nav>
      <div className={styles.screen} data-view={view}>
        {timetable.calendar === null && timetable.tasks.length > 0 && (
          <Notice tone="doubt" title={m.ttNoWeekOne()}>
            <p>{m.ttNoWeekOneText()}</p>
          </Notice>
        )}
        {timetable.tasks.length === 0 ? (
          <EmptyState
            hasSample
            title={m.ttEmptyTitle()}
            action={
              <Link to="/s/$schoolId/c/$cycleId/plan" params={place} hash="timetable" className={buttonClass()}>
                {m.ttToPlan()}
              </Link>
            }
          >
            <p>{m.ttEmptyText()}</p>
          </EmptyState>
        ) : (
          <>
            {view === 'table' && (
              <>
                <TaskTable timetable={timetable} show={search.show} onOpen={setTaskId} />
                {may('plan.edit') && <PrerequisiteProposal timetable={timetable} />}
              </>
            )}
            {view === 'grid' && <WeekGrid timetable={timetable} week={search.week} onOpen={setTaskId} />}
            {view === 'week' && <ThisWeek timetable={timetable} week={search.week} onOpen={setTaskId} />}
          </>
        )}
      </div>
      {view === 'table' && <PrintTable timetable={timetable} />}
      {chosen && (
        <TaskDialog key={chosen.task.rowId} timetable={timetable} chosen={chosen} onClose={() => setTaskId(null)} />
      )}
      <ReminderDialog timetable={timetable} isOpen={dialog === 'reminder'} onClose={() => setDialog(null)} />
      <FeedDialog place={place} isOpen={dialog === 'feed'} onClose={() => setDialog(null)} />
    </>
  );
}

function yearOf(schoolYears: readonly string[]): { year?: string } {
  const year = schoolYears.at(-1);
  return year === undefined ? {} : { year };
}

function onlyShow({ show }: TimetableSearch): TimetableSearch {
  return show ? { show } : {};
}
