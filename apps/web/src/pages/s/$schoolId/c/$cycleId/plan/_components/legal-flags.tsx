import type { LegalDocument, LegalFinding, Row } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { formatDate } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { legalFlagText } from '../../../../../../../lib/papers/legal-flag-text.ts';
import { useRows } from '../../../../../../../lib/rows/use-rows.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../../../lib/ui/dialog.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';

interface LegalFlagsProps {
  readonly rows: readonly Row<'legalBases'>[];
  readonly place: CycleAddress;
}

/** Grounds that are not in force on the plan's date, each with the key that puts it right; and the register to choose from. */
export function LegalFlags({ rows: stored, place }: LegalFlagsProps) {
  const { rows, onMany } = useRows('legalBases', stored, place);
  const [isChoosing, setChoosing] = useState(false);
  // What is typed changes the answer: the versions stand for the rows.
  const seen = stored.map(({ rowId, version }) => `${rowId}:${version}`).join();
  const { data } = useQuery({
    queryKey: ['plan', place.cycleId, 'legal', seen],
    queryFn: ({ signal }) => call(endpoints.checkLegalBases, { params: place, signal }),
  });
  const replace = (finding: LegalFinding, successor: LegalDocument) => {
    const row = rows.find(({ rowId }) => rowId === finding.rowId);
    if (row) onMany?.({ what: 'edit', changes: [{ row, values: valuesOf(successor) }], additions: [], removals: [] });
  };
  return (
    <div className="stack no-print">
      {data?.items.map((finding) => (
        <Notice
          key={finding.rowId}
          tone="doubt"
          action={
            onMany && finding.successor ? (
              <Button variant="outline" onClick={() => finding.successor && replace(finding, finding.successor)}>
                {m.rgFlagReplace({ number: finding.successor.number })}
              </Button>
            ) : undefined
          }
        >
          <p>{legalFlagText(finding, formatDate(data.onDate))}</p>
        </Notice>
      ))}
      {onMany && (
        <div>
          <Button variant="quiet" onClick={() => setChoosing(true)}>
            {m.rgFromRegister()}
          </Button>
        </div>
      )}
      {isChoosing && data && (
        <ChooseText
          schoolId={place.schoolId}
          onDate={data.onDate}
          onClose={() => setChoosing(false)}
          onChoose={(text) => {
            onMany?.({ what: 'add', changes: [], additions: [valuesOf(text)], removals: [] });
            setChoosing(false);
          }}
        />
      )}
    </div>
  );
}

interface ChooseTextProps {
  readonly schoolId: string;
  readonly onDate: string;
  readonly onChoose: (text: LegalDocument) => void;
  readonly onClose: () => void;
}

function ChooseText({ schoolId, onDate, onChoose, onClose }: ChooseTextProps) {
  const { data } = useQuery({
    queryKey: ['registers', schoolId, 'legal', 'choose', onDate],
    queryFn: ({ signal }) =>
      call(endpoints.listLegalDocuments, { params: { schoolId }, query: { onDate, limit: 100 }, signal }),
  });
  const ended = new Set<LegalDocument['state']>(['replaced', 'expired', 'notYet']);
  const texts = data?.items.toSorted((a, b) => Number(ended.has(a.state)) - Number(ended.has(b.state))) ?? [];
  return (
    <Dialog title={m.rgFromRegister()} isOpen onClose={onClose} isWide>
      <p>{m.rgFromRegisterText()}</p>
      <ul>
        {texts.map((text) => (
          <li key={text.number}>
            <Button variant="quiet" onClick={() => onChoose(text)}>
              {text.type} {text.number}
            </Button>{' '}
            {text.subject}
            {ended.has(text.state) && <strong> {stateText(text)}</strong>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function valuesOf({ type, number, date, issuer, subject }: LegalDocument) {
  return { type, number, date, issuer, subject, text: '' };
}

/** Said before it is chosen: a replaced text can still be what an old paper rests on. */
function stateText({ state, replacedBy }: LegalDocument): string {
  if (state === 'replaced') return m.rgChooseReplaced({ number: replacedBy });
  return state === 'notYet' ? m.rgChooseNotYet() : m.rgChooseExpired();
}
