import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { readDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { currentPost, presentPeople, usePeople } from '../../../../../lib/people/person-choices.ts';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { FormFoot } from '../../../../../lib/ui/form-foot.tsx';

interface StartHandoverProps {
  readonly schoolId: string;
  readonly onClose: () => void;
}

/** Who leaves, and when. */
export function StartHandover({ schoolId, onClose }: StartHandoverProps) {
  const people = presentPeople(usePeople(schoolId));
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [personId, setPersonId] = useState('');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const leavesOn = readDate(day);
  const start = useMutation({
    mutationFn: (body: { personId: string; leavesOn: string; reason: string }) =>
      call(endpoints.startHandover, { params: { schoolId }, body }),
    onSuccess: async ({ handover }) => {
      void queryClient.invalidateQueries({ queryKey: ['handovers', schoolId] });
      await navigate({
        to: '/s/$schoolId/handovers/$handoverId',
        params: { schoolId, handoverId: handover.handoverId },
      });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (personId !== '' && leavesOn) start.mutate({ personId, leavesOn, reason });
  };
  return (
    <Dialog title={m.hoStart()} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <SelectField
          label={m.hoPerson()}
          value={personId}
          error={isTried && personId === '' ? m.hoPersonMissing() : undefined}
          choices={[
            { value: '', label: m.mxChoosePerson() },
            ...people.map((person) => ({
              value: person.personId,
              label: [person.fullName, currentPost(person)].filter((part) => part !== '').join(' – '),
            })),
          ]}
          onChange={(event) => setPersonId(event.currentTarget.value)}
        />
        <TextField
          label={m.hoLeavesOn()}
          value={day}
          placeholder={m.exampleDate()}
          inputMode="numeric"
          error={isTried && !leavesOn ? m.refusalDate() : undefined}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextField
          label={m.hoReason()}
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FormFoot work={start} submit={m.hoStartConfirm()} onClose={onClose} />
      </form>
    </Dialog>
  );
}
