import type { PlanView, ResourcesView } from '@minhchung/contract';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { lettersQuery } from '../../../../../../../lib/papers/letters-query.ts';
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
  const letters = useSuspenseInfiniteQuery(lettersQuery(place));
  const items = letters.data.pages.flatMap((page) => page.items);
  const [adding, setAdding] = useState<{ readonly requestIds?: readonly string[] } | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const canAdd = may('plan.edit') && view.investments.length > 0;
  return (
    <>
      {items.length === 0 && (
        <EmptyState title={m.resLettersEmptyTitle()} hasSample>
          <p>{m.resLettersEmpty()}</p>
        </EmptyState>
      )}
      {items.map((letter) => (
        <Letter
          key={letter.investmentLetterId}
          letter={letter}
          requests={view.investments}
          place={place}
          isOpenAtFirst={letter.investmentLetterId === openId}
          onWriteAnother={(requestIds) => setAdding({ requestIds })}
        />
      ))}
      {letters.hasNextPage && (
        <p className="no-print">
          <Button variant="outline" loading={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
            {m.showMore()}
          </Button>
        </p>
      )}
      {canAdd && (
        <p className="no-print">
          <Button variant="outline" onClick={() => setAdding({})}>
            <Icon name="add" /> {m.resLetterAdd()}
          </Button>
        </p>
      )}
      {adding && (
        <NewLetter
          requests={view.investments}
          place={place}
          proposed={resources.proposedLetter}
          chosenAtFirst={adding.requestIds}
          onClose={(letterId) => {
            setAdding(null);
            if (letterId) setOpenId(letterId);
          }}
        />
      )}
    </>
  );
}
