import { evidenceNeedStep } from '@minhchung/domain';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { needStateChoices } from '../cycle/choices.ts';
import { m } from '../i18n/m.ts';
import type { CompleteChanges, RowChange } from '../rows/row-tools.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { AreaField } from '../ui/fields.tsx';

type NeedChanges = readonly RowChange<'evidenceNeeds'>[];

/** Asks why, once for all rows, when a step of an evidence need wants a reason that is not there yet. */
export function useNeedReason(): { readonly complete: CompleteChanges<'evidenceNeeds'>; readonly dialog: ReactNode } {
  const [asked, setAsked] = useState<NeedChanges | null>(null);
  const [reason, setReason] = useState('');
  const answer = useRef<(changes: NeedChanges | null) => void>(() => undefined);
  const complete = useCallback((changes: NeedChanges) => {
    const wanting = changes.filter(wantsReason);
    if (wanting.length === 0) return null;
    return new Promise<NeedChanges | null>((resolve) => {
      answer.current = resolve;
      setReason('');
      setAsked(changes);
    });
  }, []);
  const close = (changes: NeedChanges | null) => {
    setAsked(null);
    answer.current(changes);
  };
  const wanting = asked?.filter(wantsReason) ?? [];
  const state = needStateChoices().find(({ value }) => value === wanting[0]?.values.status)?.label ?? '';
  const dialog = (
    <Dialog title={m.needsReasonTitle({ state })} isOpen={asked !== null} onClose={() => close(null)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!asked || reason.trim() === '') return;
          const statusReason = reason.trim();
          close(asked.map((one) => (wantsReason(one) ? { ...one, values: { ...one.values, statusReason } } : one)));
        }}
      >
        <p>{wanting.length > 1 ? m.needsReasonMany({ count: wanting.length }) : wanting[0]?.row.description}</p>
        <AreaField
          label={m.needsReason()}
          hint={m.needsReasonHint()}
          value={reason}
          required
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" disabled={reason.trim() === ''}>
            {m.needsReasonSave()}
          </Button>
          <Button variant="outline" onClick={() => close(null)}>
            {m.close()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
  return { complete, dialog };
}

function wantsReason({ row, values }: RowChange<'evidenceNeeds'>): boolean {
  if (!values.status || values.status === row.status || values.statusReason) return false;
  return evidenceNeedStep(row.status, values.status)?.needsReason ?? false;
}
