import type { PlanView, Row } from '@minhchung/contract';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { columnsOf } from '../../../../../../../lib/rows/columns.ts';
import { SectionTable } from '../../../../../../../lib/rows/section-table.tsx';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { speaksOfPeople } from '../_lib/speaks-of-people.ts';

interface ResourceItemsProps {
  readonly view: PlanView;
  readonly place: CycleAddress;
  readonly part: 'people' | 'facilities';
}

/** People, or everything else that the plan counts on: two views of one table of the plan. */
export function ResourceItems({ view, place, part }: ResourceItemsProps) {
  const column = columnsOf<Row<'resources'>>();
  const isPeople = part === 'people';
  return (
    <SectionTable
      name="resources"
      rows={view.resources.filter((row) => speaksOfPeople(row) === isPeople)}
      place={place}
      label={isPeople ? m.resPeople() : m.resFacilities()}
      rowName={(row) => row.label || row.text}
      start={{ kind: isPeople ? 'people' : 'facilities' }}
      addLabel={isPeople ? m.resPeopleAdd() : m.resFacilitiesAdd()}
      empty={<p>{isPeople ? m.resPeopleEmpty() : m.resFacilitiesEmpty()}</p>}
      columns={[
        column.text('label', m.colResourceKind(), { width: 11 }),
        column.text('text', m.colResource(), { isLong: true, width: 26 }),
        column.code('standardCode', m.colStandard(), /^\d{1,2}$/, { width: 6.5, align: 'center' }),
        column.text('criteriaText', m.colCriterion(), { width: 7 }),
        column.text('periodText', m.colTime(), { width: 10 }),
        column.text('note', m.colNote(), { isLong: true, width: 10 }),
      ]}
    />
  );
}
