import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { problemText } from '../../../../../lib/api/problem.ts';
import { schoolDay } from '../../../../../lib/format/school-day.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { usePeople } from '../../../../../lib/people/person-choices.ts';
import { cyclesQuery } from '../../../../../lib/school/queries.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { SelectField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { dayTitle } from '../_lib/day-title.ts';
import type { DiaryFilter } from '../_lib/diary-filter.ts';
import { eventsQuery } from '../_lib/events-query.ts';
import { gatherRows } from '../_lib/gather-rows.ts';
import { knownNames } from '../_lib/known-names.ts';
import { type DiaryEntry, mergeRuns } from '../_lib/merge-runs.ts';
import { useRowNames } from '../_lib/use-row-names.ts';
import styles from './diary.module.css';
import { DiaryHeap } from './diary-heap.tsx';
import { DiaryLine } from './diary-line.tsx';

interface DiaryPageProps {
  readonly schoolId: string;
  readonly filter: DiaryFilter;
  readonly onFilter: (filter: DiaryFilter) => void;
}

/** Who did what, when, and how it was before: newest first, by day. */
export function DiaryPage({ schoolId, filter, onFilter }: DiaryPageProps) {
  const { language } = useLanguage();
  const people = usePeople(schoolId);
  const cycles = useQuery(cyclesQuery(schoolId));
  const list = useInfiniteQuery(eventsQuery(schoolId, filter));
  const events = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const roster = new Map(people.map(({ personId, fullName }) => [personId, fullName]));
  const learned = knownNames(events);
  const rows = useRowNames(schoolId, events);
  const nameOf = (id: string) => roster.get(id) ?? rows.get(id) ?? learned.get(id);
  const days = Map.groupBy(mergeRuns(events), ({ event }) => schoolDay(new Date(event.at)));
  const line = (entry: DiaryEntry) => (
    <DiaryLine
      key={entry.event.sequence}
      schoolId={schoolId}
      entry={entry}
      nameOf={nameOf}
      onOnlyBy={(actorId) => onFilter({ cycleId: filter.cycleId, actorId })}
      onOnlyAbout={filter.subjectId ? null : (subjectId) => onFilter({ cycleId: filter.cycleId, subjectId })}
    />
  );
  const isNarrowed = Boolean(filter.actorId || filter.subjectId);
  return (
    <>
      <PageHead title={m.navDiary()} lead={m.diaryLead()} />
      <div className="stack">
        {(cycles.data?.items.length ?? 0) > 0 && (
          <SelectField
            label={m.placeCycle()}
            value={filter.cycleId ?? ''}
            choices={[
              { value: '', label: m.diaryAllCycles() },
              ...(cycles.data?.items ?? []).map(({ cycleId, name }) => ({ value: cycleId, label: name })),
            ]}
            onChange={(event) => onFilter({ ...filter, cycleId: event.currentTarget.value || undefined })}
          />
        )}
        {isNarrowed && (
          <Notice
            action={
              <Button variant="outline" onClick={() => onFilter({ cycleId: filter.cycleId })}>
                {m.diaryShowAll()}
              </Button>
            }
          >
            {filter.actorId && <p>{m.diaryOnlyBy({ name: events[0]?.actorName ?? m.diarySomebody() })}</p>}
            {filter.subjectId && <p>{aboutText(nameOf(filter.subjectId))}</p>}
          </Notice>
        )}
        {list.error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(list.error, language)}</p>
          </Notice>
        )}
        {list.isSuccess && events.length === 0 && (
          <EmptyState title={m.diaryEmptyTitle()} hasSample>
            <p>{m.diaryEmptyText()}</p>
          </EmptyState>
        )}
        {[...days].map(([day, entries]) => (
          <section key={day} className={`sheet ${styles.day}`} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>{dayTitle(day, language)}</h2>
            <ol className={styles.lines}>
              {gatherRows(entries).map((one) =>
                'entries' in one ? (
                  <DiaryHeap key={`heap-${one.entries[0].event.sequence}`} heap={one}>
                    {line}
                  </DiaryHeap>
                ) : (
                  line(one)
                ),
              )}
            </ol>
          </section>
        ))}
        {list.hasNextPage && (
          <div>
            <Button variant="outline" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {m.showMore()}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function aboutText(name: string | undefined): string {
  return name ? m.diaryOnlyAbout({ name }) : m.diaryOnlyAboutThis();
}
