import type { RecognitionView } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';

/** The rules of today in short: validity, renewal, moving up, and what is looked at. */
export function RulesInForce({ rules }: { readonly rules: NonNullable<RecognitionView['rules']> }) {
  const { circular, article, regime, validYears, renewBeforeMonths, upgradeAfterYears, conditions } = rules;
  return (
    <section className="sheet" aria-labelledby="rules">
      <h2 id="rules">{m.recRules({ circular })}</h2>
      <ul>
        <li>{m.recRuleValid({ years: validYears })}</li>
        {renewBeforeMonths !== null && <li>{m.recRuleRenew({ months: renewBeforeMonths })}</li>}
        {upgradeAfterYears !== null && <li>{m.recRuleUpgrade({ years: upgradeAfterYears })}</li>}
        <li>{regime === 'appraisal' ? m.recRuleAppraisal() : m.recRuleExternal()}</li>
        <li>{m.recRuleOldPapers()}</li>
      </ul>
      <h3>{m.recConditions()}</h3>
      <ol>
        {conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ol>
      <p>{m.recNotAssessed()}</p>
      <p className="muted">{m.recRuleSource({ article, circular })}</p>
    </section>
  );
}
