import { proposePrerequisites } from '@minhchung/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../../../lib/undo/undo.tsx';
import type { TimetableView } from '../_lib/use-timetable.ts';

/** What must be done first by the order of the process itself: a proposal, taken as a whole and taken back as a whole. */
export function PrerequisiteProposal({ timetable }: { readonly timetable: TimetableView }) {
  const { place, tasks, work } = timetable;
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const linksOf = (taskId: string) => work.links.find((one) => one.taskId === taskId);
  const proposed = proposePrerequisites(
    tasks
      .filter(({ task }) => task.status !== 'cancelled')
      .map(({ task }, order) => ({
        id: task.rowId,
        label: task.label,
        order,
        prerequisites: linksOf(task.rowId)?.prerequisiteIds ?? [],
      })),
  );
  const labelOf = (id: string) => tasks.find(({ task }) => task.rowId === id)?.task.label ?? '';
  const versions = new Map(tasks.map(({ task }) => [task.rowId, task.version]));

  const put = async (wanted: ReadonlyMap<string, readonly string[]>, seen: ReadonlyMap<string, number>) => {
    const changes = [...wanted].map(([taskId, prerequisiteIds]) => ({
      taskId,
      version: seen.get(taskId) ?? 1,
      prerequisiteIds: [...prerequisiteIds],
    }));
    const saved = await call(endpoints.setPrerequisites, { params: place, body: { changes } });
    for (const view of ['work', 'plan']) await queryClient.invalidateQueries({ queryKey: [view, place.cycleId] });
    return new Map(saved.tasks.map(({ rowId, version }) => [rowId, version]));
  };
  const accept = useMutation({
    mutationFn: async () => {
      const wanted = new Map<string, string[]>();
      for (const { taskId, prerequisiteId } of proposed) {
        const known = wanted.get(taskId) ?? linksOf(taskId)?.prerequisiteIds ?? [];
        wanted.set(taskId, [...known, prerequisiteId]);
      }
      const before = new Map([...wanted.keys()].map((taskId) => [taskId, linksOf(taskId)?.prerequisiteIds ?? []]));
      const seen = await put(wanted, versions);
      offerUndo({ text: m.ttLinksSaved(), undo: () => put(before, seen) });
    },
  });
  if (proposed.length === 0) return null;
  return (
    <Notice
      title={m.ttProposalTitle({ count: proposed.length })}
      action={
        <Button loading={accept.isPending} onClick={() => accept.mutate()}>
          {m.ttProposalAccept()}
        </Button>
      }
    >
      <p>{m.ttProposalText()}</p>
      <details>
        <summary>{m.ttProposalShow()}</summary>
        <ul>
          {proposed.map(({ taskId, prerequisiteId }) => (
            <li key={`${taskId}.${prerequisiteId}`}>
              {m.ttProposalLine({ task: labelOf(taskId), before: labelOf(prerequisiteId) })}
            </li>
          ))}
        </ul>
      </details>
      {accept.error && <p role="alert">{problemText(accept.error, language())}</p>}
    </Notice>
  );
}
