import type { Numbering, PaperNumber } from '@minhchung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';
import { formatDate, readDate } from '../format/dates.ts';
import { schoolDay } from '../format/school-day.ts';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { FormFoot } from '../ui/form-foot.tsx';
import { Notice } from '../ui/notice.tsx';
import { NumberChoice, proposedNumbering } from './number-choice.tsx';
import { type NumberedPaperAddress, paperNumberQuery } from './paper-number-query.ts';

interface TakePaperNumberProps {
  readonly address: NumberedPaperAddress;
  readonly onClose: () => void;
}

/** Day and number of a paper, as the outgoing register will have them. */
export function TakePaperNumber({ address, onClose }: TakePaperNumberProps) {
  const { data: number } = useQuery(paperNumberQuery(address));
  if (!number) return null;
  return <TakeForm address={address} onClose={onClose} known={number} />;
}

function TakeForm({ address, onClose, known }: TakePaperNumberProps & { readonly known: PaperNumber }) {
  const queryClient = useQueryClient();
  const [day, setDay] = useState(() => formatDate(known.issuedOn ?? schoolDay(new Date())));
  const [chosen, setChosen] = useState<Numbering | null>(null);
  const [own, setOwn] = useState('');
  const issuedOn = readDate(day);
  const { data: number = known } = useQuery(paperNumberQuery(address, issuedOn));
  const numbering = chosen ?? proposedNumbering(number);
  const { place, paper, letter } = address;
  const take = useMutation({
    mutationFn: (date: string) =>
      call(endpoints.takePaperNumber, {
        params: { ...place, paper },
        body: {
          issuedOn: date,
          numbering,
          ...(letter ? { letter } : {}),
          ...(Number(own) > 0 && numbering === 'next' ? { number: Number(own) } : {}),
        },
      }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['registers', place.schoolId] });
      for (const key of ['paper-number', 'plan', 'letters', 'papers', 'preview'])
        void queryClient.invalidateQueries({ queryKey: [key, place.cycleId] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (issuedOn) take.mutate(issuedOn);
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
  const keepsDay = numbering === 'written' && number.issuedOn !== null;
  return (
    <Dialog title={m.rgNumberTake()} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <TextField
          label={m.rgIssuedOn()}
          value={keepsDay ? formatDate(number.issuedOn) : day}
          inputMode="numeric"
          readOnly={keepsDay}
          error={issuedOn ? undefined : m.refusalDate()}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <NumberChoice number={number} value={numbering} onChange={setChosen} />
        {numbering === 'next' && (
          <details>
            <summary>{m.rgNumberFromPaper()}</summary>
            <TextField
              label={m.rgOwnNumber()}
              hint={m.rgOwnNumberHint()}
              value={own}
              inputMode="numeric"
              onChange={(event) => setOwn(event.currentTarget.value.replace(/\D/g, '').slice(0, 5))}
            />
          </details>
        )}
        <FormFoot work={take} submit={m.rgTakeConfirm()} onClose={onClose} />
      </form>
    </Dialog>
  );
}
