import type { Cycle } from '@minhchung/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { m } from '../../../../../lib/i18n/m.ts';
import { cyclesQuery, planQuery } from '../../../../../lib/school/queries.ts';
import { SelectField } from '../../../../../lib/ui/fields.tsx';
import { MilestonesTable, TargetsTable } from '../../c/$cycleId/plan/_components/plan-tables.tsx';

/** Targets and milestones of one cycle, the same rows as in its plan; the drawing follows them. */
export function CycleAims({ schoolId }: { readonly schoolId: string }) {
  const { data } = useQuery(cyclesQuery(schoolId));
  const { c } = useSearch({ strict: false });
  const [chosen, setChosen] = useState<string | null>(null);
  const cycles = data?.items ?? [];
  const wanted = chosen ?? c;
  const cycle = cycles.find(({ cycleId }) => cycleId === wanted) ?? cycles[0];
  if (!cycle) return null;
  return (
    <section className="sheet" aria-labelledby="aims">
      <h2 id="aims">{m.recAims()}</h2>
      {cycles.length > 1 && (
        <div className="form no-print">
          <SelectField
            label={m.recAimsCycle()}
            value={cycle.cycleId}
            choices={cycles.map(({ cycleId, name }) => ({ value: cycleId, label: name }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        </div>
      )}
      <AimsOf key={cycle.cycleId} schoolId={schoolId} cycle={cycle} />
    </section>
  );
}

function AimsOf({ schoolId, cycle }: { readonly schoolId: string; readonly cycle: Cycle }) {
  const place = { schoolId, cycleId: cycle.cycleId };
  const { data: view } = useQuery(planQuery(place));
  const queryClient = useQueryClient();
  const seen = view
    ? [...view.targets, ...view.milestones].map(({ rowId, version }) => `${rowId} ${version}`).join()
    : '';
  useEffect(() => {
    // What was changed here changes the history and the gaps above.
    if (seen !== '') void queryClient.invalidateQueries({ queryKey: ['recognition', schoolId] });
  }, [seen, schoolId, queryClient]);
  if (!view) return null;
  return (
    <>
      <h3>{m.planTargets()}</h3>
      <TargetsTable view={view} place={place} />
      <h3>{m.planMilestones()}</h3>
      <p className="muted">{m.recMilestonesHint()}</p>
      <MilestonesTable view={view} place={place} />
    </>
  );
}
