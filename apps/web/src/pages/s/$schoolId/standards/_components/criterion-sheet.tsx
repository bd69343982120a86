import type { ShownOfficialText } from '@minhchung/contract';
import type { Criterion, CriterionLevel, Framework, SchoolTrait } from '@minhchung/domain';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { placeKey } from '../_lib/place-words.ts';
import { thresholdText } from '../_lib/threshold-words.ts';
import styles from './standards.module.css';

interface CriterionSheetProps {
  readonly criterion: Criterion;
  readonly framework: Framework;
  readonly official: ShownOfficialText | null;
}

export const criterionAnchor = (code: string) => `tc-${code}`;

/** Everything that a framework says of one criterion. */
export function CriterionSheet({ criterion, framework, official }: CriterionSheetProps) {
  const { language } = useLanguage();
  const { code, title, article, notes, suggestedEvidence, quantitativeData } = criterion;
  return (
    <article className={`sheet ${styles.criterion}`} id={criterionAnchor(code)} tabIndex={-1}>
      <h3>
        {m.stdCriterion({ code, title: title[language] })}{' '}
        <a className={`${styles.anchor} no-print`} href={`#${criterionAnchor(code)}`} aria-label={m.stdLink({ code })}>
          #
        </a>
      </h3>
      <p className={styles.marks}>
        {criterion.mandatory && <strong className={styles.mark}>{m.stdMandatory()}</strong>}
        {criterion.status === 'unverified' && <span className={styles.doubt}>{m.stdUnverified()}</span>}
        <span className="muted">{m.stdSource({ article })}</span>
      </p>
      {criterion.levels.map((level) => (
        <Level key={level.level} level={level} criterion={criterion} framework={framework} official={official} />
      ))}
      {suggestedEvidence.length > 0 && (
        <section>
          <h4>{m.stdSuggested()}</h4>
          <ul>
            {suggestedEvidence.map((text) => (
              <li key={text.vi}>{text[language]}</li>
            ))}
          </ul>
        </section>
      )}
      {quantitativeData.length > 0 && (
        <section>
          <h4>{m.stdData()}</h4>
          <ul>
            {quantitativeData.map((datum) => (
              <li key={datum.key}>{datum.label[language]}</li>
            ))}
          </ul>
        </section>
      )}
      {notes && <p className="muted">{notes[language]}</p>}
    </article>
  );
}

interface LevelProps extends CriterionSheetProps {
  readonly level: CriterionLevel;
}

function Level({ level, criterion, framework, official }: LevelProps) {
  const { language } = useLanguage();
  const label = framework.levels.find((one) => one.level === level.level)?.label[language];
  const places = [null, ...new Set(level.requirements.map(({ indicator }) => indicator ?? null))];
  const wording = new Map(official?.wording.map(({ address, text }) => [placeKey(address), text]));
  const passages = [...new Set(places)].flatMap((indicator) => {
    const text = wording.get(placeKey({ criterion: criterion.code, level: level.level, indicator }));
    return text ? [{ indicator, text }] : [];
  });
  return (
    <section className={styles.level}>
      <h4>{label ?? m.stdConclusionLevel({ level: level.level })}</h4>
      {level.emptyReason && <p className="muted">{level.emptyReason[language]}</p>}
      <div className={styles.beside} data-two={passages.length > 0 || undefined}>
        <div>
          {passages.length > 0 && <p className={styles.whose}>{m.stdOurs()}</p>}
          <Requirements level={level} criterion={criterion} />
        </div>
        {passages.length > 0 && (
          <div className={styles.official}>
            <p className={styles.whose}>{m.stdOfficialBeside()}</p>
            {passages.map(({ indicator, text }) => (
              <p key={indicator ?? ''}>
                {indicator && <strong>{indicator}) </strong>}
                {text}
              </p>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function Requirements({ level, criterion }: Pick<LevelProps, 'level' | 'criterion'>) {
  const { language } = useLanguage();
  if (level.requirements.length === 0) return null;
  const traits = (keys: readonly SchoolTrait[]) => keys.map((key) => traitNames[key]()).join(', ');
  return (
    <ul className={styles.requirements}>
      {level.requirements.map((requirement) => {
        const { key, text, threshold, repealed, amended, appliesTo, exceptFor } = requirement;
        return (
          <li key={key}>
            <span className={styles.key}>{key}</span>
            <div>
              <span className={repealed ? styles.gone : undefined}>{text[language]}</span>
              {repealed && (
                <p className={styles.small}>{m.stdRepealed({ by: repealed.by, article: repealed.article })}</p>
              )}
              {amended && <p className={styles.small}>{m.stdAmended()}</p>}
              {appliesTo && <p className={styles.small}>{m.stdApplies({ traits: traits(appliesTo) })}</p>}
              {exceptFor && <p className={styles.small}>{m.stdExcept({ traits: traits(exceptFor) })}</p>}
              {threshold && (
                <p className={styles.small}>
                  {m.stdThreshold({ text: thresholdText(threshold, criterion.quantitativeData, language) })}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const traitNames: Readonly<Record<SchoolTrait, () => string>> = {
  primary: m.stdTraitPrimary,
  'lower-secondary': m.stdTraitLower,
  'upper-secondary': m.stdTraitUpper,
  specialised: m.stdTraitSpecialised,
  'special-status': m.stdTraitSpecial,
  urban: m.stdTraitUrban,
  rural: m.stdTraitRural,
  'founded-after-2001': m.stdTraitNew,
};
