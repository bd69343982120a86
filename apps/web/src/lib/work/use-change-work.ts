import type { MyWork, WorkItem, WorkView } from '@minhchung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';
import { m } from '../i18n/m.ts';
import { useOfferUndo } from '../undo/undo.tsx';
import { needsReason } from './next-states.ts';

interface WorkChange {
  readonly status?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly isUndo?: boolean;
}

/** Changes state or note of a piece of work where it stands; a change of state can be taken back at once. */
export function useChangeWork(schoolId: string, item: WorkItem) {
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { cycleId, rowId: workId } = item;

  const send = async (version: number, change: WorkChange): Promise<WorkItem> => {
    const params = { schoolId, cycleId, workId };
    const changed = await call(endpoints.changeMyWork, { params, body: { version, ...change } });
    const put = <View extends { readonly items: readonly WorkItem[] }>(view: View | undefined) =>
      view && { ...view, items: view.items.map((one) => (one.rowId === workId ? changed : one)) };
    queryClient.setQueryData<WorkView>(['work', cycleId], put);
    queryClient.setQueryData<MyWork>(['my-work', schoolId], put);
    for (const view of ['plan', 'overview']) void queryClient.invalidateQueries({ queryKey: [view, cycleId] });
    return changed;
  };

  const change = async (wanted: WorkChange): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const changed = await send(item.version, wanted);
      const before = item.status;
      if (wanted.status === undefined || before === null) return;
      const reason = needsReason(item.kind, wanted.status, before) ? { reason: m.undo() } : {};
      offerUndo({
        text: m.ttStateChanged({ task: item.label }),
        undo: () => send(changed.version, { status: before, isUndo: true, ...reason }),
      });
    } catch (problem) {
      setError(problem);
      // Somebody may have been faster: the list shows what is there now.
      for (const queryKey of [
        ['work', cycleId],
        ['my-work', schoolId],
      ])
        void queryClient.invalidateQueries({ queryKey });
    } finally {
      setBusy(false);
    }
  };
  return { change, isBusy, error };
}
