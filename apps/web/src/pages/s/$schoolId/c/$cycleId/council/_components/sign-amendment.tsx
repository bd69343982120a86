import type { AmendmentView } from '@minhchung/contract';
import { useState } from 'react';
import { formatDate } from '../../../../../../../lib/format/dates.ts';
import { schoolDay } from '../../../../../../../lib/format/school-day.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../../../lib/ui/dialog.tsx';
import { CheckField } from '../../../../../../../lib/ui/fields.tsx';
import { findingText } from '../_lib/finding-text.ts';
import { membersOf } from './amendment-changes.tsx';

interface SignAmendmentProps {
  readonly view: AmendmentView;
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onSign: (takeNumber: boolean) => void;
  readonly onClose: () => void;
}

/** What signing will do, said before it is done: it is not taken back. */
export function SignAmendment({ view, isOpen, isPending, onSign, onClose }: SignAmendmentProps) {
  const { decisionNumber, decisionDate } = view.amendment;
  const [takesNumber, setTakesNumber] = useState(true);
  const takes = takesNumber && !decisionNumber;
  return (
    <Dialog title={m.amSignTitle()} isOpen={isOpen} onClose={onClose}>
      <div className="stack">
        <p>
          {decisionDate !== null && decisionDate > schoolDay(new Date())
            ? m.amSignEffectLater({ date: formatDate(decisionDate) })
            : m.amSignEffect()}
        </p>
        <ul>
          <li>
            {decisionDate === null
              ? m.amSignNoDate()
              : decisionNumber
                ? m.decisionSignNumber({ number: decisionNumber, date: formatDate(decisionDate) })
                : takes
                  ? m.amSignNumberNext({ date: formatDate(decisionDate) })
                  : m.decisionSignNoNumber()}
          </li>
          <li>{m.amSignSeats({ count: view.seats.length })}</li>
          {view.findings.map((finding) => (
            <li key={`${finding.code} ${JSON.stringify(finding.params)}`}>{findingText(finding, membersOf(view))}</li>
          ))}
          {view.findings.length === 0 && <li>{m.decisionSignRulesKept()}</li>}
        </ul>
        {!decisionNumber && (
          <CheckField
            label={m.amTakeNumber()}
            checked={takesNumber}
            onChange={(event) => setTakesNumber(event.currentTarget.checked)}
          />
        )}
        <div className="row">
          <Button loading={isPending} onClick={() => onSign(takes)}>
            {m.decisionSignConfirm()}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {m.notYet()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
