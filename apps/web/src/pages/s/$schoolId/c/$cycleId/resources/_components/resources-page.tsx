import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { AutosaveText } from '../../../../../../../lib/saving/autosave-field.tsx';
import { type CycleAddress, planQuery } from '../../../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../../../lib/session/session.ts';
import { buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { PageHead } from '../../../../../../../lib/ui/page-head.tsx';
import { usePlanSaver } from '../../plan/_lib/use-plan-saver.ts';
import { resourcesQuery } from '../_lib/resources-query.ts';
import { BudgetSection } from './budget-section.tsx';
import { InvestmentsSection } from './investments-section.tsx';
import { LettersSection } from './letters-section.tsx';
import { ResourceItems } from './resource-items.tsx';
import styles from './resources.module.css';

/** "Có gì, thiếu gì, bao nhiêu tiền, xin ai?" The tables are the same rows as in the plan. */
export function ResourcesPage({ place }: { readonly place: CycleAddress }) {
  const { data: view } = useSuspenseQuery(planQuery(place));
  const { data: resources } = useSuspenseQuery(resourcesQuery(place));
  const saver = usePlanSaver(place, view.plan);
  const may = useMay(place.schoolId, place.cycleId);
  const sections = [
    { id: 'people', title: m.resPeople() },
    { id: 'facilities', title: m.resFacilities() },
    { id: 'experts', title: m.planExperts() },
    { id: 'budget', title: m.planBudget() },
    { id: 'investments', title: m.planInvestments() },
    { id: 'letters', title: m.resLetters() },
  ];
  const titleOf = (id: string) => sections.find((section) => section.id === id)?.title;
  const heading = (id: string) => <h2 id={`${id}-title`}>{titleOf(id)}</h2>;
  return (
    <>
      <PageHead
        title={m.navResources()}
        lead={m.resLead()}
        actions={
          <Link to="/s/$schoolId/c/$cycleId/papers" params={place} className={buttonClass('outline')}>
            {m.resToPapers()}
          </Link>
        }
      />
      <nav className={`${styles.contents} no-print`} aria-label={m.resContents()}>
        {sections.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <div className={styles.sections}>
        <section id="people" className="sheet" aria-labelledby="people-title">
          {heading('people')}
          <ResourceItems view={view} place={place} part="people" />
        </section>
        <section id="facilities" className="sheet" aria-labelledby="facilities-title">
          {heading('facilities')}
          <ResourceItems view={view} place={place} part="facilities" />
        </section>
        <section id="experts" className="sheet" aria-labelledby="experts-title">
          {heading('experts')}
          <AutosaveText
            saver={saver}
            field="experts"
            label={m.planExperts()}
            isLabelHidden
            isProse
            hint={m.planExpertsHint()}
            isReadOnly={!may('plan.edit')}
          />
        </section>
        <section id="budget" className="sheet" aria-labelledby="budget-title">
          {heading('budget')}
          <BudgetSection view={view} place={place} statedTotals={resources.statedTotals} />
        </section>
        <section id="investments" className="sheet" aria-labelledby="investments-title">
          {heading('investments')}
          <InvestmentsSection view={view} place={place} />
        </section>
        <section id="letters" className="sheet" aria-labelledby="letters-title">
          {heading('letters')}
          <LettersSection view={view} place={place} resources={resources} />
        </section>
      </div>
    </>
  );
}
