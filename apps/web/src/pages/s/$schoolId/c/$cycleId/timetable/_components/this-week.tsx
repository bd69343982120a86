import type { WorkItem } from '@minhchung/contract';
import { useNavigate } from '@tanstack/react-router';
import { formatDays } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { useMay, useRights } from '../../../../../../../lib/session/session.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { SelectField } from '../../../../../../../lib/ui/fields.tsx';
import { WorkCard } from '../../../../../../../lib/work/work-card.tsx';
import { workOwners } from '../../../../../../../lib/work/work-words.ts';
import type { TimetableView } from '../_lib/use-timetable.ts';
import styles from './timetable.module.css';

interface ThisWeekProps {
  readonly timetable: TimetableView;
  readonly week: number | undefined;
  readonly onOpen: (taskId: string) => void;
}

/** One week: what is due in it, what runs on, and what is still owed from before. */
export function ThisWeek({ timetable, week, onOpen }: ThisWeekProps) {
  const { place, overview, work } = timetable;
  const navigate = useNavigate();
  const weeks = overview.weeks;
  const fallback = weeks.find(({ to }) => to >= overview.today) ?? weeks.at(-1);
  const number = week ?? overview.currentWeek ?? fallback?.number ?? 1;
  const at = weeks.findIndex((one) => one.number === number);
  const chosen = weeks[at];
  const may = useMay(place.schoolId, place.cycleId);
  const own = useRights(place.schoolId)?.personId ?? null;
  const mayChange = (item: WorkItem) => may('plan.edit') || isNamed(item, own, work.groups);
  const go = (next: number | undefined) => {
    if (next === undefined) return;
    void navigate({ to: '/s/$schoolId/c/$cycleId/timetable', params: place, search: { view: 'week', week: next } });
  };
  if (!chosen) return <p>{m.ttGridNoWeeks()}</p>;
  const dated = work.items.filter(({ kind }) => kind !== 'assignment');
  const due = dated.filter((item) => item.due !== null && item.due >= chosen.from && item.due <= chosen.to);
  const running = dated.filter(
    (item) => item.isOpen && item.from !== null && item.from <= chosen.to && item.due !== null && item.due > chosen.to,
  );
  const owed = dated.filter((item) => item.isLate && item.due !== null && item.due < chosen.from);
  const lists = [
    { id: 'due', title: m.ttDueInWeek(), items: due, empty: m.ttDueInWeekEmpty() },
    { id: 'running', title: m.ttRunning(), items: running, empty: '' },
    { id: 'owed', title: m.ttOwed(), items: owed, empty: '' },
  ];
  return (
    <div className={styles.week}>
      <div className={`${styles.weekPicker} no-print`}>
        <Button variant="outline" disabled={at === 0} onClick={() => go(weeks[at - 1]?.number)}>
          {m.ttWeekBefore()}
        </Button>
        <SelectField
          label={m.ttWeek()}
          value={String(number)}
          onChange={(event) => go(Number(event.currentTarget.value))}
          choices={weeks.map((one) => ({
            value: String(one.number),
            label: m.weekName({ number: one.number, days: formatDays(one.from, one.to) }),
          }))}
        />
        <Button variant="outline" disabled={at === weeks.length - 1} onClick={() => go(weeks[at + 1]?.number)}>
          {m.ttWeekAfter()}
        </Button>
      </div>
      <h2>{m.weekName({ number: chosen.number, days: formatDays(chosen.from, chosen.to) })}</h2>
      {lists
        .filter(({ items, empty }) => items.length > 0 || empty !== '')
        .map(({ id, title, items, empty }) => (
          <section key={id} aria-labelledby={`week-${id}`}>
            <h3 id={`week-${id}`}>
              {title} ({items.length})
            </h3>
            {items.length === 0 && <p className="muted">{empty}</p>}
            <ul className={styles.cards}>
              {items.map((item) => (
                <WorkCard
                  key={item.rowId}
                  schoolId={place.schoolId}
                  item={item}
                  owners={workOwners(item, work)}
                  isReadOnly={!mayChange(item)}
                  action={
                    item.kind === 'task' && (
                      <Button variant="quiet" onClick={() => onOpen(item.rowId)}>
                        {m.ttDetails()}
                      </Button>
                    )
                  }
                />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function isNamed(item: WorkItem, personId: string | null, groups: TimetableView['work']['groups']): boolean {
  if (personId === null) return false;
  if (item.personIds.includes(personId) || item.helperIds.includes(personId)) return true;
  const isMember = (groupId: string) =>
    groups.find((group) => group.groupId === groupId)?.memberIds.includes(personId) ?? false;
  return item.personIds.length === 0 && item.groupIds.some(isMember);
}
