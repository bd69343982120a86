import type { RecognitionView } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';

/** The rules of today in short: validity, renewal and moving up. */
export function RulesInForce({ rules }: { readonly rules: NonNullable<RecognitionView['rules']> }) {
  const { circular, article, regime, validYears, renewBeforeMonths, upgradeAfterYears } = rules;
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
      <p className="muted">{m.recRuleSource({ article, circular })}</p>
    </section>
  );
}
