import type { CycleProposal } from '@minhchung/contract';
import { useState } from 'react';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { SelectField } from '../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import styles from './new-cycle.module.css';

interface Member<Role extends string> {
  readonly personId: string;
  readonly role: Role;
}

interface MemberListProps<Role extends string> {
  /** Name of the body, for those who hear it. */
  readonly label: string;
  readonly members: readonly Member<Role>[];
  readonly people: CycleProposal['people'];
  readonly roles: readonly { readonly value: Role; readonly label: string }[];
  /** Role of somebody who joins. */
  readonly newRole: Role;
  readonly reason?: (personId: string) => string;
  readonly onChange: (members: Member<Role>[]) => void;
}

/** A body and its people: another role, out of it, or somebody else into it. */
export function MemberList<Role extends string>(props: MemberListProps<Role>) {
  const { label, members, people, roles, newRole, reason, onChange } = props;
  const byId = new Map(people.map((person) => [person.personId, person]));
  const free = people.filter(({ personId }) => members.every((member) => member.personId !== personId));
  const [joining, setJoining] = useState('');
  return (
    <div className={styles.body}>
      {members.length === 0 && <p className="muted">{m.ncNobody()}</p>}
      <ul className={styles.members} aria-label={label}>
        {members.map((member) => {
          const person = byId.get(member.personId);
          const name = person?.fullName ?? '';
          return (
            <li key={member.personId}>
              <div className={styles.who}>
                <strong>{name}</strong>
                <span className="muted">
                  {[person?.printedPost, reason?.(member.personId)].filter(Boolean).join(' · ')}
                </span>
              </div>
              <select
                aria-label={m.ncRoleOf({ name })}
                value={member.role}
                onChange={(event) => {
                  const role = roles.find(({ value }) => value === event.currentTarget.value)?.value;
                  if (role !== undefined)
                    onChange(members.map((one) => (one.personId === member.personId ? { ...one, role } : one)));
                }}
              >
                {roles.map((role) => (
                  <option key={role.value} value={role.value}>
                    {role.label}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className={styles.remove}
                aria-label={m.ncTakeOut({ name })}
                onClick={() => onChange(members.filter(({ personId }) => personId !== member.personId))}
              >
                <Icon name="remove" />
              </button>
            </li>
          );
        })}
      </ul>
      {free.length > 0 && (
        <div className={styles.join}>
          <SelectField
            label={m.ncAddTo({ body: label })}
            value={joining}
            onChange={(event) => setJoining(event.currentTarget.value)}
            choices={[
              { value: '', label: m.ncChoosePerson() },
              ...free.map(({ personId, fullName, printedPost }) => ({
                value: personId,
                label: printedPost === '' ? fullName : `${fullName} – ${printedPost}`,
              })),
            ]}
          />
          <Button
            variant="outline"
            disabled={free.every(({ personId }) => personId !== joining)}
            onClick={() => {
              onChange([...members, { personId: joining, role: newRole }]);
              setJoining('');
            }}
          >
            {m.ncAdd()}
          </Button>
        </div>
      )}
    </div>
  );
}
