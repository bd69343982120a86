import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { readDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { CheckField, SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { FormFoot } from '../../../../../lib/ui/form-foot.tsx';
import { codeOfChoice, typeChoices } from '../_lib/register-words.ts';
import styles from './registers.module.css';

interface NewDocumentProps {
  readonly schoolId: string;
  readonly onClose: () => void;
  readonly onAdded: (documentId: string) => void;
}

/** What the document is; its file follows on the next screen. */
export function NewDocument({ schoolId, onClose, onAdded }: NewDocumentProps) {
  const queryClient = useQueryClient();
  const [title, setTitle] = useState('');
  const [type, setType] = useState('KH');
  const [signer, setSigner] = useState('');
  const [day, setDay] = useState('');
  const [number, setNumber] = useState('');
  const [isFromOutside, setFromOutside] = useState(false);
  const [isTried, setTried] = useState(false);
  const isDay = day.trim() === '' || readDate(day) !== null;
  const add = useMutation({
    mutationFn: () =>
      call(endpoints.addDocument, {
        params: { schoolId },
        body: { title, typeCode: codeOfChoice(type), signer, issuedOn: readDate(day), number, isFromOutside },
      }),
    onSuccess: async ({ documentId }) => {
      await queryClient.invalidateQueries({ queryKey: ['registers', schoolId, 'documents'] });
      onAdded(documentId);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() !== '' && isDay) add.mutate();
  };
  return (
    <Dialog title={m.rgDocumentAdd()} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <TextField
          label={m.rgColTitle()}
          value={title}
          maxLength={500}
          error={isTried && title.trim() === '' ? m.rgTitleMissing() : undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className={styles.pair}>
          <SelectField
            label={m.rgColType()}
            value={type}
            choices={typeChoices()}
            onChange={(event) => setType(event.currentTarget.value)}
          />
          <TextField
            label={m.rgIssuedOn()}
            value={day}
            inputMode="numeric"
            placeholder={m.exampleDate()}
            error={isDay ? undefined : m.refusalDate()}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </div>
        <TextField label={m.rgColSigner()} value={signer} onChange={(event) => setSigner(event.currentTarget.value)} />
        <CheckField
          label={m.rgIsFromOutside()}
          checked={isFromOutside}
          onChange={(event) => setFromOutside(event.currentTarget.checked)}
        />
        {isFromOutside && (
          <TextField
            label={m.rgColNumber()}
            value={number}
            maxLength={80}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
        )}
        <FormFoot work={add} submit={m.rgDocumentNext()} onClose={onClose} />
      </form>
    </Dialog>
  );
}
