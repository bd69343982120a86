import type { Criterion, Crosswalk, Framework } from '@minhchung/domain';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { type CriterionPair, comparePairs } from '../_lib/compare-pairs.ts';
import { relationNames } from './crosswalk-page.tsx';
import styles from './standards.module.css';

interface ComparedProps {
  readonly left: Framework;
  readonly right: Framework;
  /** Null: by number. */
  readonly crosswalk: Crosswalk | null;
}

/** Two sets side by side, criterion against criterion. */
export function Compared({ left, right, crosswalk }: ComparedProps) {
  const { language } = useLanguage();
  const pairs = comparePairs(left, right, crosswalk);
  return (
    <div className="stack">
      {pairs.map((pair) => (
        <section key={`${pair.left?.code ?? ''}-${pair.right?.code ?? ''}`} className={`sheet ${styles.pair}`}>
          <p className={styles.small}>{pairWords(pair, language)}</p>
          <div className={styles.two}>
            <Side criterion={pair.left} framework={left} />
            <Side criterion={pair.right} framework={right} />
          </div>
        </section>
      ))}
    </div>
  );
}

function pairWords({ link, isSame }: CriterionPair, language: 'vi' | 'en'): string {
  if (link) return `${relationNames[link.relation]()}. ${link.reason[language]}`;
  if (isSame === null) return m.stdNoCounterpart();
  return isSame ? m.stdSameText() : m.stdOtherText();
}

function Side({ criterion, framework }: { readonly criterion: Criterion | null; readonly framework: Framework }) {
  const { language } = useLanguage();
  if (!criterion)
    return (
      <div>
        <p className={styles.whose}>{framework.legalBasis.number}</p>
        <p className="muted">{m.stdNoCounterpart()}</p>
      </div>
    );
  return (
    <div>
      <p className={styles.whose}>{framework.legalBasis.number}</p>
      <h2 className={styles.pairTitle}>{m.stdCriterion({ code: criterion.code, title: criterion.title[language] })}</h2>
      {criterion.mandatory && <strong className={styles.mark}>{m.stdMandatory()}</strong>}
      {criterion.levels.map(({ level, requirements, emptyReason }) => (
        <div key={level}>
          <h3 className={styles.pairLevel}>
            {framework.levels.find((one) => one.level === level)?.label[language] ?? m.stdConclusionLevel({ level })}
          </h3>
          {emptyReason && <p className="muted">{emptyReason[language]}</p>}
          <ul className={styles.requirements}>
            {requirements.map(({ key, text, repealed }) => (
              <li key={key}>
                <span className={styles.key}>{key}</span>
                <span className={repealed ? styles.gone : undefined}>{text[language]}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
