import type { Person } from '@minhchung/contract';
import { hasLeft } from '@minhchung/domain';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { schoolDay } from '../../../../../lib/format/school-day.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { currentPost } from '../../../../../lib/people/person-choices.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { CheckField, TextField } from '../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import styles from './people.module.css';
import { PersonDialog } from './person-dialog.tsx';
import { SaveRoster } from './save-roster.tsx';

interface PeoplePageProps {
  readonly schoolId: string;
  /** Whom a link asks for. */
  readonly openPersonId: string | null;
}

/** The roster: who works here, with which posts, since when. */
export function PeoplePage({ schoolId, openPersonId }: PeoplePageProps) {
  const may = useMay(schoolId);
  const [typed, setTyped] = useState('');
  const [includeLeft, setIncludeLeft] = useState(false);
  const [open, setOpen] = useState<string | 'new' | null>(openPersonId);
  const search = useDeferredValue(typed.trim());
  const list = useInfiniteQuery({
    queryKey: ['people', schoolId, 'page', search, includeLeft],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listPeople, {
        params: { schoolId },
        query: { includeLeft, ...(search ? { search } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled: may('people.read'),
  });
  const people = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const listed = people.find(({ personId }) => personId === open);
  const asked = useQuery({
    queryKey: ['people', schoolId, 'one', openPersonId],
    queryFn: ({ signal }) => call(endpoints.getPerson, { params: { schoolId, personId: openPersonId ?? '' }, signal }),
    enabled: openPersonId !== null && open === openPersonId && listed === undefined && list.isSuccess,
  });
  const shown = listed ?? (open !== null && asked.data?.personId === open ? asked.data : undefined);
  if (!may('people.read')) return <NoRoster />;
  // Whoever set the product up stands in the list alone at first: that is no roster yet.
  const isBare = list.isSuccess && people.length < (search === '' ? 2 : 1);
  const importLink = (
    <Link to="/s/$schoolId/people/import" params={{ schoolId }} className={buttonClass('outline')}>
      <Icon name="upload" /> {m.stfTitle()}
    </Link>
  );
  return (
    <>
      <PageHead
        title={m.navPeople()}
        lead={m.peopleLead()}
        actions={
          may('people.edit') && (
            <>
              <Button onClick={() => setOpen('new')}>
                <Icon name="add" /> {m.personAdd()}
              </Button>
              {!(isBare && search === '') && importLink}
            </>
          )
        }
      />
      <div className={`${styles.filter} no-print`}>
        <TextField
          label={m.peopleSearch()}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <CheckField
          label={m.peopleIncludeLeft()}
          checked={includeLeft}
          onChange={(event) => setIncludeLeft(event.currentTarget.checked)}
        />
        {people.length > 1 && <SaveRoster schoolId={schoolId} search={search} includeLeft={includeLeft} />}
      </div>
      {list.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(list.error, language())}</p>
        </Notice>
      )}
      {people.length > 0 && <PeopleTable people={people} onOpen={setOpen} />}
      {isBare && (
        <EmptyState
          icon="user"
          title={search ? m.peopleNobodyFound() : people.length === 1 ? m.guideFewPeople() : m.peopleEmptyTitle()}
          hasSample={search === ''}
          action={search === '' && may('people.edit') && importLink}
        >
          <p>{search ? m.peopleNobodyFoundText() : m.peopleEmptyText()}</p>
        </EmptyState>
      )}
      {list.hasNextPage && (
        <p>
          <Button variant="outline" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {m.showMore()}
          </Button>
        </p>
      )}
      {(open === 'new' || shown) && (
        <PersonDialog schoolId={schoolId} person={shown ?? null} onClose={() => setOpen(null)} onAdded={setOpen} />
      )}
    </>
  );
}

/** For guests: the roster is the school's own business, and nothing is asked that would be refused. */
function NoRoster() {
  return (
    <>
      <PageHead title={m.navPeople()} />
      <EmptyState icon="user" title={m.stfRosterClosedTitle()}>
        <p>{m.stfRosterClosedText()}</p>
      </EmptyState>
    </>
  );
}

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly onOpen: (personId: string) => void;
}

function PeopleTable({ people, onOpen }: PeopleTableProps) {
  return (
    <table className={`plain-table ${styles.people}`}>
      <caption className="visually-hidden">{m.navPeople()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.colName()}</th>
          <th scope="col">{m.colPost()}</th>
          <th scope="col">{m.colContact()}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.personId} data-row={person.personId}>
            <th scope="row">
              <button type="button" className={styles.name} onClick={() => onOpen(person.personId)}>
                {person.fullName}
              </button>
              {person.leftOn && (
                <span className="muted">
                  {' '}
                  {hasLeft(person, schoolDay(new Date()))
                    ? m.personLeftOn({ date: formatDate(person.leftOn) })
                    : m.personLeavesOn({ date: formatDate(person.leftOn) })}
                </span>
              )}
            </th>
            <td>{currentPost(person)}</td>
            <td>
              {[person.phone, person.email]
                .filter((part) => part !== '')
                .map((part) => (
                  <span key={part} className={styles.contact}>
                    {part}
                  </span>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
