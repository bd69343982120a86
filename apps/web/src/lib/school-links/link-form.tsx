import type { LinkableEvent, LinkSide } from '@minhchung/contract';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { problemText } from '../api/problem.ts';
import { formatDate } from '../format/dates.ts';
import { language } from '../i18n/language.ts';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/fields.tsx';
import { Notice } from '../ui/notice.tsx';
import { linkedEventName } from './link-list.tsx';

export interface ChosenLink {
  readonly organizationEventId: string;
  readonly side: LinkSide;
  readonly otherSchoolId: string;
}

interface LinkFormProps {
  readonly events: readonly LinkableEvent[];
  readonly schools: readonly { readonly schoolId: string; readonly name: string }[];
  /** A field that narrows the schools down, where there are many. */
  readonly find?: ReactNode;
  readonly save: (chosen: ChosenLink) => Promise<unknown>;
  readonly onDone: () => void;
}

/** Which event, which school, and which of the two stops; what follows is said before it is done. */
export function LinkForm({ events, schools, find, save, onDone }: LinkFormProps) {
  const [eventId, setEventId] = useState(events[0]?.organizationEventId ?? '');
  const [side, setSide] = useState<LinkSide>('predecessor');
  const [otherSchoolId, setOther] = useState('');
  const saving = useMutation({ mutationFn: save, onSuccess: onDone });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate({ organizationEventId: eventId, side, otherSchoolId });
      }}
    >
      <SelectField
        label={m.orgLinkEvent()}
        value={eventId}
        choices={events.map(({ organizationEventId, ...event }) => ({
          value: organizationEventId,
          label: eventText(event),
        }))}
        onChange={(event) => setEventId(event.currentTarget.value)}
      />
      {find}
      <SelectField
        label={m.orgLinkOther()}
        value={otherSchoolId}
        required
        choices={[
          { value: '', label: m.orgLinkChoose() },
          ...schools.map(({ schoolId, name }) => ({ value: schoolId, label: name })),
        ]}
        onChange={(event) => setOther(event.currentTarget.value)}
      />
      <SelectField
        label={m.orgLinkSide()}
        value={side}
        choices={[
          { value: 'predecessor', label: m.orgLinkSidePredecessor() },
          { value: 'successor', label: m.orgLinkSideSuccessor() },
        ]}
        onChange={(event) => setSide(event.currentTarget.value === 'successor' ? 'successor' : 'predecessor')}
      />
      <Notice>
        <p>{m.orgLinkAddText()}</p>
      </Notice>
      {saving.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(saving.error, language())}</p>
        </Notice>
      )}
      <div className="row">
        <Button type="submit" loading={saving.isPending} disabled={otherSchoolId === ''}>
          {m.orgLinkConfirm()}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {m.back()}
        </Button>
      </div>
    </form>
  );
}

function eventText({ kind, happenedOn, predecessors, successors }: Omit<LinkableEvent, 'organizationEventId'>): string {
  const names = [predecessors, successors].map((lines) => lines.split('\n').join('; ')).filter((line) => line !== '');
  return [`${linkedEventName(kind)} ${formatDate(happenedOn)}`, names.join(' → ')]
    .filter((part) => part !== '')
    .join(' · ');
}
