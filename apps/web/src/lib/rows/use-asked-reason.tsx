import type { SectionName } from '@minhchung/contract';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { AreaField } from '../ui/fields.tsx';
import type { CompleteChanges, RowChange } from './row-tools.ts';

interface AskedReason<Name extends SectionName> {
  /** Whether this change of a row still needs a reason. */
  readonly wants: (change: RowChange<Name>) => boolean;
  /** The change with the reason that was given. */
  readonly complete: (change: RowChange<Name>, reason: string) => RowChange<Name>;
  /** The title for the first of them. */
  readonly title: (change: RowChange<Name>) => string;
  /** What the one row is called, or how many there are. */
  readonly rowName: (change: RowChange<Name>) => string;
  readonly many: (count: number) => string;
  readonly hint: string;
}

/** Asks why, once for all rows, when a step of their state wants a reason that is not there yet. */
export function useAskedReason<Name extends SectionName>(
  words: AskedReason<Name>,
): { readonly complete: CompleteChanges<Name>; readonly dialog: ReactNode } {
  type Changes = readonly RowChange<Name>[];
  const [asked, setAsked] = useState<Changes | null>(null);
  const [reason, setReason] = useState('');
  const answer = useRef<(changes: Changes | null) => void>(() => undefined);
  const { wants } = words;
  const complete = useCallback(
    (changes: Changes) => {
      if (!changes.some(wants)) return null;
      return new Promise<Changes | null>((resolve) => {
        answer.current = resolve;
        setReason('');
        setAsked(changes);
      });
    },
    [wants],
  );
  const close = (changes: Changes | null) => {
    setAsked(null);
    answer.current(changes);
  };
  const wanting = asked?.filter(wants) ?? [];
  const [first] = wanting;
  const dialog = (
    <Dialog title={first ? words.title(first) : ''} isOpen={asked !== null} onClose={() => close(null)}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const given = reason.trim();
          if (!asked || given === '') return;
          close(asked.map((one) => (wants(one) ? words.complete(one, given) : one)));
        }}
      >
        <p>{wanting.length > 1 ? words.many(wanting.length) : first && words.rowName(first)}</p>
        <AreaField
          label={m.needsReason()}
          hint={words.hint}
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
