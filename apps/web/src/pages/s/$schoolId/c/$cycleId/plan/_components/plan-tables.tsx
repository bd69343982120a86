import type { Row } from '@minhchung/contract';
import { targetName } from '../../../../../../../lib/cycle/targets.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { columnsOf } from '../../../../../../../lib/rows/columns.ts';
import { SectionTable } from '../../../../../../../lib/rows/section-table.tsx';
import { LegalFlags } from './legal-flags.tsx';
import type { PlanSectionProps } from './plan-section-props.ts';

export function LegalBasesTable({ view, place }: PlanSectionProps) {
  const column = columnsOf<Row<'legalBases'>>();
  // A paper from outside is known by its sentences; in one of our own they are made from the columns.
  const sentence = column.text('text', m.colLegalText(), { isLong: true, width: 26 });
  const { isFromOutside } = view.plan;
  return (
    <>
      <SectionTable
        name="legalBases"
        rows={view.legalBases}
        place={place}
        label={m.planLegalBases()}
        rowName={(row) => row.number || row.text}
        addLabel={m.legalBasisAdd()}
        empty={<p>{m.legalBasesEmpty()}</p>}
        columns={[
          ...(isFromOutside ? [sentence] : []),
          column.text('type', m.colLegalType(), { width: 8 }),
          column.text('number', m.colLegalNumber(), { width: 11 }),
          column.date('date', m.colLegalDate(), { width: 8 }),
          column.text('issuer', m.colLegalIssuer(), { width: 11 }),
          column.text('subject', m.colLegalSubject(), { isLong: true, width: 20 }),
          ...(isFromOutside ? [] : [sentence]),
        ]}
      />
      <LegalFlags rows={view.legalBases} place={place} />
    </>
  );
}

export function TargetsTable({ view, place }: Pick<PlanSectionProps, 'view' | 'place'>) {
  const column = columnsOf<Row<'targets'>>();
  const kinds = (['nationalStandard', 'accreditation', 'qualityLevel'] as const).flatMap((kind) =>
    (kind === 'accreditation' ? [1, 2, 3, 4] : [1, 2]).map((level) => ({
      value: `${kind} ${level}`,
      label: targetName(kind, level),
      values: { kind, level },
    })),
  );
  return (
    <SectionTable
      name="targets"
      rows={view.targets}
      place={place}
      label={m.planTargets()}
      rowName={(row) => targetName(row.kind, row.level)}
      addLabel={m.targetAdd()}
      start={{ kind: 'nationalStandard', level: 1 }}
      empty={<p>{m.targetsEmpty()}</p>}
      columns={[
        {
          id: 'kind',
          title: m.colTarget(),
          width: 22,
          text: (row) => targetName(row.kind, row.level),
          source: (row) => `${row.kind} ${row.level}`,
          choices: () => kinds,
          parse: (text) => {
            const chosen = kinds.find(({ value }) => value === text);
            return chosen ? { values: chosen.values } : { refusal: m.refusalChoice() };
          },
        },
        column.month('dueMonth', m.colTargetDue(), { width: 9 }),
        column.text('dueText', m.colTargetDueText(), { width: 14 }),
      ]}
    />
  );
}

export function AssignmentsTable({
  view,
  place,
}: Pick<PlanSectionProps, 'place'> & { readonly view: { readonly assignments: Row<'assignments'>[] } }) {
  const column = columnsOf<Row<'assignments'>>();
  return (
    <SectionTable
      name="assignments"
      rows={view.assignments}
      place={place}
      label={m.planAssignments()}
      rowName={(row) => row.criterionCode ?? row.standardCode ?? row.content}
      empty={<p>{m.assignmentsEmpty()}</p>}
      columns={[
        column.code('standardCode', m.colStandard(), /^\d{1,2}$/, { width: 5.5, align: 'center' }),
        column.code('criterionCode', m.colCriterion(), /^\d{1,2}\.\d{1,2}$/, { width: 5.5, align: 'center' }),
        column.text('content', m.colContent(), { isLong: true, width: 20 }),
        column.text('assigneeText', m.colAssignee(), { isLong: true, width: 16 }),
        column.text('periodText', m.colCollectTime(), { width: 10 }),
        column.text('note', m.colNote(), { isLong: true, width: 10 }),
      ]}
    />
  );
}

export function PrioritiesTable({ view, place }: PlanSectionProps) {
  const column = columnsOf<Row<'improvementPriorities'>>();
  return (
    <SectionTable
      name="improvementPriorities"
      rows={view.improvementPriorities}
      place={place}
      label={m.planPriorities()}
      rowName={(row) => row.problem}
      empty={<p>{m.prioritiesEmpty()}</p>}
      columns={[
        column.code('criterionCode', m.colCriterion(), /^\d{1,2}\.\d{1,2}$/, { width: 5.5, align: 'center' }),
        column.text('problem', m.colProblem(), { isLong: true, width: 16 }),
        column.text('goal', m.colGoal(), { isLong: true, width: 14 }),
        column.text('measures', m.colMeasures(), { isLong: true, width: 18 }),
        column.text('assigneeText', m.colWho(), { width: 10 }),
        column.text('periodText', m.colTime(), { width: 9 }),
        column.number('costVnd', m.colCost(), { width: 8 }),
      ]}
    />
  );
}

export function MilestonesTable({ view, place }: Pick<PlanSectionProps, 'view' | 'place'>) {
  const column = columnsOf<Row<'milestones'>>();
  return (
    <SectionTable
      name="milestones"
      rows={view.milestones}
      place={place}
      label={m.planMilestones()}
      rowName={(row) => row.text}
      empty={<p>{m.milestonesEmpty()}</p>}
      columns={[
        column.month('month', m.colMonth(), { width: 7 }),
        column.date('date', m.colDate(), { width: 8 }),
        column.text('text', m.colMilestone(), { isLong: true, width: 26 }),
        column.number('nationalStandardDegree', m.colNationalStandardDegree(), { width: 8, align: 'center' }),
        column.number('accreditationLevel', m.colAccreditationLevel(), { width: 8, align: 'center' }),
        column.number('qualityLevel', m.colQualityLevel(), { width: 6, align: 'center' }),
      ]}
    />
  );
}

export function RecipientsTable({ view, place }: PlanSectionProps) {
  const column = columnsOf<Row<'recipients'>>();
  return (
    <SectionTable
      name="recipients"
      rows={view.recipients}
      place={place}
      label={m.planRecipientsList()}
      rowName={(row) => row.name}
      empty={<p>{m.recipientsEmpty()}</p>}
      columns={[
        column.text('name', m.colRecipient(), { width: 18 }),
        column.text('purpose', m.colRecipientPurpose(), { width: 12 }),
      ]}
    />
  );
}
