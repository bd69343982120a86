import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { frameworksQuery } from '../../../../../lib/school/queries.ts';
import { buttonClass } from '../../../../../lib/ui/button.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { crosswalksQuery } from '../_lib/standards-queries.ts';
import styles from './standards.module.css';

/** Which sets there are: those in force first; then the crosswalks. */
export function StandardsIndex({ schoolId }: { readonly schoolId: string }) {
  const { language } = useLanguage();
  const frameworks = useQuery(frameworksQuery).data?.items ?? [];
  const crosswalks = useQuery(crosswalksQuery).data?.items ?? [];
  const ordered = [...frameworks].sort(
    (a, b) =>
      Number(a.status !== 'current') - Number(b.status !== 'current') || b.effectiveFrom.localeCompare(a.effectiveFrom),
  );
  return (
    <>
      <PageHead
        title={m.stdTitle()}
        lead={<p>{m.stdLead()}</p>}
        actions={
          <Link to="/s/$schoolId/standards/compare" params={{ schoolId }} className={buttonClass('outline')}>
            {m.stdCompareTitle()}
          </Link>
        }
      />
      <ul className={styles.cards}>
        {ordered.map(
          ({ frameworkId, version, title, number, status, effectiveFrom, effectiveTo, standards, criteria }) => (
            <li key={`${frameworkId}/${version}`} className="sheet">
              <h2>
                <Link
                  to="/s/$schoolId/standards/$frameworkId/$version"
                  params={{ schoolId, frameworkId, version: String(version) }}
                >
                  {title[language]}
                </Link>
              </h2>
              <p>
                <strong className={status === 'current' ? styles.mark : styles.past}>
                  {status === 'current' ? m.stdCurrent() : m.stdHistoric()}
                </strong>{' '}
                {number},{' '}
                {effectiveTo
                  ? m.stdFromTo({ from: formatDate(effectiveFrom), to: formatDate(effectiveTo) })
                  : m.stdFrom({ date: formatDate(effectiveFrom) })}
              </p>
              <p className="muted">{m.stdCounts({ standards, criteria })}</p>
            </li>
          ),
        )}
      </ul>
      <section className={`sheet ${styles.rules}`}>
        <h2>{m.stdCrosswalks()}</h2>
        <p className="muted">{m.stdCrosswalkExpert()}</p>
        <ul>
          {crosswalks.map(({ crosswalkId, version, title }) => (
            <li key={crosswalkId}>
              <Link
                to="/s/$schoolId/standards/crosswalk/$crosswalkId/$version"
                params={{ schoolId, crosswalkId, version: String(version) }}
              >
                {title[language]}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
