import { useId } from 'react';
import { m } from '../../../lib/i18n/m.ts';
import choices from '../../../lib/ui/choice.module.css';
import { FieldGroup, TextField } from '../../../lib/ui/fields.tsx';
import { suggestUsername } from '../../s/$schoolId/accounts/_lib/suggest-username.ts';
import { type ChoiceForm, choiceFaults } from '../_lib/account-choice.ts';

interface AccountChoiceFieldsProps {
  readonly label: string;
  readonly form: ChoiceForm;
  readonly error: unknown;
  readonly onChange: (form: ChoiceForm) => void;
}

const nobody: ReadonlySet<string> = new Set();

/** Somebody new, or somebody who has an account on this server already. */
export function AccountChoiceFields({ label, form, error, onChange }: AccountChoiceFieldsProps) {
  const name = useId();
  const faults = choiceFaults(error);
  const set = (fields: Partial<ChoiceForm>) => onChange({ ...form, ...fields });
  return (
    <>
      <FieldGroup label={label}>
        {(['new', 'existing'] as const).map((kind) => (
          <label key={kind} className={choices.choice}>
            <input type="radio" name={name} checked={form.kind === kind} onChange={() => set({ kind })} />
            <span>{kind === 'new' ? m.instAccountNew() : m.instAccountExisting()}</span>
          </label>
        ))}
      </FieldGroup>
      {form.kind === 'existing' ? (
        <TextField
          label={m.instLogin()}
          hint={m.instLoginHint()}
          value={form.login}
          error={faults.login}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          required
          onChange={(event) => set({ login: event.currentTarget.value })}
        />
      ) : (
        <>
          <TextField
            label={m.colName()}
            value={form.name}
            maxLength={120}
            required
            onChange={(event) => set({ name: event.currentTarget.value })}
            onBlur={() =>
              form.username === '' && form.name !== '' && set({ username: suggestUsername(form.name, nobody) })
            }
          />
          <TextField
            label={m.accUsername()}
            hint={m.accUsernameHint()}
            value={form.username}
            error={faults.username}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            required
            onChange={(event) => set({ username: event.currentTarget.value })}
          />
          <TextField
            label={m.accEmail()}
            hint={m.accEmailHint()}
            type="email"
            value={form.email}
            error={faults.email}
            autoComplete="off"
            onChange={(event) => set({ email: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
