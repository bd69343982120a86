import type { Cycle } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../lib/api/problem.ts';
import { language } from '../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import { cycleState } from '../../../../../../lib/school/labels.ts';
import { useMay } from '../../../../../../lib/session/session.ts';
import { Button } from '../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../lib/ui/notice.tsx';
import styles from './overview.module.css';

interface NextState {
  readonly to: Cycle['status'];
  readonly label: () => string;
  readonly hint: () => string;
}

/** The step that usually comes next; each can be taken back by the one after it. */
const nextStates: Readonly<Record<Cycle['status'], NextState | null>> = {
  planned: { to: 'running', label: m.cycleStart, hint: m.cycleStartHint },
  running: { to: 'closed', label: m.cycleClose, hint: m.cycleCloseHint },
  closed: { to: 'running', label: m.cycleReopen, hint: m.cycleReopenHint },
  cancelled: null,
};

/** Where the cycle stands, what that means, and the next step. */
export function CycleState({ cycle, schoolId }: { readonly cycle: Cycle; readonly schoolId: string }) {
  const queryClient = useQueryClient();
  const next = nextStates[cycle.status];
  const mayChange = useMay(schoolId, cycle.cycleId)('cycle.edit');
  const move = useMutation({
    mutationFn: (status: Cycle['status']) =>
      call(endpoints.changeCycle, {
        params: { schoolId, cycleId: cycle.cycleId },
        body: { version: cycle.version, status },
      }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <section className={`sheet ${styles.card}`} aria-labelledby="cycle-state">
      <h2 id="cycle-state">{m.cycleStateTitle()}</h2>
      <p role="status">
        <strong>{cycleState(cycle.status)}</strong>
      </p>
      {next && mayChange && (
        <>
          <p className="muted no-print">{next.hint()}</p>
          {move.error && (
            <Notice tone="stop" role="alert">
              <p>{problemText(move.error, language())}</p>
            </Notice>
          )}
          {cycle.status === 'planned' && (
            <p className="no-print">
              <Link to="/s/$schoolId/c/$cycleId/council" params={{ schoolId, cycleId: cycle.cycleId }}>
                {m.cycleToDecision()}
              </Link>
            </p>
          )}
          <div className="no-print">
            <Button variant="outline" loading={move.isPending} onClick={() => move.mutate(next.to)}>
              {next.label()}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
