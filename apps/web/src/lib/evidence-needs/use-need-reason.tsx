import { evidenceNeedStep } from '@minhchung/domain';
import { needStateChoices } from '../cycle/choices.ts';
import { m } from '../i18n/m.ts';
import type { RowChange } from '../rows/row-tools.ts';
import { useAskedReason } from '../rows/use-asked-reason.tsx';

/** Asks why when a step of an evidence need wants a reason; it stands in the row afterwards. */
export function useNeedReason() {
  return useAskedReason<'evidenceNeeds'>({
    wants: wantsReason,
    complete: (change, statusReason) => ({ ...change, values: { ...change.values, statusReason } }),
    title: ({ values }) =>
      m.needsReasonTitle({ state: needStateChoices().find(({ value }) => value === values.status)?.label ?? '' }),
    rowName: ({ row }) => row.description,
    many: (count) => m.needsReasonMany({ count }),
    hint: m.needsReasonHint(),
  });
}

function wantsReason({ row, values }: RowChange<'evidenceNeeds'>): boolean {
  if (!values.status || values.status === row.status || values.statusReason) return false;
  return evidenceNeedStep(row.status, values.status)?.needsReason ?? false;
}
