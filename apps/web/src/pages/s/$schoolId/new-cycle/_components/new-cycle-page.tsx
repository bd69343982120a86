import { type ReactNode, useEffect, useRef } from 'react';
import { problemText } from '../../../../../lib/api/problem.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { type NewCycle, useNewCycle } from '../_lib/use-new-cycle.ts';
import { ChooseFrame } from './choose-frame.tsx';
import { ChooseGroups } from './choose-groups.tsx';
import { EditCouncil } from './edit-council.tsx';
import { EditPlan } from './edit-plan.tsx';
import styles from './new-cycle.module.css';
import { Preview } from './preview.tsx';
import { SameYearNotice } from './same-year-notice.tsx';

interface NewCyclePageProps {
  readonly schoolId: string;
  /** The cycle the person came from: proposed as the one to begin from. */
  readonly fromCycleId: string | undefined;
}

/** Five steps from nothing to a council decision and a plan: everything is proposed with its reason, everything can be changed. */
export function NewCyclePage({ schoolId, fromCycleId }: NewCyclePageProps) {
  const cycle = useNewCycle(schoolId, fromCycleId);
  const may = useMay(schoolId);
  const { language } = useLanguage();
  if (!may('cycle.edit')) {
    return (
      <>
        <PageHead title={m.newCycleTitle()} />
        <Notice>
          <p>{m.startWaitText()}</p>
        </Notice>
      </>
    );
  }
  const steps = [m.ncStepFrame(), m.ncStepCouncil(), m.ncStepGroups(), m.ncStepPlan(), m.ncStepPreview()];
  return (
    <>
      <PageHead title={m.newCycleTitle()} lead={m.ncLead()} />
      <nav aria-label={m.ncSteps()}>
        <ol className={styles.steps}>
          {steps.map((name, at) => (
            <li key={name}>
              <button
                type="button"
                aria-current={cycle.step === at ? 'step' : undefined}
                disabled={!cycle.draft}
                onClick={() => cycle.goTo(at)}
              >
                <span className={styles.number}>{at + 1}</span> <span className={styles.name}>{name}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {cycle.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(cycle.error, language)}</p>
        </Notice>
      )}
      <Step cycle={cycle} title={steps[cycle.step] ?? ''} last={steps.length - 1}>
        {contentOf(cycle, schoolId)}
      </Step>
    </>
  );
}

function contentOf(cycle: NewCycle, schoolId: string): ReactNode {
  const { proposal, draft } = cycle;
  // Without a proposal only the choices that led to it can be changed.
  if (!proposal || !draft || cycle.step === 0)
    return (
      <div className="stack">
        <SameYearNotice schoolId={schoolId} schoolYear={proposal?.schoolYear} />
        <ChooseFrame cycle={cycle} schoolId={schoolId} />
      </div>
    );
  const parts = { cycle, proposal, draft };
  if (cycle.step === 1) return <EditCouncil {...parts} schoolId={schoolId} />;
  if (cycle.step === 2) return <ChooseGroups {...parts} />;
  if (cycle.step === 3) return <EditPlan {...parts} />;
  return <Preview {...parts} schoolId={schoolId} />;
}

interface StepProps {
  readonly cycle: NewCycle;
  readonly title: string;
  readonly last: number;
  readonly children: ReactNode;
}

function Step({ cycle, title, last, children }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(cycle.step);
  useEffect(() => {
    // Whoever steps on by keyboard goes on reading at the top of the new step.
    if (shown.current !== cycle.step) heading.current?.focus();
    shown.current = cycle.step;
  }, [cycle.step]);
  return (
    <section className={styles.step} aria-busy={cycle.isProposing || undefined}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <div className={styles.onward}>
        {cycle.step > 0 && (
          <Button variant="outline" onClick={() => cycle.goTo(cycle.step - 1)}>
            {m.ncBack()}
          </Button>
        )}
        {cycle.step < last && (
          <Button disabled={!cycle.draft} onClick={() => cycle.goTo(cycle.step + 1)}>
            {m.ncNext()}
          </Button>
        )}
        <Button variant="quiet" onClick={cycle.startAgain}>
          {m.ncStartAgain()}
        </Button>
      </div>
    </section>
  );
}
