import type { PlanView, ResourcesView } from '@minhchung/contract';
import { useState } from 'react';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../../../lib/session/session.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../../../lib/ui/empty-state.tsx';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';
import { Letter } from './letter.tsx';
import { NewLetter } from './new-letter.tsx';

interface LettersSectionProps {
  readonly view: PlanView;
  readonly place: CycleAddress;
  readonly resources: ResourcesView;
}

/** Letters to the authority (tờ trình), each with the requests that it asks for. */
export function LettersSection({ view, place, resources }: LettersSectionProps) {
  const may = useMay(place.schoolId, place.cycleId);
  const [isAdding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const canAdd = may('plan.edit') && view.investments.length > 0;
  return (
    <>
      {resources.letters.length === 0 && (
        <EmptyState title={m.resLettersEmptyTitle()}>
          <p>{m.resLettersEmpty()}</p>
        </EmptyState>
      )}
      {resources.letters.map((letter) => (
        <Letter
          key={letter.investmentLetterId}
          letter={letter}
          requests={view.investments}
          place={place}
          isOpenAtFirst={letter.investmentLetterId === openId}
        />
      ))}
      {canAdd && (
        <p className="no-print">
          <Button variant="outline" onClick={() => setAdding(true)}>
            <Icon name="add" /> {m.resLetterAdd()}
          </Button>
        </p>
      )}
      {isAdding && (
        <NewLetter
          requests={view.investments}
          place={place}
          proposed={resources.proposedLetter}
          onClose={(letterId) => {
            setAdding(false);
            if (letterId) setOpenId(letterId);
          }}
        />
      )}
    </>
  );
}
