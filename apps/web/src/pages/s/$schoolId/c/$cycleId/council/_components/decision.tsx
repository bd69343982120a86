import type { Council, CouncilView, Numbering } from '@minhchung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { isRecord, problemText } from '../../../../../../../lib/api/problem.ts';
import { formatDate, readDate } from '../../../../../../../lib/format/dates.ts';
import { schoolDay } from '../../../../../../../lib/format/school-day.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { NumberChoice, proposedNumbering } from '../../../../../../../lib/papers/number-choice.tsx';
import { paperNumberQuery } from '../../../../../../../lib/papers/paper-number-query.ts';
import { AutosaveParsed, AutosaveText } from '../../../../../../../lib/saving/autosave-field.tsx';
import { useSaver } from '../../../../../../../lib/saving/use-saver.tsx';
import { type CycleAddress, councilQuery } from '../../../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../../../lib/session/session.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../../../lib/ui/dialog.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { findingText } from '../_lib/finding-text.ts';
import { isSignedHere } from '../_lib/is-signed-here.ts';
import styles from './council.module.css';
import { DECISION_DATE, SignButtons } from './sign-buttons.tsx';

interface DecisionProps {
  readonly council: Council;
  readonly place: CycleAddress;
  readonly findings: CouncilView['findings'];
}

/** Number and date of the decision; recording it as signed is asked about first, with what is still wrong. */
export function Decision({ council, place, findings }: DecisionProps) {
  const may = useMay(place.schoolId, place.cycleId);
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<Numbering | null>(null);
  const { data: number } = useQuery({
    ...paperNumberQuery({ place, paper: 'councilDecision' }, council.decisionDate),
    enabled: isAsking,
  });
  const numbering = chosen ?? proposedNumbering(number);
  const put = (saved: Council) => {
    queryClient.setQueryData(councilQuery(place).queryKey, (view) => view && { ...view, council: saved });
    for (const key of ['papers', 'preview']) void queryClient.invalidateQueries({ queryKey: [key, place.cycleId] });
    return saved;
  };
  const saver = useSaver<Pick<Council, 'decisionNumber' | 'decisionDate'>>({
    key: council.councilId,
    server: { version: council.version, values: council },
    send: async (version, values) => {
      const saved = put(await call(endpoints.changeCouncil, { params: { ...place }, body: { version, ...values } }));
      return { version: saved.version, values: saved };
    },
    readCurrent: (current) =>
      isRecord(current) && typeof current.version === 'number'
        ? { version: current.version, values: { ...council, ...current } }
        : null,
  });
  const change = useMutation({
    mutationFn: async (status: 'inReview' | 'signed' | 'draft') => {
      await saver.flush();
      const { version } = queryClient.getQueryData(councilQuery(place).queryKey)?.council ?? council;
      const body = { version, status, ...(status === 'signed' ? { numbering } : {}) };
      return put(await call(endpoints.changeCouncil, { params: { ...place }, body }));
    },
    onSettled: () => {
      setAsking(false);
      for (const key of ['council-versions', 'paper-number']) {
        void queryClient.invalidateQueries({ queryKey: [key, place.cycleId] });
      }
    },
  });
  const isReadOnly = !may('council.edit') || isSignedHere(council);
  return (
    <div className="stack">
      {council.isFromOutside && (
        <Notice>
          <p>{m.councilFromOutside()}</p>
        </Notice>
      )}
      <div className={styles.pair}>
        <AutosaveText
          saver={saver}
          field="decisionNumber"
          isNullable
          label={m.fieldDecisionNumber()}
          hint={isReadOnly ? undefined : m.fieldNumberHint()}
          isReadOnly={isReadOnly}
        />
        <AutosaveParsed
          saver={saver}
          field="decisionDate"
          label={m.fieldDecisionDate()}
          anchor={DECISION_DATE}
          format={formatDate}
          read={readDate}
          isKind={(value: unknown): value is string => typeof value === 'string'}
          refusal={m.refusalDate()}
          placeholder={m.exampleDate()}
          isReadOnly={isReadOnly}
        />
      </div>
      <p>
        {m.decisionState({ state: stateName(council.status) })}
        {council.status === 'signed' && council.decisionDate && (
          <span className="muted"> · {m.amInForceFrom({ date: formatDate(council.decisionDate) })}</span>
        )}
      </p>
      {change.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(change.error, language())}</p>
        </Notice>
      )}
      {!isReadOnly && !council.isFromOutside && (
        <div>
          <Button variant="outline" onClick={() => void saver.flush().then(() => setAsking(true))}>
            {m.decisionSign()}
          </Button>
        </div>
      )}
      <Dialog title={m.decisionSign()} isOpen={isAsking} onClose={() => setAsking(false)}>
        <div className="stack">
          <p>{m.decisionSignEffect()}</p>
          <ul>
            <li>
              {council.decisionDate ? m.amSignDate({ date: formatDate(council.decisionDate) }) : m.amSignNoDate()}
            </li>
            {council.decisionDate !== null && council.decisionDate > schoolDay(new Date()) && (
              <li>{m.amSignFirstLater({ date: formatDate(council.decisionDate) })}</li>
            )}
            {findings.map((finding) => (
              <li key={`${finding.code} ${JSON.stringify(finding.params)}`}>{findingText(finding)}</li>
            ))}
            {findings.length === 0 && <li>{m.decisionSignRulesKept()}</li>}
          </ul>
          {number && <NumberChoice number={number} value={numbering} onChange={setChosen} />}
          <SignButtons
            hasDate={council.decisionDate !== null}
            isPending={change.isPending}
            onSign={() => change.mutate('signed')}
            onClose={() => setAsking(false)}
          />
        </div>
      </Dialog>
    </div>
  );
}

const states: Readonly<Record<Council['status'], () => string>> = {
  draft: m.stateDraft,
  inReview: m.stateInReview,
  signed: m.stateSigned,
  replaced: m.stateReplaced,
  dissolved: m.stateDissolved,
};

function stateName(status: Council['status']): string {
  return states[status]();
}
