import type { OutgoingPaper } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { AreaField, SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { FormFoot } from '../../../../../lib/ui/form-foot.tsx';
import { outgoingStateName } from '../_lib/register-words.ts';

interface OutgoingLineProps {
  readonly paper: OutgoingPaper;
  readonly schoolId: string;
  readonly onClose: () => void;
}

type Step = 'signed' | 'issued' | 'replaced' | 'revoked';

const nextSteps: Readonly<Record<OutgoingPaper['status'], readonly (Step | 'voided')[]>> = {
  numbered: ['signed', 'issued', 'voided'],
  signed: ['issued', 'revoked'],
  issued: ['replaced', 'revoked'],
  replaced: [],
  revoked: [],
  voided: [],
};

/** One line of the register: what it says, and where the paper has come to. Its number is not changed. */
export function OutgoingLine({ paper, schoolId, onClose }: OutgoingLineProps) {
  const queryClient = useQueryClient();
  const [subject, setSubject] = useState(paper.subject);
  const [signer, setSigner] = useState(paper.signer);
  const [recipients, setRecipients] = useState(paper.recipients);
  const [status, setStatus] = useState<string>(paper.status);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const needsReason = ['voided', 'replaced', 'revoked'].includes(status) && status !== paper.status;
  const params = { schoolId, outgoingPaperId: paper.outgoingPaperId };
  const save = useMutation({
    mutationFn: () => {
      const { version } = paper;
      if (status === 'voided') return call(endpoints.voidOutgoingNumber, { params, body: { version, reason } });
      const step = nextSteps[paper.status].find((one) => one === status);
      return call(endpoints.changeOutgoingPaper, {
        params,
        body: {
          version,
          subject,
          signer,
          recipients,
          ...(step && step !== 'voided' ? { status: step, statusReason: reason } : {}),
        },
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['registers', schoolId] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!needsReason || reason.trim() !== '') save.mutate();
  };
  // A number that a document carries moves with that document.
  const steps = paper.documentId === null ? nextSteps[paper.status] : [];
  return (
    <Dialog title={paper.notation} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <AreaField
          label={m.rgColSubject()}
          value={subject}
          maxLength={1000}
          required
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <TextField label={m.rgColSigner()} value={signer} onChange={(event) => setSigner(event.currentTarget.value)} />
        <TextField
          label={m.rgColRecipients()}
          value={recipients}
          onChange={(event) => setRecipients(event.currentTarget.value)}
        />
        <SelectField
          label={m.colState()}
          value={status}
          hint={paper.documentId === null ? undefined : m.rgMovesWithDocument()}
          choices={[paper.status, ...steps].map((value) => ({ value, label: outgoingStateName(value) }))}
          onChange={(event) => setStatus(event.currentTarget.value)}
        />
        {needsReason && (
          <TextField
            label={m.rgReason()}
            hint={status === 'voided' ? m.rgVoidHint() : undefined}
            value={reason}
            maxLength={500}
            error={isTried && reason.trim() === '' ? m.rgReasonMissing() : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <FormFoot work={save} submit={m.save()} onClose={onClose} />
      </form>
    </Dialog>
  );
}
