import type { Framework } from '@minhchung/domain';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { thresholdText } from '../_lib/threshold-words.ts';
import styles from './standards.module.css';

/** How a level is concluded, what recognition asks, where it stands in the law, and what is not certain. */
export function FrameworkRules({ framework }: { readonly framework: Framework }) {
  const { language } = useLanguage();
  const { conclusion, recognition, caveats, notes, unverified } = framework;
  return (
    <>
      <section className={`sheet ${styles.rules}`}>
        <h2>{m.stdConclusion()}</h2>
        {conclusion.map(({ level, article, text, requiresLevel, extraConditions }) => (
          <div key={level}>
            <h3>{m.stdConclusionLevel({ level })}</h3>
            <p>
              {text[language]} {requiresLevel !== undefined && m.stdRequiresLevel({ level: requiresLevel })}
            </p>
            {extraConditions.length > 0 && (
              <ul>
                {extraConditions.map((condition) => (
                  <li key={condition.key}>
                    {condition.text[language]}
                    {condition.threshold && (
                      <p className={styles.small}>
                        {m.stdThreshold({ text: thresholdText(condition.threshold, [], language) })}
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <p className={styles.small}>{m.stdSource({ article })}</p>
          </div>
        ))}
      </section>
      <section className={`sheet ${styles.rules}`}>
        <h2>{m.stdRecognition()}</h2>
        <p>{m.stdValidYears({ count: recognition.validYears })}</p>
        <ul>
          {recognition.conditions.map(({ key, text, article }) => (
            <li key={key}>
              {text[language]} <span className="muted">({article})</span>
            </li>
          ))}
        </ul>
        {recognition.notes && <p className="muted">{recognition.notes[language]}</p>}
        <p className={styles.small}>{m.stdSource({ article: recognition.article })}</p>
      </section>
      <LegalSource framework={framework} />
      {caveats.length > 0 && (
        <Texts title={m.stdCaveats()} texts={caveats.map((caveat) => ({ key: caveat.key, text: caveat[language] }))} />
      )}
      {unverified.length > 0 && (
        <Texts
          title={m.stdUnverifiedTitle({ count: unverified.length })}
          texts={unverified.map(({ path, reason }) => ({ key: path, text: reason[language] }))}
        />
      )}
      {notes.length > 0 && (
        <Texts title={m.stdNotes()} texts={notes.map((note) => ({ key: note.vi, text: note[language] }))} />
      )}
    </>
  );
}

function LegalSource({ framework }: { readonly framework: Framework }) {
  const { language } = useLanguage();
  const { legalBasis } = framework;
  const { number, officialTitle, issued, effectiveFrom, effectiveTo, replaces, replacedBy, amendedBy, annex } =
    legalBasis;
  return (
    <section className={`sheet ${styles.rules}`}>
      <h2>{m.stdLegal()}</h2>
      <p>
        <strong>{number}</strong> {officialTitle[language]}
        {annex && `, ${annex}`}
      </p>
      <p>{m.stdIssued({ date: formatDate(issued), from: formatDate(effectiveFrom) })}</p>
      {effectiveTo && <p>{m.stdEnded({ date: formatDate(effectiveTo) })}</p>}
      {amendedBy && amendedBy.length > 0 && (
        <p>
          {m.stdAmendedBy({
            numbers: amendedBy.map((one) => `${one.number} (${formatDate(one.effectiveFrom)})`).join('; '),
          })}
        </p>
      )}
      {replaces.length > 0 && <p>{m.stdReplaces({ numbers: replaces.join('; ') })}</p>}
      {replacedBy && <p>{m.stdReplacedBy({ number: replacedBy })}</p>}
    </section>
  );
}

interface TextsProps {
  readonly title: string;
  readonly texts: readonly { readonly key: string; readonly text: string }[];
}

function Texts({ title, texts }: TextsProps) {
  return (
    <section className={`sheet ${styles.rules}`}>
      <h2>{title}</h2>
      <ul>
        {texts.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
