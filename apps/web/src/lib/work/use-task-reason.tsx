import { taskStep } from '@minhchung/domain';
import { taskStateChoices } from '../cycle/choices.ts';
import { m } from '../i18n/m.ts';
import type { RowChange } from '../rows/row-tools.ts';
import { useAskedReason } from '../rows/use-asked-reason.tsx';

/** Asks why when a task that was done or cancelled is opened again; the diary keeps it. */
export function useTaskReason() {
  return useAskedReason<'tasks'>({
    wants: wantsReason,
    complete: (change, reason) => ({ ...change, reason }),
    title: ({ values }) =>
      m.needsReasonTitle({ state: taskStateChoices().find(({ value }) => value === values.status)?.label ?? '' }),
    rowName: ({ row }) => row.label,
    many: (count) => m.ttReasonMany({ count }),
    hint: m.ttReasonHint(),
  });
}

function wantsReason({ row, values, reason }: RowChange<'tasks'>): boolean {
  if (!values.status || reason) return false;
  return taskStep(row.status, values.status)?.needsReason ?? false;
}
