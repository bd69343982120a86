import type { AmendmentView, Numbering } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../../../../../../lib/format/dates.ts';
import { schoolDay } from '../../../../../../../lib/format/school-day.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { GroundFlags } from '../../../../../../../lib/papers/ground-flags.tsx';
import { NumberChoice, proposedNumbering } from '../../../../../../../lib/papers/number-choice.tsx';
import { paperNumberQuery } from '../../../../../../../lib/papers/paper-number-query.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Dialog } from '../../../../../../../lib/ui/dialog.tsx';
import { versionPaperQuery } from '../_lib/amendment-queries.ts';
import { findingText } from '../_lib/finding-text.ts';
import { membersOf } from './amendment-changes.tsx';
import { SignButtons } from './sign-buttons.tsx';

interface SignAmendmentProps {
  readonly view: AmendmentView;
  readonly place: CycleAddress;
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onSign: (numbering: Numbering) => void;
  readonly onClose: () => void;
}

/** What signing will do, said before it is done: it is not taken back. */
export function SignAmendment({ view, place, isOpen, isPending, onSign, onClose }: SignAmendmentProps) {
  const { amendmentId, decisionDate } = view.amendment;
  const [chosen, setChosen] = useState<Numbering | null>(null);
  const { data: number } = useQuery({
    ...paperNumberQuery({ place, paper: 'councilDecision', amendment: amendmentId }, decisionDate),
    enabled: isOpen,
  });
  const { data: paper } = useQuery({ ...versionPaperQuery(place, amendmentId), enabled: isOpen });
  const numbering = chosen ?? proposedNumbering(number);
  return (
    <Dialog title={m.amSignTitle()} isOpen={isOpen} onClose={onClose}>
      <div className="stack">
        <p>
          {decisionDate !== null && decisionDate > schoolDay(new Date())
            ? m.amSignEffectLater({ date: formatDate(decisionDate) })
            : m.amSignEffect()}
        </p>
        <ul>
          <li>{decisionDate === null ? m.amSignNoDate() : m.amSignDate({ date: formatDate(decisionDate) })}</li>
          <li>{m.amSignSeats({ count: view.seats.length })}</li>
          {view.findings.map((finding) => (
            <li key={`${finding.code} ${JSON.stringify(finding.params)}`}>{findingText(finding, membersOf(view))}</li>
          ))}
          {view.findings.length === 0 && <li>{m.decisionSignRulesKept()}</li>}
        </ul>
        <GroundFlags grounds={paper?.grounds} />
        {number && <NumberChoice number={number} value={numbering} onChange={setChosen} />}
        <SignButtons
          hasDate={decisionDate !== null}
          isPending={isPending}
          onSign={() => onSign(numbering)}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}
