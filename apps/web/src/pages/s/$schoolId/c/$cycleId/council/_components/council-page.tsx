import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { type CycleAddress, councilQuery } from '../../../../../../../lib/school/queries.ts';
import { buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { PageHead } from '../../../../../../../lib/ui/page-head.tsx';
import { AssignmentMatrix } from './assignment-matrix.tsx';
import styles from './council.module.css';
import { CouncilHistory } from './council-history.tsx';
import { CouncilMembers } from './council-members.tsx';
import { Decision } from './decision.tsx';
import { Findings } from './findings.tsx';
import { Groups } from './groups.tsx';

/** Who sits where, what the framework says of it, and who answers for which criterion. */
export function CouncilPage({ place }: { readonly place: CycleAddress }) {
  const { data: view } = useSuspenseQuery(councilQuery(place));
  return (
    <>
      <PageHead
        title={m.navCouncil()}
        lead={m.councilLead()}
        actions={
          <Link
            to="/s/$schoolId/c/$cycleId/papers"
            params={place}
            search={{ paper: 'councilDecision' }}
            className={buttonClass('outline')}
          >
            {m.decisionPreview()}
          </Link>
        }
      />
      <div className={styles.sections}>
        <section id="decision" className="sheet" aria-labelledby="decision-title">
          <h2 id="decision-title">{m.decisionTitle()}</h2>
          <Decision council={view.council} place={place} findings={view.findings} />
          <CouncilHistory place={place} status={view.council.status} />
        </section>
        <section id="members" className="sheet" aria-labelledby="members-title">
          <h2 id="members-title">{m.membersTitle({ count: view.councilMembers.length })}</h2>
          <Findings
            findings={view.findings}
            members={view.councilMembers}
            isForInformation={view.council.isFromOutside}
          />
          <CouncilMembers view={view} place={place} />
        </section>
        <section id="groups" className="sheet" aria-labelledby="groups-title">
          <h2 id="groups-title">{m.groupsTitle()}</h2>
          <Groups view={view} place={place} />
        </section>
        <section id="matrix" className="sheet" aria-labelledby="matrix-title">
          <div className={styles.groupHead}>
            <h2 id="matrix-title">{m.matrixTitle()}</h2>
            <Link to="/s/$schoolId/c/$cycleId/council/matrix" params={place} className={buttonClass('quiet')}>
              {m.mxOpen()}
            </Link>
          </div>
          <AssignmentMatrix view={view} place={place} />
        </section>
      </div>
    </>
  );
}
