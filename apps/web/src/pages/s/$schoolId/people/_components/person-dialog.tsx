import type { Person } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { isRecord, problemText } from '../../../../../lib/api/problem.ts';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { AutosaveParsed, AutosaveText } from '../../../../../lib/saving/autosave-field.tsx';
import { SaveStatus } from '../../../../../lib/saving/save-status.tsx';
import { useSaver } from '../../../../../lib/saving/use-saver.tsx';
import { useMay } from '../../../../../lib/session/session.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { TextField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import styles from './people.module.css';
import { PersonFacts } from './person-facts.tsx';
import { Posts } from './posts.tsx';

interface PersonDialogProps {
  readonly schoolId: string;
  /** Null: somebody new. */
  readonly person: Person | null;
  readonly onClose: () => void;
  readonly onAdded: (personId: string) => void;
}

export function PersonDialog({ schoolId, person, onClose, onAdded }: PersonDialogProps) {
  return (
    <Dialog title={person ? person.fullName : m.personAdd()} isOpen onClose={onClose} isWide={person !== null}>
      {person ? (
        <PersonCard schoolId={schoolId} person={person} onClose={onClose} />
      ) : (
        <NewPerson schoolId={schoolId} onAdded={onAdded} />
      )}
    </Dialog>
  );
}

function NewPerson({ schoolId, onAdded }: Pick<PersonDialogProps, 'schoolId' | 'onAdded'>) {
  const [fullName, setFullName] = useState('');
  const queryClient = useQueryClient();
  const add = useMutation({
    mutationFn: () => call(endpoints.addPerson, { params: { schoolId }, body: { fullName, posts: [] } }),
    onSuccess: async ({ personId }) => {
      await queryClient.invalidateQueries({ queryKey: ['people', schoolId] });
      onAdded(personId);
    },
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <TextField
        label={m.colName()}
        value={fullName}
        required
        autoFocus
        error={add.error ? problemText(add.error, language()) : undefined}
        onChange={(event) => setFullName(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={add.isPending}>
          {m.personAddConfirm()}
        </Button>
      </div>
    </form>
  );
}

interface CardProps {
  readonly schoolId: string;
  readonly person: Person;
  readonly onClose: () => void;
}

function PersonCard(props: CardProps) {
  const { schoolId, person } = props;
  const may = useMay(schoolId);
  if (may('people.edit')) return <PersonFields {...props} />;
  return (
    <div className={styles.dialog}>
      <PersonFacts person={person} />
      <h3>{m.postsTitle()}</h3>
      <Posts schoolId={schoolId} person={person} isReadOnly onChanged={() => Promise.resolve()} />
    </div>
  );
}

type PersonValues = Pick<Person, 'fullName' | 'phone' | 'email' | 'note' | 'leftOn' | 'birthDate'>;

function PersonFields({ schoolId, person, onClose }: CardProps) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['people', schoolId] });
  const saver = useSaver<PersonValues>({
    key: person.personId,
    server: { version: person.version, values: person },
    send: async (version, values) => {
      const params = { schoolId, personId: person.personId };
      const saved = await call(endpoints.changePerson, { params, body: { version, ...values } });
      void refresh();
      return { version: saved.version, values: saved };
    },
    readCurrent: (current) =>
      isRecord(current) && typeof current.version === 'number'
        ? { version: current.version, values: { ...person, ...current } }
        : null,
  });
  const remove = useMutation({
    mutationFn: () =>
      call(endpoints.removePerson, {
        params: { schoolId, personId: person.personId },
        query: { version: person.version },
      }),
    onSuccess: async () => {
      await refresh();
      onClose();
    },
  });
  return (
    <div className={styles.dialog}>
      <SaveStatus />
      <div className={styles.grid}>
        <AutosaveText saver={saver} field="fullName" label={m.colName()} />
        <AutosaveText saver={saver} field="phone" label={m.fieldPhone()} />
        <AutosaveText saver={saver} field="email" label={m.fieldEmail()} />
        <AutosaveParsed
          saver={saver}
          field="birthDate"
          label={m.stfMeaningBirthDate()}
          format={formatDate}
          read={readDate}
          isKind={(value: unknown): value is string => typeof value === 'string'}
          refusal={m.refusalDate()}
        />
        <AutosaveParsed
          saver={saver}
          field="leftOn"
          label={m.fieldLeftOn()}
          hint={m.fieldLeftOnHint()}
          format={formatDate}
          read={readDate}
          isKind={(value: unknown): value is string => typeof value === 'string'}
          refusal={m.refusalDate()}
        />
      </div>
      <AutosaveText saver={saver} field="note" label={m.colNote()} isProse />
      <h3>{m.postsTitle()}</h3>
      <Posts schoolId={schoolId} person={person} isReadOnly={false} onChanged={refresh} />
      {remove.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(remove.error, language())}</p>
        </Notice>
      )}
      <p>
        <Button
          variant="quiet"
          loading={remove.isPending}
          onClick={() => {
            if (window.confirm(m.personRemoveAsk({ name: person.fullName }))) remove.mutate();
          }}
        >
          {m.personRemove()}
        </Button>
      </p>
    </div>
  );
}
