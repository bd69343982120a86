import { Link } from '@tanstack/react-router';
import { countNeeds, type Need, standardOf } from '../../../../../../../lib/evidence-needs/need-facts.ts';
import type { StandardOutline } from '../../../../../../../lib/framework/read-outline.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import type { NeedsSearch } from '../_lib/needs-search.ts';
import styles from './needs.module.css';

interface CriterionMapProps {
  readonly place: CycleAddress;
  readonly outline: readonly StandardOutline[];
  readonly needs: readonly Need[];
  readonly search: NeedsSearch;
  readonly isNarrow: boolean;
}

/** Standards and criteria with how much is collected, and which criteria nobody has thought of yet. */
export function CriterionMap({ place, outline, needs, search, isNarrow }: CriterionMapProps) {
  if (outline.length === 0) return null;
  const gaps = outline.flatMap(({ criteria }) =>
    criteria.filter(({ code }) => !needs.some(({ criterionCode }) => criterionCode === code)),
  );
  const summary =
    gaps.length === 0
      ? m.needsNoGaps()
      : m.needsGaps({ count: gaps.length, codes: gaps.map(({ code }) => code).join(', ') });
  const link = (code: string) => ({
    to: '/s/$schoolId/c/$cycleId/evidence-needs' as const,
    params: place,
    search: { ...(search.show ? { show: search.show } : {}), ...(search.at === code ? {} : { at: code }) },
    resetScroll: false,
    activeOptions: { exact: true },
    'aria-current': search.at === code ? ('true' as const) : undefined,
  });
  return (
    <details className={`${styles.map} sheet`} open={!isNarrow}>
      <summary>
        <h2>{m.needsMap()}</h2>
        <span data-gaps={gaps.length > 0 || undefined}>{summary}</span>
      </summary>
      <div className={styles.standards}>
        {outline.map((standard) => {
          const count = countNeeds(needs.filter((need) => standardOf(need) === standard.code));
          return (
            <div key={standard.code}>
              <h3>
                <Link {...link(standard.code)}>
                  {m.standardTitle({ code: standard.code, title: standard.title[language()] })}
                </Link>{' '}
                <span className="muted">{m.needsCount({ collected: count.reached, all: count.all })}</span>
              </h3>
              <ul>
                {standard.criteria.map((criterion) => {
                  const own = countNeeds(needs.filter(({ criterionCode }) => criterionCode === criterion.code));
                  const isGap = gaps.some(({ code }) => code === criterion.code);
                  return (
                    <li key={criterion.code}>
                      <Link
                        {...link(criterion.code)}
                        title={criterion.title[language()]}
                        data-gap={isGap || undefined}
                        data-done={(own.all > 0 && own.all === own.reached) || undefined}
                      >
                        <strong>{criterion.code}</strong>{' '}
                        {isGap ? m.needsGap() : m.needsCount({ collected: own.reached, all: own.all })}
                      </Link>
                    </li>
                  );
                })}
              </ul>
            </div>
          );
        })}
      </div>
    </details>
  );
}
