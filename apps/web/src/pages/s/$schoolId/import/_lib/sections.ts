import { m } from '../../../../../lib/i18n/m.ts';
import { blankRows } from './blanks.ts';
import { column, type DraftColumn } from './draft-columns.ts';
import { rowsAt, valueAt } from './pointer.ts';

export interface DraftField {
  readonly pointer: string;
  readonly label: string;
  readonly kind: 'line' | 'area' | 'date' | 'number' | 'list' | 'numbers';
}

export interface DraftTable {
  /** Pointer of the list. */
  readonly pointer: string;
  readonly title: string;
  readonly columns: readonly DraftColumn[];
  readonly blank: object;
}

export interface DraftGroup {
  readonly pointer: string;
  readonly title: string;
  readonly fields: readonly DraftField[];
  readonly table: DraftTable;
}

export interface DraftSection {
  /** Parts of the draft that it shows; the first one names it. */
  readonly parts: readonly string[];
  readonly title: string;
  readonly fields: readonly DraftField[];
  readonly tables: readonly DraftTable[];
  readonly groups?: readonly DraftGroup[];
}

/** The paper in its own order: every value of the draft has its field or its cell here. */
export function sectionsOf(draft: unknown): DraftSection[] {
  return [
    {
      parts: ['head'],
      title: m.impSecHead(),
      fields: [
        field('/head/governingBody', m.impFldGoverning()),
        field('/head/school', m.impFldSchool()),
        field('/head/number', m.impFldNumber()),
        field('/head/notation', m.impFldNotation()),
        field('/head/place', m.impFldPlace()),
        field('/head/date', m.impFldDate(), 'date'),
        field('/head/typeName', m.impFldType()),
        field('/head/title', m.impFldTitle(), 'area'),
      ],
      tables: [],
    },
    {
      parts: ['legalBases'],
      title: m.impSecBases(),
      fields: [],
      tables: [
        table('/legalBases', m.impSecBases(), blankRows.legalBasis, [
          column.text('number', m.impFldNumber(), 10),
          column.long('subject', m.impFldAbout(), 18),
          column.text('type', m.impFldType(), 8),
          column.date('date', m.impFldDate()),
          column.text('issuer', m.impFldIssuer(), 12),
          column.long('text', m.impFldText(), 26),
        ]),
      ],
    },
    {
      parts: ['introduction', 'targets'],
      title: m.impSecIntroduction(),
      fields: [field('/introduction', m.impFldIntroduction(), 'area')],
      tables: [
        table('/targets', m.impSecTargets(), blankRows.target, [
          column.choice('at', m.impFldAt(), {
            title: m.impAtTitle(),
            introduction: m.impAtIntroduction(),
            purpose: m.impAtPurpose(),
            resources: m.impAtResources(),
          }),
          column.number('cqgLevel', m.impFldCqg(), 9),
          column.number('kdclLevel', m.impFldKdcl(), 8),
          column.number('qualityLevel', m.impFldQuality(), 8),
          column.text('dateText', m.impFldDue(), 14),
          column.month('month', m.impFldMonth()),
        ]),
      ],
    },
    {
      parts: ['purpose', 'scope', 'tool'],
      title: m.impSecPurpose(),
      fields: [
        hasItems(draft)
          ? field('/purpose/items', m.impFldPurposeItems(), 'list')
          : field('/purpose/text', m.impFldPurpose(), 'area'),
        field('/scope/text', m.impFldScope(), 'area'),
        field('/tool/text', m.impFldTool(), 'area'),
      ],
      tables: [],
    },
    {
      parts: ['council'],
      title: m.impSecCouncil(),
      fields: [
        field('/council/decision/number', m.impFldDecision()),
        field('/council/decision/date', m.impFldDecisionDate(), 'date'),
        field('/council/declaredCount', m.impFldDeclared(), 'number'),
      ],
      tables: [
        members('/council/members', m.impSecCouncil(), {
          chair: m.impRoleChair(),
          viceChair: m.impRoleVice(),
          secretary: m.impRoleSecretary(),
          member: m.impRoleMember(),
        }),
      ],
    },
    {
      parts: ['secretaryGroup'],
      title: m.impSecSecretaries(),
      fields: [],
      tables: [members('/secretaryGroup/members', m.impSecSecretaries(), groupRoles())],
    },
    { parts: ['workingGroups'], title: m.impSecGroups(), fields: [], tables: [], groups: groups(draft) },
    ...tableSections(),
    {
      parts: ['recipients', 'signer', 'closing'],
      title: m.impSecClosing(),
      fields: [
        field('/closing', m.impFldClosing(), 'area'),
        field('/signer/authority', m.impFldAuthority()),
        field('/signer/post', m.impFldSignerPost()),
        field('/signer/secondPost', m.impFldSecondPost()),
        field('/signer/name', m.impFldSigner()),
      ],
      tables: [
        table('/recipients', m.impSecRecipients(), blankRows.recipient, [
          column.text('name', m.impFldRecipient(), 18),
          column.text('purpose', m.impFldFor(), 12),
        ]),
      ],
    },
  ];
}

function tableSections(): DraftSection[] {
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
    resources(),
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

function resources(): DraftSection {
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

function groups(draft: unknown): DraftGroup[] {
  return rowsAt(draft, '/workingGroups').map((group, at) => {
    const pointer = `/workingGroups/${at}`;
    const title = m.impGroupTitle({ number: String(group.number ?? at + 1) });
    return {
      pointer,
      title,
      fields: [
        field(`${pointer}/number`, m.impFldGroupNumber(), 'number'),
        field(`${pointer}/standards`, m.impFldStandards(), 'numbers'),
        field(`${pointer}/standardTitle`, m.impFldStandardTitle()),
      ],
      table: members(`${pointer}/members`, title, groupRoles()),
    };
  });
}

function members(pointer: string, title: string, roles: Readonly<Record<string, string>>): DraftTable {
  return table(pointer, title, blankRows.member, [
    column.text('name', m.impFldName(), 13),
    column.text('position', m.impFldPost(), 11),
    column.text('role', m.impFldDuty(), 9),
    column.choice('roleKey', m.impFldRole(), roles),
  ]);
}

function groupRoles() {
  return { leader: m.impRoleLeader(), member: m.impRoleGroupMember() };
}

function field(pointer: string, label: string, kind: DraftField['kind'] = 'line'): DraftField {
  return { pointer, label, kind };
}

function table(pointer: string, title: string, blank: object, columns: readonly DraftColumn[]): DraftTable {
  return { pointer, title, blank, columns };
}

function hasItems(draft: unknown): boolean {
  return Array.isArray(valueAt(draft, '/purpose/items'));
}
