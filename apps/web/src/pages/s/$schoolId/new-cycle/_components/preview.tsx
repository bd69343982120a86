import type { CycleProposal, NewCycleDraft } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { cyclesQuery } from '../../../../../lib/school/queries.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import type { NewCycle } from '../_lib/use-new-cycle.ts';
import { CouncilFindings } from './edit-council.tsx';
import styles from './new-cycle.module.css';

interface PreviewProps {
  readonly cycle: NewCycle;
  readonly proposal: CycleProposal;
  readonly draft: NewCycleDraft;
  readonly schoolId: string;
}

/** One page before the act: exactly what will be made, who will see it, and what stays blank. */
export function Preview({ cycle, proposal, draft, schoolId }: PreviewProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const start = useMutation({
    mutationFn: () => call(endpoints.startCycle, { params: { schoolId }, body: draft }),
    onSuccess: async ({ cycleId }) => {
      cycle.forget();
      await client.invalidateQueries(cyclesQuery(schoolId));
      await navigate({ to: '/s/$schoolId/c/$cycleId', params: { schoolId, cycleId } });
    },
  });
  const isUnnamed = draft.name.trim() === '';
  const open = draft.assignments.filter(({ personId }) => personId === null).length;
  return (
    <>
      <div className={`sheet ${styles.fields}`}>
        <p>
          <strong>{draft.name}</strong>
          <br />
          {proposal.framework.title[language]}
        </p>
        <p>{m.ncWillBe()}</p>
        <table className={`plain-table ${styles.counts}`}>
          <tbody>
            {countsOf(draft).map(([name, count]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="muted">{m.ncVisible()}</p>
      </div>
      <CouncilFindings proposal={proposal} draft={draft} />
      <Notice title={m.ncStillBlank()}>
        <ul className={styles.remarks}>
          <li>{m.ncNumbersBlank()}</li>
          {open > 0 && <li>{m.ncOpenCriteria({ count: open })}</li>}
          <li>{m.ncBlankLater()}</li>
        </ul>
      </Notice>
      {start.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(start.error, language)}</p>
        </Notice>
      )}
      <div>
        <Button loading={start.isPending || cycle.isProposing} disabled={isUnnamed} onClick={() => start.mutate()}>
          {m.ncCreate()}
        </Button>
        {isUnnamed && <p className="muted">{m.ncNameMissing()}</p>}
      </div>
    </>
  );
}

function countsOf(draft: NewCycleDraft): readonly (readonly [string, number])[] {
  return [
    [m.ncCouncil(), draft.council.length],
    [m.ncSecretaryGroup(), draft.secretaryGroup.length],
    [m.ncGroups(), draft.groups.length],
    [m.ncAssignments(), draft.assignments.filter(({ personId }) => personId !== null).length],
    [m.planTimetable(), draft.timetable.length],
    [m.ncTasks(), draft.timetable.reduce((count, { tasks }) => count + tasks.length, 0)],
    [m.ncNeeds(), draft.evidenceNeeds.length],
    [m.ncLegalBases(), draft.legalBases.length],
  ];
}
