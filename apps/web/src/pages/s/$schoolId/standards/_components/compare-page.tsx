import type { Criterion, Crosswalk, Framework } from '@minhchung/domain';
import { formatDate } from '../../../../../lib/format/dates.ts';
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
  const same = pairs.filter(({ isSame }) => isSame === true).length;
  return (
    <div className="stack">
      {same > 0 && <p className="muted">{m.stdCompareCount({ other: pairs.length - same, same })}</p>}
      {pairs.map((pair) => (
        <section key={`${pair.left?.code ?? ''}-${pair.right?.code ?? ''}`} className={`sheet ${styles.pair}`}>
          {pair.isSame && pair.left ? (
            <details>
              <summary>
                {m.stdSameFolded({
                  name: m.stdCriterion({ code: pair.left.code, title: pair.left.title[language] }),
                })}
              </summary>
              <Sides pair={pair} left={left} right={right} />
            </details>
          ) : (
            <>
              <p className={styles.small}>{pairWords(pair, language)}</p>
              <Sides pair={pair} left={left} right={right} />
            </>
          )}
        </section>
      ))}
    </div>
  );
}

function Sides({ pair, left, right }: Pick<ComparedProps, 'left' | 'right'> & { readonly pair: CriterionPair }) {
  return (
    <div className={styles.two}>
      <Side criterion={pair.left} framework={left} />
      <Side criterion={pair.right} framework={right} />
    </div>
  );
}

/** Number, amendments and first day: two versions of one circular have the same number. */
function setName({ legalBasis: { number, amendedBy, effectiveFrom } }: Framework): string {
  const date = formatDate(effectiveFrom);
  const amended = (amendedBy ?? []).map((one) => one.number).join(', ');
  return amended === '' ? m.stdSetPlain({ number, date }) : m.stdSetAmended({ number, amended, date });
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
        <p className={styles.whose}>{setName(framework)}</p>
        <p className="muted">{m.stdNoCounterpart()}</p>
      </div>
    );
  return (
    <div>
      <p className={styles.whose}>{setName(framework)}</p>
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
