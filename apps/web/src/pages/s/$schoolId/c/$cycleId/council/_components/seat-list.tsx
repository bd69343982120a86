import { m } from '../../../../../../../lib/i18n/m.ts';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';
import { AddPerson } from './add-person.tsx';
import styles from './amendment.module.css';

interface Seat<Role extends string> {
  readonly key: string;
  readonly originId: string | null;
  readonly personId: string;
  readonly printedName: string;
  readonly printedPost: string;
  readonly printedRole: string;
  readonly role: Role;
}

type NewPerson = Omit<Seat<string>, 'role' | 'printedRole'>;

interface SeatListProps<Role extends string, One extends Seat<Role>> {
  /** Name of the body, for those who hear it. */
  readonly label: string;
  readonly schoolId: string;
  readonly seats: readonly One[];
  readonly roles: readonly { readonly value: Role; readonly label: string }[];
  readonly newSeat: (person: NewPerson) => One;
  readonly onChange: (seats: One[], undoText?: string) => void;
}

/** The people of a body under change: another role, out of it, or somebody else into it. */
export function SeatList<Role extends string, One extends Seat<Role>>(props: SeatListProps<Role, One>) {
  const { label, schoolId, seats, roles, newSeat, onChange } = props;
  return (
    <>
      {seats.length === 0 && <p className="muted">{m.amNobody()}</p>}
      <ul className={styles.seats} aria-label={label}>
        {seats.map((seat) => (
          <li key={seat.key} data-new={seat.originId === null || undefined}>
            <span className={styles.who}>
              <strong>{seat.printedName}</strong>
              <span className="muted">{seat.printedPost}</span>
            </span>
            <select
              aria-label={m.amRoleOf({ name: seat.printedName })}
              value={seat.role}
              onChange={(event) => {
                const role = roles.find(({ value }) => value === event.currentTarget.value);
                if (!role) return;
                const changed = { ...seat, role: role.value, printedRole: role.label };
                onChange(seats.map((one) => (one.key === seat.key ? changed : one)));
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
              aria-label={m.amTakeOut({ name: seat.printedName, body: label })}
              onClick={() =>
                onChange(
                  seats.filter(({ key }) => key !== seat.key),
                  m.amTaken({ name: seat.printedName }),
                )
              }
            >
              <Icon name="remove" />
            </button>
          </li>
        ))}
      </ul>
      <AddPerson
        schoolId={schoolId}
        label={m.amAddTo({ body: label })}
        taken={seats.map(({ personId }) => personId)}
        onChoose={({ personId, name, post }) =>
          onChange([
            ...seats,
            newSeat({
              key: `new-${crypto.randomUUID()}`,
              originId: null,
              personId,
              printedName: name,
              printedPost: post,
            }),
          ])
        }
      />
    </>
  );
}
