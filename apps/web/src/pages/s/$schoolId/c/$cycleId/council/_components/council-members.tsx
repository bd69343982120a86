import type { CouncilView, Row } from '@minhchung/contract';
import { councilRoleChoices, councilRoleName } from '../../../../../../../lib/cycle/choices.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { columnsOf } from '../../../../../../../lib/rows/columns.ts';
import { SectionTable } from '../../../../../../../lib/rows/section-table.tsx';
import { useRows } from '../../../../../../../lib/rows/use-rows.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { isSignedHere } from '../_lib/is-signed-here.ts';
import { AddPerson } from './add-person.tsx';

interface CouncilMembersProps {
  readonly view: CouncilView;
  readonly place: CycleAddress;
}

export function CouncilMembers({ view, place }: CouncilMembersProps) {
  const column = columnsOf<Row<'councilMembers'>>();
  const isClosed = isSignedHere(view.council);
  const { onAdd } = useRows('councilMembers', view.councilMembers, place, { isClosed });
  return (
    <>
      <SectionTable
        name="councilMembers"
        rows={view.councilMembers}
        place={place}
        label={m.membersLabel()}
        rowName={(row) => row.printedName}
        withoutAdd
        isClosed={isClosed}
        empty={<p>{m.membersEmpty()}</p>}
        columns={[
          column.text('printedName', m.colName(), { width: 12 }),
          column.text('printedPost', m.colPost(), { width: 11 }),
          column.choice('role', m.colRole(), councilRoleChoices(), { width: 8.5 }),
          column.text('printedRole', m.colPrintedRole(), { width: 9 }),
          column.text('note', m.colNote(), { isLong: true, width: 7 }),
        ]}
      />
      {onAdd && (
        <AddPerson
          schoolId={place.schoolId}
          label={m.memberAdd()}
          taken={view.councilMembers.map(({ personId }) => personId)}
          onChoose={({ personId, name, post }) => {
            const role = view.councilMembers.some((member) => member.role === 'chair') ? 'member' : 'chair';
            onAdd(
              { personId, printedName: name, printedPost: post, role, printedRole: councilRoleName(role) },
              view.council.councilId,
            );
          }}
        />
      )}
    </>
  );
}
