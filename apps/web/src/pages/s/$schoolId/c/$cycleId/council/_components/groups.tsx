import type { CouncilView, Row } from '@minhchung/contract';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { groupRoleChoices } from '../../../../../../../lib/cycle/choices.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { columnsOf } from '../../../../../../../lib/rows/columns.ts';
import { SectionTable } from '../../../../../../../lib/rows/section-table.tsx';
import { useRows } from '../../../../../../../lib/rows/use-rows.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { RowActions } from '../../../../../../../lib/table/row-actions.tsx';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { TextField } from '../../../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { groupName } from '../_lib/group-name.ts';
import { isSignedHere } from '../_lib/is-signed-here.ts';
import { AddPerson } from './add-person.tsx';
import styles from './council.module.css';

interface GroupsProps {
  readonly view: CouncilView;
  readonly place: CycleAddress;
}

/** Secretary group and working groups, each with its members and the standards that it answers for. */
export function Groups({ view, place }: GroupsProps) {
  const isClosed = isSignedHere(view.council);
  const {
    rows: groups,
    onChange,
    onAdd,
    onRemove,
    onMove,
    error,
  } = useRows('groups', view.groups, place, {
    isClosed,
  });
  const { rows: members, onAdd: onAddMember } = useRows('groupMembers', view.groupMembers, place, { isClosed });
  const column = columnsOf<Row<'groupMembers'>>();
  const nextNumber = Math.max(0, ...groups.map(({ number }) => number)) + 1;
  return (
    <>
      {groups.length === 0 && <p className="muted">{m.groupsEmpty()}</p>}
      {error !== null && (
        <Notice tone="stop" role="alert">
          <p>{problemText(error, language())}</p>
        </Notice>
      )}
      {groups.map((group) => {
        const own = members.filter(({ parentId }) => parentId === group.rowId);
        return (
          <section key={group.rowId} className={styles.group} aria-label={groupName(group)}>
            <div className={styles.groupHead}>
              <h3>{groupName(group)}</h3>
              <RowActions row={group} rows={groups} name={groupName(group)} onMove={onMove} onRemove={onRemove} />
            </div>
            {onChange ? (
              <div className={styles.groupFields}>
                <TextField
                  label={m.fieldGroupTitle()}
                  value={group.title}
                  onChange={(event) => onChange(group, { title: event.currentTarget.value })}
                />
                {group.kind === 'working' && (
                  <TextField
                    key={group.standards.join()}
                    label={m.fieldGroupStandards()}
                    defaultValue={group.standards.join(', ')}
                    inputMode="numeric"
                    onBlur={(event) =>
                      onChange(group, { standards: event.currentTarget.value.match(/\d{1,2}/g)?.slice(0, 20) ?? [] })
                    }
                  />
                )}
              </div>
            ) : (
              <p>
                {group.title === groupName(group) ? '' : group.title}
                {group.standards.length > 0 && (
                  <span className="muted">
                    {' · '}
                    {m.fieldGroupStandards()}: {group.standards.join(', ')}
                  </span>
                )}
              </p>
            )}
            <SectionTable
              name="groupMembers"
              rows={own}
              place={place}
              parentId={group.rowId}
              label={m.groupMembersOf({ name: groupName(group) })}
              rowName={(row) => row.printedName}
              withoutAdd
              isClosed={isClosed}
              empty={<p>{m.groupMembersEmpty()}</p>}
              columns={[
                column.text('printedName', m.colName(), { width: 13 }),
                column.text('printedPost', m.colPost(), { width: 13 }),
                column.choice('role', m.colRole(), groupRoleChoices(), { width: 9 }),
                column.text('printedRole', m.colPrintedRole(), { width: 11 }),
              ]}
            />
            {onAddMember && (
              <AddPerson
                schoolId={place.schoolId}
                label={m.groupMemberAdd()}
                taken={own.map(({ personId }) => personId)}
                onChoose={({ personId, name, post }) => {
                  const role = own.some((member) => member.role === 'leader') ? 'member' : 'leader';
                  const printedRole = role === 'leader' ? m.roleLeader() : m.roleGroupMember();
                  onAddMember({ personId, printedName: name, printedPost: post, role, printedRole }, group.rowId);
                }}
              />
            )}
          </section>
        );
      })}
      {onAdd && (
        <div className="row">
          {!groups.some(({ kind }) => kind === 'secretary') && (
            <Button variant="quiet" onClick={() => onAdd({ kind: 'secretary', number: 0, title: '', standards: [] })}>
              <Icon name="add" /> {m.groupAddSecretary()}
            </Button>
          )}
          <Button
            variant="quiet"
            onClick={() => onAdd({ kind: 'working', number: nextNumber, title: '', standards: [] })}
          >
            <Icon name="add" /> {m.groupAdd({ number: nextNumber })}
          </Button>
        </div>
      )}
    </>
  );
}
