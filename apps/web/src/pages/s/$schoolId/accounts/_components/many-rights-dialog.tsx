import { useState } from 'react';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { endDateFault, type Rights, RightsFields } from './rights-fields.tsx';

interface ManyRightsDialogProps {
  readonly title: string;
  /** What the choice means for the duties that were proposed. */
  readonly hint?: string;
  readonly start: Rights;
  readonly onChoose: (rights: Rights) => void;
  readonly onClose: () => void;
}

/** Role, duties and end for one of many accounts, or for all of them. */
export function ManyRightsDialog({ title, hint, start, onChoose, onClose }: ManyRightsDialogProps) {
  const [rights, setRights] = useState(start);
  const [isChecked, setChecked] = useState(false);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (endDateFault(rights)) return;
          onChoose(rights);
          onClose();
        }}
      >
        {hint && <p className="muted">{hint}</p>}
        <RightsFields rights={rights} isChecked={isChecked} onChange={setRights} />
        <div className="row">
          <Button type="submit">{m.save()}</Button>
          <Button variant="quiet" onClick={onClose}>
            {m.close()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
