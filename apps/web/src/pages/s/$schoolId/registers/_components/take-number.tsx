import type { Numbering } from '@minhchung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { schoolDay } from '../../../../../lib/format/school-day.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { NumberChoice, proposedNumbering } from '../../../../../lib/papers/number-choice.tsx';
import { paperName } from '../../../../../lib/papers/paper-names.ts';
import { paperNumberQuery } from '../../../../../lib/papers/paper-number-query.ts';
import { cyclesQuery } from '../../../../../lib/school/queries.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { AreaField, SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { FormFoot } from '../../../../../lib/ui/form-foot.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { codeOfChoice, typeChoices } from '../_lib/register-words.ts';
import styles from './registers.module.css';

/** Papers of a cycle that carry their number themselves. */
const papersOfTypes: ReadonlyMap<string, 'plan' | 'firstMeetingMinutes'> = new Map([
  ['KH', 'plan'],
  ['BB', 'firstMeetingMinutes'],
]);

interface TakeNumberProps {
  readonly schoolId: string;
  readonly onClose: () => void;
}

/** A paper gets its number when it is signed: the next one of its series, or one that the paper register already gave. */
export function TakeNumber({ schoolId, onClose }: TakeNumberProps) {
  const queryClient = useQueryClient();
  const { data: cycles } = useQuery(cyclesQuery(schoolId));
  const [issuer, setIssuer] = useState('school');
  const [type, setType] = useState('QĐ');
  const [subject, setSubject] = useState('');
  const [day, setDay] = useState(() => formatDate(schoolDay(new Date())));
  const [signer, setSigner] = useState('');
  const [recipients, setRecipients] = useState('');
  const [number, setNumber] = useState('');
  const [ofCycleId, setOfCycle] = useState('');
  const [chosen, setChosen] = useState<Numbering | null>(null);
  const [isTried, setTried] = useState(false);
  const paper = papersOfTypes.get(type);
  const address = paper && ofCycleId !== '' ? { place: { schoolId, cycleId: ofCycleId }, paper } : null;
  const typedDay = readDate(day);
  const { data: known } = useQuery({
    ...paperNumberQuery(address ?? { place: { schoolId, cycleId: '' }, paper: 'plan' }, typedDay),
    enabled: address !== null,
  });
  const written = address ? known : undefined;
  const numbering = chosen ?? proposedNumbering(written);
  // The day that is written in a paper stays with its number.
  const keptDay = written?.written && numbering === 'written' ? written.issuedOn : null;
  const issuedOn = keptDay ?? typedDay;
  const take = useMutation({
    mutationFn: (date: string) =>
      address
        ? call(endpoints.takePaperNumber, {
            params: { ...address.place, paper: address.paper },
            body: { ...line(date), numbering },
          })
        : call(endpoints.takeOutgoingNumber, {
            params: { schoolId },
            body: {
              issuer: issuer === 'council' ? 'council' : 'school',
              typeCode: codeOfChoice(type),
              ...line(date),
            },
          }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['registers', schoolId] });
      if (address) {
        for (const key of ['paper-number', 'plan', 'papers', 'preview'])
          void queryClient.invalidateQueries({ queryKey: [key, ofCycleId] });
      }
    },
  });
  const line = (date: string) => ({
    subject,
    issuedOn: date,
    signer,
    recipients,
    ...(Number(number) > 0 && !(written?.written && numbering === 'written') ? { number: Number(number) } : {}),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (issuedOn && subject.trim() !== '') take.mutate(issuedOn);
  };
  if (take.data) {
    return (
      <Dialog title={m.rgTakenTitle()} isOpen onClose={onClose}>
        <div className="stack">
          <Notice tone="done" title={take.data.notation}>
            <p>{m.rgTakenText({ date: formatDate(take.data.issuedOn) })}</p>
          </Notice>
          <div>
            <Button onClick={onClose}>{m.done()}</Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={m.rgTake()} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <SelectField
          label={m.rgColType()}
          value={type}
          choices={typeChoices()}
          onChange={(event) => setType(event.currentTarget.value)}
        />
        {type === 'TTr' && <p className="muted">{m.rgLetterElsewhere()}</p>}
        {type === 'QĐ' && <p className="muted">{m.rgDecisionElsewhere()}</p>}
        {paper && (cycles?.items.length ?? 0) > 0 && (
          <SelectField
            label={paper === 'plan' ? m.rgPlanOf() : m.rgMinutesOf()}
            value={ofCycleId}
            choices={[
              { value: '', label: paper === 'plan' ? m.rgPlanOther() : m.rgMinutesOther() },
              ...(cycles?.items ?? []).map(({ cycleId, name }) => ({ value: cycleId, label: name })),
            ]}
            onChange={(event) => {
              setOfCycle(event.currentTarget.value);
              setChosen(null);
              if (subject === '' && event.currentTarget.value !== '') setSubject(paperName(paper));
            }}
          />
        )}
        {written && <NumberChoice number={written} value={numbering} onChange={setChosen} />}
        <AreaField
          label={m.rgColSubject()}
          rows={2}
          value={subject}
          maxLength={1000}
          error={isTried && subject.trim() === '' ? m.rgSubjectMissing() : undefined}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <div className={styles.pair}>
          <TextField
            label={m.rgIssuedOn()}
            value={keptDay ? formatDate(keptDay) : day}
            readOnly={keptDay !== null}
            inputMode="numeric"
            error={isTried && !issuedOn ? m.refusalDate() : undefined}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <TextField
            label={m.rgColSigner()}
            value={signer}
            onChange={(event) => setSigner(event.currentTarget.value)}
          />
        </div>
        <TextField
          label={m.rgColRecipients()}
          value={recipients}
          onChange={(event) => setRecipients(event.currentTarget.value)}
        />
        <details>
          <summary>{m.rgTakeMore()}</summary>
          <div className="form">
            <SelectField
              label={m.rgIssuer()}
              value={issuer}
              choices={[
                { value: 'school', label: m.rgIssuerSchool() },
                { value: 'council', label: m.rgIssuerCouncil() },
              ]}
              onChange={(event) => setIssuer(event.currentTarget.value)}
            />
            <TextField
              label={m.rgOwnNumber()}
              hint={m.rgOwnNumberHint()}
              value={number}
              inputMode="numeric"
              onChange={(event) => setNumber(event.currentTarget.value.replace(/\D/g, '').slice(0, 5))}
            />
          </div>
        </details>
        <FormFoot work={take} submit={m.rgTakeConfirm()} onClose={onClose} />
      </form>
    </Dialog>
  );
}
