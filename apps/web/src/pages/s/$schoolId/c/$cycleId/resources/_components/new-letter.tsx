import type { ResourcesView, Row } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../../../lib/ui/dialog.tsx';
import { AreaField } from '../../../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { RequestChoice } from './request-choice.tsx';

interface NewLetterProps {
  readonly requests: readonly Row<'investments'>[];
  readonly place: CycleAddress;
  readonly proposed: ResourcesView['proposedLetter'];
  /** Requests to begin with; those that nobody has asked for yet when left out. */
  readonly chosenAtFirst?: readonly string[] | undefined;
  readonly onClose: (letterId?: string) => void;
}

/** Which requests, and to whom; everything else is written in the draft. What nobody has asked for yet is chosen already. */
export function NewLetter({ requests, place, proposed, chosenAtFirst, onClose }: NewLetterProps) {
  const [chosen, setChosen] = useState<readonly string[]>(
    requests
      .filter(({ rowId, status }) => chosenAtFirst?.includes(rowId) ?? status === 'proposed')
      .map(({ rowId }) => rowId),
  );
  const [addressee, setAddressee] = useState(proposed.addressee);
  const queryClient = useQueryClient();
  const add = useMutation({
    mutationFn: () =>
      call(endpoints.addInvestmentLetter, {
        params: { ...place },
        body: { ...proposed, addressee, subject: m.resLetterSubject(), requestIds: [...chosen] },
      }),
    onSuccess: async ({ investmentLetterId }) => {
      await queryClient.invalidateQueries({ queryKey: ['letters', place.cycleId] });
      void queryClient.invalidateQueries({ queryKey: ['papers', place.cycleId] });
      onClose(investmentLetterId);
    },
  });
  return (
    <Dialog title={m.resLetterAdd()} isOpen onClose={() => onClose()}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0) add.mutate();
        }}
      >
        <RequestChoice
          requests={requests}
          chosen={chosen}
          onChange={setChosen}
          error={chosen.length === 0 ? m.resLetterNothingChosen() : undefined}
        />
        <AreaField
          label={m.resAddressee()}
          hint={m.resAddresseeHint()}
          rows={2}
          value={addressee}
          onChange={(event) => setAddressee(event.currentTarget.value)}
        />
        {add.error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(add.error, language())}</p>
          </Notice>
        )}
        <div className="row">
          <Button type="submit" loading={add.isPending} disabled={chosen.length === 0}>
            {m.resLetterDraft()}
          </Button>
          <Button variant="quiet" onClick={() => onClose()}>
            {m.back()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
