import type { Cycle } from '@minhchung/contract';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { problemText } from '../../lib/api/problem.ts';
import { language } from '../../lib/i18n/language.ts';
import { m } from '../../lib/i18n/m.ts';
import { useAccount, useMay } from '../../lib/session/session.ts';
import { Dialog } from '../../lib/ui/dialog.tsx';
import { Notice } from '../../lib/ui/notice.tsx';
import { type Place, placeOf } from './found-places.ts';
import { Highlighted } from './highlighted.tsx';
import { pagesFound } from './pages-found.ts';
import { recentPlaces, rememberOpened } from './recent-places.ts';
import { revealRow } from './reveal-row.ts';
import styles from './search-palette.module.css';
import { useSearch } from './use-search.ts';

/** As many as the server gives of one kind at a time. */
const pageSize = 50;

interface SearchPaletteProps {
  readonly schoolId: string;
  readonly cycle: Cycle | null;
  readonly onClose: () => void;
}

/** One field for everything that the school has; arrows choose, Enter opens the thing at its place. */
export function SearchPalette({ schoolId, cycle, onClose }: SearchPaletteProps) {
  const cycleId = cycle?.cycleId ?? null;
  const account = useAccount();
  const may = useMay(schoolId);
  const router = useRouter();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const { asked, answer, groups: found, showMore, canShowMore } = useSearch(schoolId, cycleId, typed);
  const isEmpty = typed.trim() === '';
  const accountId = account?.accountId ?? '';

  const hits = isEmpty ? [] : found;
  const places: readonly Place[] = isEmpty
    ? [
        ...recentPlaces(accountId, schoolId).map((place) => ({
          ...place,
          detail: place.group,
          group: m.searchRecent(),
        })),
        ...pagesFound('', { schoolId, cycleId, may }),
      ]
    : [...pagesFound(typed, { schoolId, cycleId, may }), ...hits.flatMap((group) => placesOf(group))];
  const groups = [...Map.groupBy(places, ({ group }) => group)];
  const at = Math.min(chosen, places.length - 1);
  const isSettled = asked === typed.trim() && !answer.isFetching;

  const open = (place: Place | undefined) => {
    if (!place) return;
    if (place.more) {
      showMore(place.more);
      return;
    }
    if (place.group !== m.searchPages() && place.group !== m.searchRecent()) rememberOpened(accountId, schoolId, place);
    onClose();
    router.history.push(place.href);
    revealRow(place.href);
  };
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step !== undefined) setChosen((at + step + places.length) % Math.max(1, places.length));
    // What stands there may still answer an earlier question: then Enter waits for its own.
    else if (isEmpty || isSettled) open(places[at]);
    else setEntered(true);
  };

  const openFirst = useEffectEvent(() => open(places[0]));
  useEffect(() => {
    if (!isEntered || !isSettled) return;
    setEntered(false);
    openFirst();
  }, [isEntered, isSettled]);

  return (
    <Dialog title={m.searchTitle()} isOpen onClose={onClose} isWide>
      <input
        type="search"
        role="combobox"
        className={styles.field}
        value={typed}
        aria-label={m.searchTitle()}
        aria-expanded={places.length > 0}
        aria-controls={listId}
        aria-activedescendant={places.length > 0 ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder={m.searchPlaceholder()}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
          setEntered(false);
        }}
        onKeyDown={steer}
      />
      {isEmpty && (
        <p className={styles.teach}>
          {m.searchTeach()} <span className={styles.keys}>{m.searchTeachKeys()}</span>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {isEmpty || !isSettled ? '' : m.searchCount({ count: places.filter(({ more }) => !more).length })}
      </p>
      {answer.error && !isEmpty && (
        <Notice tone="stop" role="alert">
          <p>{problemText(answer.error, language())}</p>
        </Notice>
      )}
      {answer.data?.isNear && !isEmpty && hits.length > 0 && <p className={styles.near}>{m.searchNear()}</p>}
      {!isEmpty && isSettled && places.length === 0 && !answer.error && (
        <div className={styles.none}>
          <p>{m.searchNone({ asked: typed.trim() })}</p>
          <p className="muted">{m.searchNoneHint()}</p>
        </div>
      )}
      <div id={listId} role="listbox" aria-label={m.searchTitle()} className={styles.list}>
        {groups.map(([group, ofGroup]) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, not fieldsets
          <div key={group} role="group" aria-label={group}>
            <p className={styles.group} aria-hidden="true">
              {group}
              {ofGroup.some(({ more }) => more) && (
                <small>{m.searchOf({ shown: ofGroup.length - 1, total: totalOf(group) })}</small>
              )}
            </p>
            {ofGroup.map((place) => {
              const index = places.indexOf(place);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are steered from the field
                <div
                  key={place.more ? `more ${place.more}` : place.href + place.group}
                  id={`${listId}-${index}`}
                  ref={(row) => (index === at && row ? row.scrollIntoView({ block: 'nearest' }) : undefined)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  className={`${styles.place} ${place.more ? styles.more : ''}`}
                  onClick={() => open(place)}
                  onPointerMove={() => setChosen(index)}
                >
                  <span>{place.more ? place.title : <Highlighted text={place.title} asked={typed} />}</span>
                  {place.detail !== '' && (
                    <small>
                      <Highlighted text={place.detail} asked={isEmpty ? '' : typed} />
                    </small>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </Dialog>
  );

  /** What was found of a kind, and at its end the row that brings the next ones. */
  function placesOf({ kind, hits: ofKind, total, isLoading, error }: (typeof found)[number]): readonly Place[] {
    const listed = ofKind.map((hit) => placeOf(kind, hit, schoolId, cycle));
    const [first] = listed;
    if (!first || total <= listed.length) return listed;
    const next = Math.min(total - listed.length, pageSize);
    const title = isLoading ? m.searchLoading() : error ? m.searchAgain() : m.searchMore({ count: next });
    const isLast = !canShowMore(kind) && !isLoading;
    return isLast ? listed : [...listed, { href: '', title, detail: '', group: first.group, more: kind }];
  }

  function totalOf(group: string): number {
    return hits.find(({ kind, hits: [hit] }) => hit && placeOf(kind, hit, schoolId, cycle).group === group)?.total ?? 0;
  }
}
