import type { Row } from '@minhchung/contract';
import { budgetStateChoices, investmentStateChoices } from '../../../../../../../lib/cycle/choices.ts';
import { MoneyTotal } from '../../../../../../../lib/cycle/money-total.tsx';
import { needStateColumn } from '../../../../../../../lib/evidence-needs/need-columns.ts';
import { useNeedReason } from '../../../../../../../lib/evidence-needs/use-need-reason.tsx';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { personChoices, usePeople } from '../../../../../../../lib/people/person-choices.ts';
import { columnsOf } from '../../../../../../../lib/rows/columns.ts';
import { SectionTable } from '../../../../../../../lib/rows/section-table.tsx';
import type { PlanSectionProps } from './plan-section-props.ts';

export function ResourcesTable({ view, place }: PlanSectionProps) {
  const column = columnsOf<Row<'resources'>>();
  return (
    <SectionTable
      name="resources"
      rows={view.resources}
      place={place}
      label={m.planResources()}
      rowName={(row) => row.label || row.text}
      empty={<p>{m.resourcesEmpty()}</p>}
      columns={[
        column.text('label', m.colResourceKind(), { width: 10 }),
        column.text('text', m.colResource(), { isLong: true, width: 24 }),
        column.code('standardCode', m.colStandard(), /^\d{1,2}$/, { width: 5.5, align: 'center' }),
        column.text('criteriaText', m.colCriterion(), { width: 7 }),
        column.text('periodText', m.colTime(), { width: 10 }),
        column.text('note', m.colNote(), { isLong: true, width: 10 }),
      ]}
    />
  );
}

export function BudgetTable({ view, place }: PlanSectionProps) {
  const column = columnsOf<Row<'budget'>>();
  return (
    <SectionTable
      name="budget"
      rows={view.budget}
      place={place}
      label={m.planBudget()}
      rowName={(row) => row.text}
      addLabel={m.budgetAdd()}
      start={{ status: 'estimated' }}
      empty={<p>{m.budgetEmpty()}</p>}
      footer={(rows) => <MoneyTotal amounts={rows.map(({ amountVnd }) => amountVnd)} />}
      columns={[
        column.text('text', m.colBudgetText(), { isLong: true, width: 20 }),
        column.number('amountVnd', m.colAmount(), { width: 10 }),
        column.text('source', m.colSource(), { width: 12 }),
        column.choice('status', m.colState(), budgetStateChoices(), { width: 9 }),
      ]}
    />
  );
}

export function InvestmentsTable({ view, place }: PlanSectionProps) {
  const column = columnsOf<Row<'investments'>>();
  return (
    <SectionTable
      name="investments"
      rows={view.investments}
      place={place}
      label={m.planInvestments()}
      rowName={(row) => row.item}
      start={{ status: 'proposed' }}
      empty={<p>{m.investmentsEmpty()}</p>}
      columns={[
        column.text('action', m.colInvestmentAction(), { width: 9 }),
        column.text('item', m.colInvestmentItem(), { isLong: true, width: 18 }),
        column.number('quantity', m.colQuantity(), { width: 6 }),
        column.code('schoolYear', m.colSchoolYear(), /^\d{4}-\d{4}$/, { width: 8, placeholder: '2026-2027' }),
        column.text('receiver', m.colReceiver(), { width: 12 }),
        column.choice('status', m.colState(), investmentStateChoices(), { width: 9 }),
      ]}
    />
  );
}

export function EvidenceNeedsTable({ view, place }: PlanSectionProps) {
  const column = columnsOf<Row<'evidenceNeeds'>>();
  const people = usePeople(place.schoolId);
  const { complete, dialog } = useNeedReason();
  return (
    <>
      <SectionTable
        name="evidenceNeeds"
        rows={view.evidenceNeeds}
        place={place}
        label={m.planEvidenceNeeds()}
        rowName={(row) => row.description}
        start={{ status: 'planned' }}
        empty={<p>{m.evidenceNeedsEmpty()}</p>}
        complete={complete}
        footer={(rows) => (
          <>
            <p>
              {m.needsTotal({
                count: rows.length,
                collected: rows.filter(({ status }) => status === 'collected' || status === 'checked').length,
              })}
            </p>
            <MoneyTotal amounts={rows.map(({ costVnd }) => costVnd)} />
          </>
        )}
        columns={[
          column.code('standardCode', m.colStandard(), /^\d{1,2}$/, { width: 5.5, align: 'center' }),
          column.code('criterionCode', m.colCriterion(), /^\d{1,2}\.\d{1,2}$/, { width: 5.5, align: 'center' }),
          column.text('description', m.colNeed(), { isLong: true, width: 22 }),
          column.text('place', m.colNeedPlace(), { isLong: true, width: 10 }),
          column.text('collectorText', m.colCollector(), { width: 11 }),
          column.choice('personId', m.colPerson(), personChoices(people), { width: 11 }),
          column.text('periodText', m.colCollectTime(), { width: 9 }),
          column.month('periodTo', m.colDue(), { width: 7 }),
          column.number('costVnd', m.colCost(), { width: 8 }),
          needStateColumn(),
          column.text('note', m.colNote(), { isLong: true, width: 10 }),
        ]}
      />
      {dialog}
    </>
  );
}
