import type { Crosswalk, CrosswalkLink, CrosswalkRelation, Framework } from '@minhchung/domain';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { compareSearch } from '../_lib/compare-search.ts';
import { criterionAnchor } from './criterion-sheet.tsx';
import styles from './standards.module.css';

interface CrosswalkPageProps {
  readonly schoolId: string;
  readonly crosswalk: Crosswalk;
  readonly from: Framework;
  readonly to: Framework;
}

export const relationNames: Readonly<Record<CrosswalkRelation, () => string>> = {
  same: m.stdRelSame,
  broader: m.stdRelBroader,
  narrower: m.stdRelNarrower,
  related: m.stdRelRelated,
  none: m.stdRelNone,
};
const sureness: Readonly<Record<CrosswalkLink['confidence'], () => string>> = {
  high: m.stdConfHigh,
  medium: m.stdConfMedium,
  low: m.stdConfLow,
};

/** Which new criterion continues which old one, and what stands alone on either side. */
export function CrosswalkPage({ schoolId, crosswalk, from, to }: CrosswalkPageProps) {
  const { language } = useLanguage();
  const { mappings, newInTarget, relations, notes } = crosswalk;
  const reached = new Set(mappings.flatMap(({ links }) => links.flatMap((link) => link.to ?? [])));
  const alone = mappings.filter(({ links }) => links.every((link) => link.to === null));
  const unreached = to.standards.flatMap(({ criteria }) => criteria).filter(({ code }) => !reached.has(code));
  const titles = new Map(to.standards.flatMap(({ criteria }) => criteria.map(({ code, title }) => [code, title])));
  const criterion = (framework: Framework, code: string, title: string) => (
    <Link
      to="/s/$schoolId/standards/$frameworkId/$version"
      params={{ schoolId, frameworkId: framework.id, version: String(framework.version) }}
      hash={criterionAnchor(code)}
    >
      {code} {title}
    </Link>
  );
  return (
    <>
      <PageHead
        title={crosswalk.title[language]}
        lead={
          <>
            <p>{crosswalk.purpose[language]}</p>
            <p>{m.stdCrosswalkExpert()}</p>
          </>
        }
        actions={
          <>
            <Link
              to="/s/$schoolId/standards/compare"
              params={{ schoolId }}
              search={(before) =>
                compareSearch(before, { a: `${from.id}/${from.version}`, b: `${to.id}/${to.version}` })
              }
              className={buttonClass('outline')}
            >
              {m.stdCompareAction()}
            </Link>
            <Button variant="outline" onClick={() => window.print()}>
              {m.stdPrint()}
            </Button>
          </>
        }
      />
      <div className="stack">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard. */}
        <section className="sheet scroll-x" tabIndex={0} aria-label={crosswalk.title[language]}>
          <table className={`plain-table ${styles.crosswalk}`}>
            <thead>
              <tr>
                <th scope="col">{m.stdOldCriterion()}</th>
                <th scope="col">{m.stdRelation()}</th>
                <th scope="col">{m.stdNewCriterion()}</th>
                <th scope="col">{m.stdConfidence()}</th>
                <th scope="col">{m.stdReason()}</th>
              </tr>
            </thead>
            {mappings.map((mapping) => (
              <tbody key={mapping.from}>
                {mapping.links.map((link, at) => (
                  <tr key={link.to ?? 'none'}>
                    {at === 0 && (
                      <th scope="rowgroup" rowSpan={mapping.links.length}>
                        {criterion(from, mapping.from, mapping.fromTitle[language])}
                      </th>
                    )}
                    <td>{relationNames[link.relation]()}</td>
                    <td>{link.to ? criterion(to, link.to, link.toTitle?.[language] ?? '') : '–'}</td>
                    <td>{sureness[link.confidence]()}</td>
                    <td>{link.reason[language]}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </section>
        <Alone title={m.stdUnmappedOld({ count: alone.length })}>
          {alone.map((mapping) => (
            <li key={mapping.from}>
              {criterion(from, mapping.from, mapping.fromTitle[language])}
              <p className={styles.small}>{mapping.links[0]?.reason[language]}</p>
            </li>
          ))}
        </Alone>
        <Alone title={m.stdUnmappedNew({ count: unreached.length })}>
          {unreached.map(({ code, title }) => (
            <li key={code}>{criterion(to, code, title[language])}</li>
          ))}
        </Alone>
        <Alone title={m.stdNewContent({ count: newInTarget.length })}>
          {newInTarget.map(({ code, reason }) => (
            <li key={code}>
              {criterion(to, code, titles.get(code)?.[language] ?? '')}
              <p className={styles.small}>{reason[language]}</p>
            </li>
          ))}
        </Alone>
        <section className={`sheet ${styles.rules}`}>
          <h2>{m.stdLegend()}</h2>
          <dl>
            {(['same', 'broader', 'narrower', 'related', 'none'] as const).map((relation) => (
              <div key={relation}>
                <dt>{relationNames[relation]()}</dt>
                <dd>{relations[relation][language]}</dd>
              </div>
            ))}
          </dl>
          {notes.map((note) => (
            <p key={note.vi} className="muted">
              {note[language]}
            </p>
          ))}
        </section>
      </div>
    </>
  );
}

function Alone({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  return (
    <section className={`sheet ${styles.rules}`}>
      <h2>{title}</h2>
      {children.length === 0 ? <p className="muted">{m.stdNobody()}</p> : <ul>{children}</ul>}
    </section>
  );
}
