import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { dueStateName } from '../../../../../../../lib/cycle/choices.ts';
import { MoneyTotal } from '../../../../../../../lib/cycle/money-total.tsx';
import { needColumns } from '../../../../../../../lib/evidence-needs/need-columns.ts';
import {
  countNeeds,
  hasNobody,
  isOverdue,
  isOwn,
  type Need,
} from '../../../../../../../lib/evidence-needs/need-facts.ts';
import { useNeedReason } from '../../../../../../../lib/evidence-needs/use-need-reason.tsx';
import { readOutline } from '../../../../../../../lib/framework/read-outline.ts';
import { useFramework } from '../../../../../../../lib/framework/use-framework.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { usePeople } from '../../../../../../../lib/people/person-choices.ts';
import { SectionTable } from '../../../../../../../lib/rows/section-table.tsx';
import { useKeptRows } from '../../../../../../../lib/rows/use-kept-rows.ts';
import { type CycleAddress, councilQuery, overviewQuery, planQuery } from '../../../../../../../lib/school/queries.ts';
import { useReach, useRights } from '../../../../../../../lib/session/session.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../../../lib/ui/page-head.tsx';
import { useIsNarrow } from '../../../../../../../lib/ui/use-is-narrow.ts';
import { type NeedFilter, type NeedsSearch, needFilters, needStates } from '../_lib/needs-search.ts';
import { CriterionMap } from './criterion-map.tsx';
import { NeedCards } from './need-cards.tsx';
import styles from './needs.module.css';
import { ProposeDialog } from './propose-dialog.tsx';

interface NeedsPageProps {
  readonly place: CycleAddress;
  readonly search: NeedsSearch;
}

