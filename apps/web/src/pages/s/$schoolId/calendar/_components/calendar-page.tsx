import { schoolYearFrom, schoolYearOf } from '@minhchung/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { m } from '../../../../../lib/i18n/m.ts';
import { cyclesQuery } from '../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { SelectField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { calendarsQuery } from '../../../../../lib/work/queries.ts';
import { startCalendar } from '../_lib/calendar-form.ts';
import { CalendarEditor } from './calendar-editor.tsx';

interface CalendarPageProps {
  readonly schoolId: string;
  readonly year: string | undefined;
}

/** Terms, holidays and Tết of a school year: what gives "Tuần n" its days. */
export function CalendarPage({ schoolId, year }: CalendarPageProps) {
  const { data } = useSuspenseQuery(calendarsQuery(schoolId));
  const { data: cycles } = useSuspenseQuery(cyclesQuery(schoolId));
  const navigate = useNavigate();
  const may = useMay(schoolId);
  const now = schoolYearOf(data.today);
  const chosen = year ?? now;
  const first = Number(now.slice(0, 4));
  const years = [
    ...new Set([
      ...data.items.map(({ schoolYear }) => schoolYear),
      ...cycles.items.flatMap(({ schoolYears }) => schoolYears),
      ...[first - 1, first, first + 1].map(schoolYearFrom),
      chosen,
    ]),
  ].sort((a, b) => (a < b ? 1 : -1));
  const stored = data.items.find(({ schoolYear }) => schoolYear === chosen);
  return (
    <>
      <PageHead title={m.ttCalendarTitle()} lead={m.ttCalendarLead()} />
      <div className="stack">
        <div className="form">
          <SelectField
            label={m.colSchoolYear()}
            value={chosen}
            onChange={(event) =>
              void navigate({
                to: '/s/$schoolId/calendar',
                params: { schoolId },
                search: (before) => ({ ...before, year: event.currentTarget.value }),
              })
            }
            choices={years.map((one) => ({ value: one, label: one }))}
          />
        </div>
        {!stored && (
          <Notice title={m.ttCalendarProposed()}>
            <p>{m.ttCalendarProposedText()}</p>
          </Notice>
        )}
        <CalendarEditor
          key={`${chosen}.${stored?.version ?? 0}`}
          schoolId={schoolId}
          schoolYear={chosen}
          stored={stored}
          start={startCalendar(chosen, stored, cycles.items)}
          isReadOnly={!may('cycle.edit')}
        />
      </div>
    </>
  );
}
