import { m } from '../../../../../lib/i18n/m.ts';
import { blankRows } from './blanks.ts';
import { column } from './draft-columns.ts';
import { type DraftSection, type DraftTable, field, table } from './section-parts.ts';

/** The parts of the paper between council and closing: mostly one table each. */
export function tableSections(): DraftSection[] {
  const period = [
    column.text('periodText', m.impFldPeriod(), 9),
    column.month('periodFrom', m.impFldFrom()),
    column.month('periodTo', m.impFldTo()),
  ];
  const only = (part: string, title: string, content: DraftTable): DraftSection => ({
    parts: [part],
    title,
    fields: [],
    tables: [content],
  });
  return [
    only(
      'assignments',
      m.impSecAssignments(),
      table('/assignments/rows', m.impSecAssignments(), blankRows.assignment, [
        column.number('standard', m.impFldStandard()),
        column.criterion('criterion', m.impFldCriterion()),
        column.long('content', m.impFldText()),
        column.text('assignee', m.impFldAssignee(), 12),
        column.numbers('groups', m.impFldGroups()),
        column.list('persons', m.impFldPersons(), 12),
        ...period,
        column.text('note', m.impFldNote(), 8),
      ]),
    ),
    {
      parts: ['training'],
      title: m.impSecTraining(),
      fields: [
        field('/training/dateText', m.impFldTime()),
        field('/training/date', m.impFldDate(), 'date'),
        field('/training/participants', m.impFldParticipants(), 'area'),
        field('/training/content', m.impFldText(), 'area'),
      ],
      tables: [],
    },
    resourceSection(),
    {
      parts: ['experts'],
      title: m.impSecExperts(),
      fields: [field('/experts/text', m.impFldExperts(), 'area')],
      tables: [],
    },
    only(
      'evidenceNeeds',
      m.impSecNeeds(),
      table('/evidenceNeeds/rows', m.impSecNeeds(), blankRows.need, [
        column.number('standard', m.impFldStandard()),
        column.criterion('criterion', m.impFldCriterion()),
        column.long('description', m.impFldDescription(), 20),
        column.text('place', m.impFldWhere(), 9),
        column.text('group', m.impFldCollector(), 9),
        column.number('groupNumber', m.impFldGroups()),
        ...period,
        column.number('costVnd', m.impFldCost(), 8),
        column.text('note', m.impFldNote(), 8),
      ]),
    ),
    only(
      'improvementPriorities',
      m.impSecPriorities(),
      table('/improvementPriorities/rows', m.impSecPriorities(), blankRows.priority, [
        column.criterion('criterion', m.impFldCriterion()),
        column.long('problem', m.impFldProblem()),
        column.long('goal', m.impFldGoal()),
        column.long('measures', m.impFldMeasures()),
        column.text('assignee', m.impFldAssignee(), 10),
        column.list('persons', m.impFldPersons(), 10),
        ...period,
        column.number('costVnd', m.impFldCost(), 8),
      ]),
    ),
    only(
      'timetable',
      m.impSecTimetable(),
      table('/timetable/rows', m.impSecTimetable(), blankRows.week, [
        column.number('weekFrom', m.impFldWeekFrom(), 4),
        column.number('weekTo', m.impFldWeekTo(), 4),
        column.list('activities', m.impFldActivities(), 24),
        column.date('dateFrom', m.impFldFrom()),
        column.date('dateTo', m.impFldTo()),
        column.text('owner', m.impFldOwner(), 10),
        column.text('product', m.impFldProduct(), 10),
      ]),
    ),
    only(
      'milestones',
      m.impSecMilestones(),
      table('/milestones/items', m.impSecMilestones(), blankRows.milestone, [
        column.text('periodText', m.impFldTime(), 8),
        column.month('month', m.impFldMonth()),
        column.long('text', m.impFldResult(), 22),
        column.number('cqgLevel', m.impFldCqg(), 9),
        column.number('kdclLevel', m.impFldKdcl(), 8),
      ]),
    ),
    only(
      'implementation',
      m.impSecDuties(),
      table('/implementation/duties', m.impSecDuties(), blankRows.duty, [
        column.text('responsible', m.impFldResponsible(), 12),
        column.long('duty', m.impFldText(), 26),
        column.text('dueText', m.impFldDue(), 9),
        column.month('due', m.impFldTo()),
      ]),
    ),
  ];
}

function resourceSection(): DraftSection {
  return {
    parts: ['resources'],
    title: m.impSecResources(),
    fields: [
      field('/resources/budget/source', m.impFldSource()),
      field('/resources/budget/statedTotalVnd', m.impFldTotal(), 'number'),
      field('/resources/budget/inWords', m.impFldInWords()),
      field('/resources/proposedTo', m.impFldProposedTo(), 'list'),
    ],
    tables: [
      table('/resources/items', m.impSecResources(), blankRows.resource, [
        column.choice('kind', m.impFldKind(), {
          people: m.impKindPeople(),
          facilities: m.impKindFacilities(),
          finance: m.impKindFinance(),
          facilitiesAndFinance: m.impKindBoth(),
          proposal: m.impKindProposal(),
          resourceRow: m.impKindRow(),
          other: m.impKindElse(),
        }),
        column.text('label', m.impFldLabel(), 9),
        column.long('text', m.impFldText(), 24),
        column.number('standard', m.impFldStandard()),
        column.text('criteriaText', m.impFldCriteria(), 7),
        column.text('periodText', m.impFldPeriod(), 9),
        column.text('note', m.impFldNote(), 8),
      ]),
      table('/resources/budget/lines', m.impSecBudget(), blankRows.budgetLine, [
        column.long('text', m.impFldText(), 22),
        column.number('amountVnd', m.impFldAmount(), 9),
      ]),
      table('/resources/proposedInvestments', m.impSecInvestments(), blankRows.investment, [
        column.text('action', m.impFldAction(), 8),
        column.long('item', m.impFldItem(), 16),
        column.number('quantity', m.impFldQuantity()),
        column.schoolYear('schoolYear', m.impFldYear()),
      ]),
    ],
  };
}
