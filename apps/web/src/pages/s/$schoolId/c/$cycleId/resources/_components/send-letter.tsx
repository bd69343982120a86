import type { ListedLetter, Numbering, PaperNumber } from '@minhchung/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { formatDate, readDate } from '../../../../../../../lib/format/dates.ts';
import { schoolDay } from '../../../../../../../lib/format/school-day.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { NumberChoice, proposedNumbering } from '../../../../../../../lib/papers/number-choice.tsx';
import { paperNumberQuery } from '../../../../../../../lib/papers/paper-number-query.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Dialog } from '../../../../../../../lib/ui/dialog.tsx';
import { TextField } from '../../../../../../../lib/ui/fields.tsx';
import { FormFoot } from '../../../../../../../lib/ui/form-foot.tsx';

interface SendLetterProps {
  readonly letter: ListedLetter;
  readonly place: CycleAddress;
  /** The version to go by, after what was typed has been saved. */
  readonly latest: () => Promise<number>;
  readonly onClose: () => void;
  readonly onSent: () => Promise<void>;
}

/** What sending means, said before it is done: day, number, what is kept. */
export function SendLetter(props: SendLetterProps) {
  const { place, letter } = props;
  const address = { place, paper: 'investmentLetter', letter: letter.investmentLetterId } as const;
  const { data: number } = useQuery(paperNumberQuery(address));
  if (!number) return null;
  return <SendForm {...props} known={number} />;
}

function SendForm({
  letter,
  place,
  latest,
  onClose,
  onSent,
  known,
}: SendLetterProps & { readonly known: PaperNumber }) {
  const [day, setDay] = useState(() => formatDate(known.issuedOn ?? schoolDay(new Date())));
  const [chosen, setChosen] = useState<Numbering | null>(null);
  const issuedOn = readDate(day);
  const address = { place, paper: 'investmentLetter', letter: letter.investmentLetterId } as const;
  const { data: number = known } = useQuery(paperNumberQuery(address, issuedOn));
  const numbering = chosen ?? proposedNumbering(number);
  const params = { ...place, investmentLetterId: letter.investmentLetterId };
  const send = useMutation({
    mutationFn: async (date: string) => {
      let version = await latest();
      if (date !== known.issuedOn && known.line === null) {
        version = (await call(endpoints.changeInvestmentLetter, { params, body: { version, issuedOn: date } })).version;
      }
      return call(endpoints.sendInvestmentLetter, { params, body: { version, numbering } });
    },
    onSuccess: onSent,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (issuedOn) send.mutate(issuedOn);
  };
  return (
    <Dialog title={m.resLetterMarkSent()} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>{m.resLetterSentMeans()}</p>
        <TextField
          label={m.fieldIssuedOn()}
          value={day}
          inputMode="numeric"
          placeholder={m.exampleDate()}
          readOnly={known.line !== null}
          error={issuedOn ? undefined : m.refusalDate()}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <NumberChoice number={number} value={numbering} onChange={setChosen} />
        <FormFoot work={send} submit={m.resLetterSendConfirm()} close={m.notYet()} onClose={onClose} />
      </form>
    </Dialog>
  );
}