/** What is missing, who looks for it, until when: the same rows as in the plan, made for working through them. */
export function NeedsPage({ place, search }: NeedsPageProps) {
  const { data: view } = useSuspenseQuery(planQuery(place));
  const { data: overview } = useSuspenseQuery(overviewQuery(place));
  const { data: council } = useSuspenseQuery(councilQuery(place));
  const rights = useRights(place.schoolId);
  const people = usePeople(place.schoolId);
  const framework = useFramework(place);
  const outline = useMemo(() => readOutline(framework), [framework]);
  const reach = useReach(place.schoolId, place.cycleId, 'evidenceNeed.edit');
  const groups = useMemo(
    () => council.groups.map((group) => ({ ...group, name: nameOfGroup(group) })),
    [council.groups],
  );
  const self = useMemo(() => {
    const seats = council.groupMembers.filter(({ personId }) => personId === rights?.personId);
    return { personId: rights?.personId ?? null, groupIds: new Set(seats.flatMap(({ parentId }) => parentId ?? [])) };
  }, [council.groupMembers, rights]);
  const columns = useMemo(
    () => needColumns({ people, groups, outline, weeks: overview.weeks, reach }),
    [people, groups, outline, overview.weeks, reach],
  );
  const { complete, dialog } = useNeedReason();
  const isNarrow = useIsNarrow();
  const [look, setLook] = useState<'cards' | 'table' | null>(null);
  const [isProposing, setProposing] = useState(false);

  const needs = view.evidenceNeeds;
  const isShown = (need: Need, show: NeedFilter | undefined) => {
    if (show === undefined) return true;
    if (show === 'mine') return isOwn(need, self);
    if (show === 'late') return isOverdue(need, overview);
    return show === 'nobody' ? hasNobody(need) : need.status === show;
  };
  const isAt = (need: Need) =>
    !search.at || (search.at.includes('.') ? need.criterionCode === search.at : standardCodeOf(need) === search.at);
  const shown = useKeptRows(needs, `${search.show ?? ''} ${search.at ?? ''}`, {
    idOf: ({ rowId }) => rowId,
    isWanted: (need) => isAt(need) && isShown(need, search.show),
  });
  const count = countNeeds(needs);
  const hasCards = (look ?? (isNarrow ? 'cards' : 'table')) === 'cards';
  const ownStandard = reach === 'all' ? undefined : reach[0];
  const at = search.at ?? ownStandard;
  return (
    <>
      <PageHead
        title={m.navEvidenceNeeds()}
        lead={m.needsLead({ count: count.all, collected: count.reached })}
        actions={
          reach.length > 0 && (
            <Button variant="outline" aria-haspopup="dialog" onClick={() => setProposing(true)}>
              {m.needsPropose()}
            </Button>
          )
        }
      />
      {reach !== 'all' && reach.length > 0 && (
        <div className={styles.notice}>
          <Notice>
            <p>{m.needsOwnStandards({ standards: reach.join(', ') })}</p>
          </Notice>
        </div>
      )}
      <CriterionMap place={place} outline={outline} needs={needs} search={search} isNarrow={isNarrow} />
      <section className="sheet" aria-label={m.navEvidenceNeeds()}>
        <div className={`${styles.filters} no-print`}>
          <nav aria-label={m.needsFilters()}>
            {filtersOf(count, search.show).map((show) => (
              <Link
                key={show ?? 'all'}
                to="/s/$schoolId/c/$cycleId/evidence-needs"
                params={place}
                search={{ ...(show ? { show } : {}), ...(search.at ? { at: search.at } : {}) }}
                activeOptions={{ exact: true }}
                className={styles.filter}
                aria-current={search.show === show ? 'true' : undefined}
                resetScroll={false}
              >
                {filterName(show)} <b>{needs.filter((need) => isAt(need) && isShown(need, show)).length}</b>
              </Link>
            ))}
          </nav>
          <button
            type="button"
            className={styles.look}
            aria-pressed={hasCards}
            onClick={() => setLook(hasCards ? 'table' : 'cards')}
          >
            {hasCards ? m.needsAsTable() : m.needsAsCards()}
          </button>
        </div>
        {search.at && (
          <p className={styles.at}>
            {m.needsOnlyAt({ code: search.at })}{' '}
            <Link
              to="/s/$schoolId/c/$cycleId/evidence-needs"
              params={place}
              search={search.show ? { show: search.show } : {}}
              resetScroll={false}
            >
              {m.needsEverywhere()}
            </Link>
          </p>
        )}
        {hasCards ? (
          <NeedCards
            needs={shown}
            place={place}
            of={overview}
            people={people}
            groups={groups}
            complete={complete}
            empty={<p className="muted">{needs.length === 0 ? m.evidenceNeedsEmpty() : m.needsNothingHere()}</p>}
          />
        ) : (
          <SectionTable
            name="evidenceNeeds"
            tableId="needs-page"
            rows={shown}
            place={place}
            label={m.navEvidenceNeeds()}
            rowName={(row) => row.description}
            start={{
              status: 'planned',
              ...(at ? { standardCode: at.split('.')[0] ?? null, criterionCode: at.includes('.') ? at : null } : {}),
            }}
            addLabel={m.needsAdd()}
            empty={<p>{needs.length === 0 ? m.evidenceNeedsEmpty() : m.needsNothingHere()}</p>}
            columns={columns}
            complete={complete}
          />
        )}
        <Totals shown={shown} />
      </section>
      {dialog}
      {isProposing && (
        <ProposeDialog
          place={place}
          framework={framework}
          outline={outline}
          needs={needs}
          groups={groups}
          reach={reach}
          onClose={() => setProposing(false)}
        />
      )}
    </>
  );
}

/** Of what is seen, in figures and in words. */
function Totals({ shown }: { readonly shown: readonly Need[] }) {
  if (shown.length === 0) return null;
  const { all, reached: collected } = countNeeds(shown);
  return (
    <div className={styles.totals}>
      <p>{m.needsTotal({ count: all, collected })}</p>
      <MoneyTotal amounts={shown.map(({ costVnd }) => costVnd)} />
    </div>
  );
}

function filterName(show: NeedFilter | undefined): string {
  if (show === 'mine') return m.needsMine();
  if (show === 'late') return m.needsLate();
  if (show === 'nobody') return m.needsNobody();
  return show === undefined ? m.needsAll() : dueStateName(show);
}

/** States in which no need is are left out, but for the one that is being looked at. */
function filtersOf({ byState }: ReturnType<typeof countNeeds>, chosen: NeedFilter | undefined) {
  return [undefined, ...needFilters, ...needStates.filter((state) => byState[state] > 0 || state === chosen)];
}

function nameOfGroup({ kind, number }: { readonly kind: 'secretary' | 'working'; readonly number: number }): string {
  return kind === 'secretary' ? m.groupSecretary() : m.groupNumber({ number });
}

function standardCodeOf({ standardCode, criterionCode }: Need): string | null {
  return criterionCode?.split('.')[0] ?? standardCode;
}
