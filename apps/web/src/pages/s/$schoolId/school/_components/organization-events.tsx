import type { SchoolListRow } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { ListDialog } from '../../../../../lib/school-lists/list-dialog.tsx';
import type { ListField } from '../../../../../lib/school-lists/list-field.ts';
import { schoolListQuery } from '../../../../../lib/school-lists/school-list-client.ts';
import { useSchoolList } from '../../../../../lib/school-lists/use-school-list.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { eventKindName, eventKinds } from '../_lib/event-kind-name.ts';
import styles from './profiles.module.css';

type OrganizationEvent = SchoolListRow<'organizationEvents'>;

/** Mergers, splits, new names and bodies: recorded when they happen, decided when the paper is there (C56). */
export function OrganizationEvents({ schoolId }: { readonly schoolId: string }) {
  const { data } = useQuery(schoolListQuery('organizationEvents', schoolId));
  const canEdit = useMay(schoolId)('school.edit');
  const list = useSchoolList('organizationEvents', schoolId);
  const [edited, setEdited] = useState<OrganizationEvent | 'new' | null>(null);
  const events = (data?.items ?? []).toSorted((left, right) => (left.happenedOn < right.happenedOn ? 1 : -1));
  return (
    <>
      {events.length === 0 && <p className="muted">{m.orgEventsEmpty()}</p>}
      <ul className={styles.rows}>
        {events.map((event) => (
          <li key={event.rowId}>
            <div>
              <strong>
                {formatDate(event.happenedOn)} · {eventKindName(event.kind)}
              </strong>
              <span className={styles.sub}>{decisionText(event)}</span>
              {event.predecessors !== '' && (
                <span className={styles.sub}>{m.orgBefore({ names: oneLine(event.predecessors) })}</span>
              )}
              {event.successors !== '' && (
                <span className={styles.sub}>{m.orgAfter({ names: oneLine(event.successors) })}</span>
              )}
              <span className={styles.sub}>{effectName(event.recognitionEffect)}</span>
            </div>
            {canEdit && (
              <Button variant="quiet" onClick={() => setEdited(event)}>
                {m.recEdit()}
                <span className="visually-hidden"> {eventKindName(event.kind)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <Button variant="quiet" onClick={() => setEdited('new')}>
          <Icon name="add" /> {m.orgEventAdd()}
        </Button>
      )}
      {edited && (
        <ListDialog
          title={edited === 'new' ? m.orgEventAdd() : m.orgEventEdit()}
          fields={fields()}
          start={edited === 'new' ? { kind: 'rename', status: 'recorded', recognitionEffect: 'toBeDecided' } : edited}
          save={(values) => list.save(edited === 'new' ? null : edited, values)}
          remove={edited === 'new' ? undefined : () => list.remove(edited, m.orgEventRemoved())}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function decisionText({ status, decisionNumber, decisionDate, decidedBy }: OrganizationEvent): string {
  if (status === 'recorded') return m.orgRecorded();
  const decision = [decisionNumber, formatDate(decisionDate), decidedBy].filter((part) => part !== '').join(' · ');
  return m.orgDecided({ decision });
}

function oneLine(names: string): string {
  return names
    .split('\n')
    .filter((name) => name.trim() !== '')
    .join('; ');
}

const effectNames: Readonly<Record<OrganizationEvent['recognitionEffect'], () => string>> = {
  toBeDecided: m.orgEffectOpen,
  kept: m.orgEffectKept,
  ended: m.orgEffectEnded,
};

function effectName(effect: OrganizationEvent['recognitionEffect']): string {
  return effectNames[effect]();
}

function fields(): readonly ListField[] {
  const choices = (names: Readonly<Record<string, () => string>>) =>
    Object.entries(names).map(([value, name]) => ({ value, label: name() }));
  const isOfBody: NonNullable<ListField['isFor']> = ({ kind }) => kind === 'governingBodyChange';
  const isOfNames: NonNullable<ListField['isFor']> = (texts) => !isOfBody(texts);
  const isDecided: NonNullable<ListField['isFor']> = ({ status }) => status === 'decided';
  return [
    {
      id: 'kind',
      label: m.orgEventKind(),
      kind: 'choice',
      choices: eventKinds.map((kind) => ({ value: kind, label: eventKindName(kind) })),
    },
    { id: 'happenedOn', label: m.orgHappenedOn(), kind: 'date', isRequired: true },
    {
      id: 'status',
      label: m.colState(),
      kind: 'choice',
      choices: choices({ recorded: m.orgStatusRecorded, decided: m.orgStatusDecided }),
    },
    { id: 'decisionNumber', label: m.recNumber(), kind: 'text', isFor: isDecided },
    { id: 'decisionDate', label: m.fieldDecisionDate(), kind: 'date', isRequired: true, isFor: isDecided },
    { id: 'decidedBy', label: m.recIssuer(), kind: 'text', isFor: isDecided },
    { id: 'predecessors', label: m.orgPredecessors(), hint: m.orgNamesHint(), kind: 'prose', isFor: isOfNames },
    { id: 'successors', label: m.orgSuccessors(), hint: m.orgNamesHint(), kind: 'prose', isFor: isOfNames },
    { id: 'predecessors', label: m.orgBodyBefore(), hint: m.orgBodyHint(), kind: 'text', isFor: isOfBody },
    { id: 'successors', label: m.orgBodyAfter(), hint: m.orgBodyHint(), kind: 'text', isFor: isOfBody },
    {
      id: 'recognitionEffect',
      label: m.orgEffect(),
      hint: `${m.orgEffectHint()} ${m.orgEffectPerRecognition()}`,
      kind: 'choice',
      choices: choices(effectNames),
    },
    { id: 'note', label: m.colNote(), kind: 'prose' },
  ];
}
