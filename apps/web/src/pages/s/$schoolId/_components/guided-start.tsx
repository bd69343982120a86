import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '../../../../lib/i18n/m.ts';
import { schoolQuery } from '../../../../lib/school/queries.ts';
import { useMay } from '../../../../lib/session/session.ts';
import { buttonClass } from '../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../lib/ui/empty-state.tsx';
import { PageHead } from '../../../../lib/ui/page-head.tsx';
import { SampleSchoolButton } from '../../../../shell/sample-school-button.tsx';
import styles from './guided-start.module.css';

/** Three minutes from an empty school to a workspace: letterhead, plan, council. */
export function GuidedStart({ schoolId }: { readonly schoolId: string }) {
  const may = useMay(schoolId);
  const { data: school } = useQuery(schoolQuery(schoolId));
  if (!may('cycle.edit')) {
    return (
      <EmptyState title={m.startWaitTitle()}>
        <p>{m.startWaitText()}</p>
      </EmptyState>
    );
  }
  const hasLetterhead = school?.profiles.some(({ governingBody }) => governingBody !== '') ?? false;
  return (
    <>
      <PageHead title={m.startTitle()} lead={m.startLead()} />
      <ol className={styles.steps}>
        <li className="sheet">
          <h2>{m.startSchoolTitle()}</h2>
          <p>{m.startSchoolText()}</p>
          <Link
            to="/s/$schoolId/school"
            params={{ schoolId }}
            className={buttonClass(hasLetterhead ? 'outline' : 'filled')}
          >
            {hasLetterhead ? m.startSchoolDone() : m.startSchoolAction()}
          </Link>
        </li>
        <li className="sheet">
          <h2>{m.startPlanTitle()}</h2>
          <p>{m.startPlanText()}</p>
          <div className="row">
            {may('import.run') && (
              <Link to="/s/$schoolId/import" params={{ schoolId }} className={buttonClass()}>
                {m.startPlanImport()}
              </Link>
            )}
          </div>
          <p>{m.startPlanNewText()}</p>
          <div className="row">
            {may('people.edit') && (
              <Link to="/s/$schoolId/people/import" params={{ schoolId }} className={buttonClass('outline')}>
                {m.startPlanStaff()}
              </Link>
            )}
            <Link to="/s/$schoolId/new-cycle" params={{ schoolId }} className={buttonClass('outline')}>
              {m.startPlanEmpty()}
            </Link>
          </div>
        </li>
        <li className="sheet">
          <h2>{m.startCouncilTitle()}</h2>
          <p>{m.startCouncilText()}</p>
        </li>
      </ol>
      <div className={styles.sample}>
        <p className="muted">{m.sampleLookFirst()}</p>
        <SampleSchoolButton className={buttonClass('outline')}>{m.sampleOpen()}</SampleSchoolButton>
      </div>
    </>
  );
}
