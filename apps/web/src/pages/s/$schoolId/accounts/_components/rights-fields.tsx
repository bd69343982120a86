import type { Duty } from '@minhchung/contract';
import { useId } from 'react';
import { dutyList, dutyMeaning, grantRoleList, roleMeaning, roleName } from '../../../../../lib/account/role-names.ts';
import { readDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import choices from '../../../../../lib/ui/choice.module.css';
import { CheckField, FieldGroup, TextField } from '../../../../../lib/ui/fields.tsx';
import type { TypedRights } from '../_lib/chosen-rights.ts';
import styles from './accounts.module.css';

export type Rights = TypedRights;

interface RightsFieldsProps {
  readonly rights: Rights;
  /** Somebody tried to send the form: what is missing is told too. */
  readonly isChecked: boolean;
  readonly onChange: (rights: Rights) => void;
}

/** What is wrong with the end date, or undefined. */
export function endDateFault({ role, validTo }: Rights): string | undefined {
  if (validTo.trim() === '') return role === 'guestReader' ? m.accEndNeeded() : undefined;
  return readDate(validTo) ? undefined : m.refusalDate();
}

/** Role, duties and end of an account, each with what it allows. */
export function RightsFields({ rights, isChecked, onChange }: RightsFieldsProps) {
  const name = useId();
  const toggle = (duty: Duty) =>
    rights.duties.includes(duty) ? rights.duties.filter((one) => one !== duty) : [...rights.duties, duty];
  const isGuest = rights.role === 'guestReader';
  return (
    <>
      <FieldGroup label={m.accRole()}>
        {grantRoleList.map((role) => (
          <label key={role} className={choices.choice}>
            <input
              type="radio"
              name={name}
              value={role}
              checked={rights.role === role}
              onChange={() => onChange({ ...rights, role, duties: role === 'guestReader' ? [] : rights.duties })}
            />
            <span>
              {roleName(role)}
              <small>{roleMeaning(role)}</small>
            </span>
          </label>
        ))}
      </FieldGroup>
      {!isGuest && (
        <FieldGroup label={m.accDuties()} hint={m.accDutiesHint()}>
          {dutyList.map((duty) => (
            <CheckField
              key={duty}
              label={
                <span className={styles.meaning}>
                  {roleName(duty)}
                  <small>{dutyMeaning(duty)}</small>
                </span>
              }
              checked={rights.duties.includes(duty)}
              onChange={() => onChange({ ...rights, duties: toggle(duty) })}
            />
          ))}
        </FieldGroup>
      )}
      <TextField
        label={m.accEndDate()}
        hint={isGuest ? m.accEndDateGuestHint() : m.accEndDateHint()}
        value={rights.validTo}
        inputMode="numeric"
        placeholder={m.exampleDate()}
        error={rights.validTo !== '' || isChecked ? endDateFault(rights) : undefined}
        onChange={(event) => onChange({ ...rights, validTo: event.currentTarget.value })}
      />
    </>
  );
}
