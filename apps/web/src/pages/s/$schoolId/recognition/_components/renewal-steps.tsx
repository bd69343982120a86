import type { DatedRecognition } from '@minhchung/contract';
import { reachedStep, renewalStepText, saysOneThing } from '../../../../../lib/cycle/renewal-steps.ts';
import { targetName } from '../../../../../lib/cycle/targets.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import styles from './recognition.module.css';

/** What to do at 12, 8 and 5 months before the end of what runs now; nothing while nothing runs. */
export function RenewalSteps({ recognitions }: { readonly recognitions: readonly DatedRecognition[] }) {
  const running = recognitions.filter(({ steps }) => steps.length > 0);
  if (running.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="steps">
      <h2 id="steps">{m.recSteps()}</h2>
      {running.map((one) => {
        const reached = reachedStep(one);
        return (
          <div key={`${one.kind} ${one.level} ${one.decidedOn} ${one.heldBy}`}>
            <h3>{m.recStepsFor({ what: targetName(one.kind, one.level), date: formatDate(one.validUntil) })}</h3>
            {saysOneThing(one) ? (
              <p>
                {reached && <Icon name="warning" size={16} />} {renewalStepText(one, one.steps[0]?.monthsBefore ?? 0)}
              </p>
            ) : (
              <Steps recognition={one} />
            )}
          </div>
        );
      })}
    </section>
  );
}

function Steps({ recognition: one }: { readonly recognition: DatedRecognition }) {
  const reached = reachedStep(one);
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{m.recStepWhen()}</th>
            <th scope="col">{m.recStepWhat()}</th>
          </tr>
        </thead>
        <tbody>
          {one.steps.map((step) => (
            <tr key={step.monthsBefore} aria-current={step === reached ? 'step' : undefined}>
              <th scope="row">
                {m.recStepBefore({ months: step.monthsBefore })}
                <span className={styles.sub}>{formatDate(step.on)}</span>
              </th>
              <td>
                {step === reached && (
                  <strong>
                    <Icon name="warning" size={16} /> {m.recStepNow()}{' '}
                  </strong>
                )}
                {renewalStepText(one, step.monthsBefore)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
