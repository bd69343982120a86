import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { type CycleAddress, planQuery } from '../../../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../../../lib/session/session.ts';
import { buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../../../lib/ui/page-head.tsx';
import { usePlanSaver } from '../_lib/use-plan-saver.ts';
import styles from './plan-page.module.css';
import { planSections } from './plan-sections.tsx';

interface PlanPageProps {
  readonly place: CycleAddress;
  readonly week: number | undefined;
}

/** The plan in the order of the paper; every value is changed where it stands and saves itself. */
export function PlanPage({ place, week }: PlanPageProps) {
  const { data: view } = useSuspenseQuery(planQuery(place));
  const saver = usePlanSaver(place, view.plan);
  const may = useMay(place.schoolId, place.cycleId);
  const isReadOnly = !may('plan.edit');
  const sections = planSections();
  return (
    <>
      <PageHead
        title={m.navPlan()}
        lead={isReadOnly ? m.planLeadReader() : m.planLead()}
        actions={
          <Link
            to="/s/$schoolId/c/$cycleId/papers"
            params={place}
            search={{ paper: 'plan' }}
            className={buttonClass('outline')}
          >
            {m.paperPreview()}
          </Link>
        }
      />
      {view.plan.isFromOutside && (
        <div className={styles.notice}>
          <Notice>
            <p>{m.planFromOutside()}</p>
          </Notice>
        </div>
      )}
      <div className={styles.layout}>
        <nav className={`${styles.contents} no-print`} aria-label={m.planContents()}>
          <ol>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className={styles.sections}>
          {sections.map(({ id, title, Content }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`} className="sheet">
              <h2 id={`${id}-title`}>{title}</h2>
              <Content view={view} saver={saver} place={place} isReadOnly={isReadOnly} week={week} />
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
