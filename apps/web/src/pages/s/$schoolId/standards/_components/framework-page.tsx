import type { Framework } from '@minhchung/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { formatMoment } from '../../../../../lib/format/dates.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useAccount } from '../../../../../lib/session/session.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { TextField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { compareSearch } from '../_lib/compare-search.ts';
import { findCriteria } from '../_lib/find-criteria.ts';
import { officialTextQuery } from '../_lib/standards-queries.ts';
import { CriterionSheet, criterionAnchor } from './criterion-sheet.tsx';
import { FrameworkRules } from './framework-rules.tsx';
import { OfficialTexts } from './official-texts.tsx';
import styles from './standards.module.css';

interface FrameworkPageProps {
  readonly schoolId: string;
  readonly framework: Framework;
}

/** One set of standards, whole: contents, search, criteria, rules, source. */
export function FrameworkPage({ schoolId, framework }: FrameworkPageProps) {
  const { language } = useLanguage();
  const account = useAccount();
  const address = { frameworkId: framework.id, version: framework.version };
  const official = useQuery(officialTextQuery(address)).data?.shown ?? null;
  const [isBeside, setBeside] = useState(true);
  const [asked, setAsked] = useState('');
  const found = findCriteria(framework, asked, language);
  const count = found.reduce((sum, { criteria }) => sum + criteria.length, 0);
  const search = useSearchKey();
  useAnchor(framework.id);
  return (
    <>
      <PageHead
        title={framework.title[language]}
        lead={<p>{m.stdParaphrase()}</p>}
        actions={
          <>
            <Link
              to="/s/$schoolId/standards/compare"
              params={{ schoolId }}
              search={(before) => compareSearch(before, { a: `${framework.id}/${framework.version}` })}
              className={buttonClass('outline')}
            >
              {m.stdCompareTitle()}
            </Link>
            <Button variant="outline" onClick={() => window.print()}>
              {m.stdPrint()}
            </Button>
          </>
        }
      />
      {official && (
        <Notice
          action={
            <Button variant="outline" aria-pressed={!isBeside} onClick={() => setBeside(!isBeside)}>
              {isBeside ? m.stdOfficialHide() : m.stdOfficialShow()}
            </Button>
          }
        >
          <p className={styles.hash}>
            {m.stdOfficialShown({
              name: official.sourceName,
              date: formatMoment(official.loadedAt),
              hash: official.sha256,
            })}
          </p>
        </Notice>
      )}
      <div className={styles.page}>
        <div className={`${styles.side} no-print`}>
          <search ref={search}>
            <TextField
              label={m.stdSearch()}
              hint={m.stdSearchHint()}
              type="search"
              value={asked}
              onChange={(event) => setAsked(event.currentTarget.value)}
            />
          </search>
          <p role="status" className={styles.small}>
            {asked.trim() === '' ? '' : count === 0 ? m.stdFoundNone() : m.stdFound({ count })}
          </p>
          <Contents found={found} />
        </div>
        <div className={styles.main}>
          {found.map(({ standard, criteria }) => (
            <section key={standard.code} className="stack">
              <h2>{m.stdStandard({ code: standard.code, title: standard.title[language] })}</h2>
              {standard.status === 'unverified' && <p className={styles.doubt}>{m.stdUnverified()}</p>}
              {standard.notes && <p className="muted">{standard.notes[language]}</p>}
              {criteria.map((criterion) => (
                <CriterionSheet
                  key={criterion.code}
                  criterion={criterion}
                  framework={framework}
                  official={isBeside ? official : null}
                />
              ))}
            </section>
          ))}
          {asked.trim() === '' && <FrameworkRules framework={framework} />}
          {asked.trim() === '' && account?.isSystemAdministrator && (
            <OfficialTexts schoolId={schoolId} address={address} />
          )}
        </div>
      </div>
    </>
  );
}

function Contents({ found }: { readonly found: ReturnType<typeof findCriteria> }) {
  const { language } = useLanguage();
  const isWide = window.matchMedia('(min-width: 64rem)').matches;
  return (
    <details className={styles.contents} open={isWide}>
      <summary>{m.stdContents()}</summary>
      <nav aria-label={m.stdContents()}>
        <ul>
          {found.map(({ standard, criteria }) => (
            <li key={standard.code}>
              <strong>
                {standard.code}. {standard.title[language]}
              </strong>
              <ul>
                {criteria.map(({ code, title, mandatory }) => (
                  <li key={code}>
                    <a href={`#${criterionAnchor(code)}`}>
                      {code} {title[language]}
                      {mandatory && <span aria-hidden="true"> ★</span>}
                      {mandatory && <span className="visually-hidden"> ({m.stdMandatory()})</span>}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

/** "/" goes to the search from anywhere on the page that is no field. */
function useSearchKey() {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]'))
        return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return box;
}

/** The page is drawn after the address was opened: its criterion is gone to then. */
function useAnchor(frameworkId: string): void {
  useEffect(() => {
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (frameworkId === '' || !target) return;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }, [frameworkId]);
}
