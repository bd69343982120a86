import type { CriterionDuty } from '@minhchung/domain';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../../../lib/ui/dialog.tsx';

interface EvenSpreadProps {
  readonly duties: readonly CriterionDuty[];
  readonly nameOf: (personId: string) => string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Who would answer for what, before anything is given out. */
export function EvenSpread({ duties, nameOf, onConfirm, onClose }: EvenSpreadProps) {
  const byPerson = Map.groupBy(duties, ({ person }) => person ?? '');
  return (
    <Dialog title={m.mxSpreadTitle()} isOpen onClose={onClose}>
      <div className="stack">
        <p>{m.mxSpreadText()}</p>
        <ul>
          {[...byPerson].map(([person, own]) => (
            <li key={person}>
              <strong>{nameOf(person)}</strong>: {own.map(({ criterion }) => criterion).join(', ')}
            </li>
          ))}
        </ul>
        <div className="row">
          <Button onClick={onConfirm}>{m.mxSpreadConfirm({ count: duties.length })}</Button>
          <Button variant="quiet" onClick={onClose}>
            {m.notYet()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
