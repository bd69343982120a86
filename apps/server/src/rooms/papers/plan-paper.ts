import type { CouncilView, Cycle, PlanView, Row } from '@minhchung/contract';
import type {
  AssignmentLine,
  EvidenceNeedLine,
  LegalBasisLine,
  PlanCouncil,
  PlanPaper,
  PlanText,
  RecipientLine,
  ResourceItem,
  Signer,
  TimetableLine,
} from '@minhchung/docgen';
import { datesOfWeeks, type Framework, formatVietnameseDate, type SchoolWeeks } from '@minhchung/domain';

/** Everything that a paper of one cycle is made from, as one moment saw it. */
export interface PaperSource {
  readonly cycle: Cycle;
  readonly framework: Framework;
  readonly plan: PlanView;
  readonly council: CouncilView;
  /** The letterhead in force on the day of the paper. */
  readonly letterhead: {
    readonly governingBody: string;
    readonly name: string;
    readonly place: string;
    readonly notationCode: string;
  };
}

export function planPaper(source: PaperSource): PlanPaper {
  const { cycle, framework, letterhead } = source;
  const { plan, ...tables } = source.plan;
  return {
    head: {
      governingBody: filled(plan.governingBody) ?? filled(letterhead.governingBody),
      schoolName: plan.schoolName || letterhead.name,
      place: filled(plan.place) ?? filled(letterhead.place),
      number: plan.number,
      notation: filled(plan.notation) ?? notation('KH', letterhead.notationCode),
      date: plan.issuedOn,
    },
    schoolYear: cycle.schoolYears.at(-1) ?? null,
    subjectLines: lines(plan.subject),
    legalBases: tables.legalBases.map(legalBasisLine),
    introduction: filled(plan.introduction),
    purpose: planText(plan.purpose),
    scope: planText(plan.scope),
    frameworkTitle: framework.title.vi,
    educationalLevels: cycle.levels.map((level) => LEVELS[level]),
    locations: [],
    tool: planText(plan.tool),
    council: planCouncil(source),
    assignments: assignmentLines(source),
    training: trainingOf(plan),
    resources: {
      items: tables.resources.map(resourceItem),
      budget: budgetOf(tables.budget),
      proposedInvestments: tables.investments.map((row) => ({
        action: filled(row.action),
        item: row.item,
        quantityText: row.quantity === null ? null : String(row.quantity).padStart(2, '0'),
        schoolYear: row.schoolYear,
      })),
      proposedTo: [
        ...new Set(tables.investments.flatMap((row) => row.receiver.split(';').map((one) => one.trim()))),
      ].filter((one) => one !== ''),
    },
    experts: expertsOf(plan.experts),
    evidenceNeeds: tables.evidenceNeeds.map((row) => evidenceNeedLine(row, source)),
    improvementPriorities: tables.improvementPriorities.map((row) => ({
      criterion: row.criterionCode,
      problem: row.problem,
      goal: filled(row.goal),
      measures: filled(row.measures),
      assignee: filled(row.assigneeText),
      periodText: filled(row.periodText),
      cost: row.costVnd,
    })),
    timetable: { introduction: null, rows: timetableLines(source) },
    milestones: tables.milestones.map((row) => ({ periodText: milestonePeriod(row), text: row.text })),
    organisation: planText(plan.organisation),
    otherSections: [],
    closing: filled(plan.closing),
    recipients: tables.recipients.map(recipientLine),
    signer: signerOf(plan.signerAuthority, plan.signerPost, plan.signerName),
  };
}

const LEVELS = {
  preschool: 'Mầm non',
  primary: 'Tiểu học',
  'lower-secondary': 'Trung học cơ sở',
  'upper-secondary': 'Trung học phổ thông',
  continuing: 'Giáo dục thường xuyên',
} as const satisfies Record<Cycle['levels'][number], string>;

export function notation(type: string, notationCode: string): string | null {
  return notationCode === '' ? null : `${type}-${notationCode}`;
}

export function filled(value: string): string | null {
  return value.trim() === '' ? null : value;
}

export function legalBasisLine(row: Row<'legalBases'>): LegalBasisLine {
  if (row.text !== '') return { text: row.text };
  const number = row.number === '' ? '' : ` số ${row.number}`;
  const date = row.date ? ` ${formatVietnameseDate(row.date, 'long')}` : '';
  const issuer = row.issuer === '' ? '' : ` của ${row.issuer}`;
  return { text: `Căn cứ ${row.type}${number}${date}${issuer} ${row.subject}`.trim() };
}

export function recipientLine(row: Row<'recipients'>): RecipientLine {
  if (/^lưu/iu.test(row.purpose)) return { text: `Lưu: ${row.name}` };
  return { text: row.purpose === '' ? row.name : `${row.name} (${row.purpose})` };
}

/** Two lines (or a slash) in the field of the post are the council post over the school post. */
export function signerOf(authority: string, post: string, name: string): Signer | null {
  if (authority === '' && post === '' && name === '') return null;
  const [first = '', second = ''] = post.split(/[/\n]/).map((part) => part.trim());
  return { authority: filled(authority), post: filled(first), secondPost: filled(second), fullName: filled(name) };
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Lines that count 1., 2., … from the first such line on are items; what stands before them are paragraphs. */
export function planText(text: string): PlanText {
  const all = lines(text);
  const start = all.findIndex((line) => /^1[.)]\s/.test(line));
  const tail = start < 0 ? [] : all.slice(start);
  const isCounted =
    tail.length > 0 &&
    tail.every((line, index) => line.startsWith(`${index + 1}.`) || line.startsWith(`${index + 1})`));
  if (!isCounted) return { paragraphs: all, items: [] };
  return { paragraphs: all.slice(0, start), items: tail.map((line) => line.replace(/^\d+[.)]\s*/, '')) };
}

function planCouncil({ council: view }: PaperSource): PlanCouncil {
  const { council, councilMembers, groups } = view;
  const secretary = groups.find((group) => group.kind === 'secretary');
  return {
    steeringTitle: null,
    decision:
      council.decisionNumber || council.decisionDate
        ? { number: council.decisionNumber, date: council.decisionDate }
        : null,
    statedCount: council.declaredCount,
    members: councilMembers.map((row) => ({
      fullName: row.printedName,
      position: filled(row.printedPost),
      role: row.role,
      roleText: filled(row.printedRole),
      note: filled(row.note),
    })),
    secretaryGroup: secretary ? { members: groupMembers(view, secretary.rowId) } : null,
    workingGroups: workingGroups(view),
  };
}

export function groupMembers(view: CouncilView, groupId: string) {
  return view.groupMembers
    .filter((row) => row.parentId === groupId)
    .map((row) => ({
      fullName: row.printedName,
      position: filled(row.printedPost),
      role: row.role,
      roleText: filled(row.printedRole),
    }));
}

export function workingGroups(view: CouncilView) {
  return view.groups
    .filter((group) => group.kind === 'working')
    .map((group) => ({
      number: group.number === 0 ? null : group.number,
      name: null,
      standards: group.standards.map(Number),
      standardTitle: filled(group.title),
      members: groupMembers(view, group.rowId),
    }));
}

export function assignmentLines({ plan, council, framework }: PaperSource): AssignmentLine[] {
  const groupNumbers = new Map(council.groups.map((group) => [group.rowId, group.number]));
  const criteria = new Map(
    framework.standards.flatMap((standard) =>
      standard.criteria.map((criterion) => [criterion.code, criterion] as const),
    ),
  );
  const knowsMandatory = [...criteria.values()].some((criterion) => criterion.mandatory);
  return plan.assignments.map((row) => {
    const criterion = row.criterionCode === null ? undefined : criteria.get(row.criterionCode);
    return {
      standard: row.standardCode === null ? null : Number(row.standardCode),
      criterion: row.criterionCode,
      title: filled(row.content) ?? criterion?.title.vi ?? null,
      isMandatory: knowsMandatory && criterion ? criterion.mandatory : null,
      groupNumbers: row.parties.flatMap((party) => {
        const number = party.groupId === null ? undefined : groupNumbers.get(party.groupId);
        return number === undefined ? [] : [number];
      }),
      assignee: filled(row.assigneeText),
      periodText: filled(row.periodText),
      note: filled(row.note),
    };
  });
}

function trainingOf(plan: PlanView['plan']): PlanPaper['training'] {
  const dateText =
    filled(plan.trainingTime) ?? (plan.trainingDate ? formatVietnameseDate(plan.trainingDate, 'paper') : null);
  const participants = filled(plan.trainingParticipants);
  const content = filled(plan.trainingContent);
  return dateText || participants || content ? { dateText, participants, content } : null;
}

function expertsOf(text: string): PlanPaper['experts'] {
  if (text.trim() === '') return null;
  const isPlanned = !/^không\b/iu.test(text.trim());
  return { isPlanned, text, purpose: null, content: null, quantityText: null, periodText: null };
}

function resourceItem(row: Row<'resources'>): ResourceItem {
  if (row.kind !== 'resourceRow') return { kind: 'paragraph', label: filled(row.label), text: row.text };
  return {
    kind: 'row',
    standard: row.standardCode === null ? null : Number(row.standardCode),
    criteriaText: filled(row.criteriaText),
    text: row.text,
    periodText: filled(row.periodText),
    note: filled(row.note),
  };
}

function budgetOf(rows: readonly Row<'budget'>[]): PlanPaper['resources']['budget'] {
  if (rows.length === 0) return null;
  return {
    lines: rows.map((row) => ({ text: row.text, amount: row.amountVnd })),
    statedTotal: null,
    statedTotalInWords: null,
    source: filled(rows.find((row) => row.source !== '')?.source ?? ''),
  };
}

function evidenceNeedLine(row: Row<'evidenceNeeds'>, { council }: PaperSource): EvidenceNeedLine {
  const group = council.groups.find((one) => one.rowId === row.groupId);
  return {
    standard: row.standardCode === null ? null : Number(row.standardCode),
    criterion: row.criterionCode,
    requirement: null,
    description: row.description,
    place: filled(row.place),
    collector: filled(row.collectorText) ?? (group ? `Nhóm ${group.number}` : null),
    periodText: filled(row.periodText),
    cost: row.costVnd,
    note: filled(row.note),
  };
}

function timetableLines({ plan, cycle }: PaperSource): TimetableLine[] {
  const calendar = cycle.weekOne ? { weekOneOn: cycle.weekOne, mode: cycle.weekMode, breaks: cycle.breaks } : null;
  return plan.timetable.map((row) => ({
    weekText: weekText(row),
    dateText: dateText(row, calendar),
    activities: plan.tasks
      .filter((task) => task.parentId === row.rowId && task.status !== 'cancelled')
      .map((task) => task.label),
    owner: filled(row.ownerText),
    product: filled(row.product),
  }));
}

function weekText({ weekFrom, weekTo }: Row<'timetable'>): string | null {
  if (weekFrom === null) return null;
  return weekTo === null || weekTo === weekFrom ? `Tuần ${weekFrom}` : `Tuần ${weekFrom}-${weekTo}`;
}

/** Printed dates win; without them the weeks are counted out where week one is known. */
function dateText(row: Row<'timetable'>, calendar: SchoolWeeks | null): string | null {
  const counted =
    calendar && row.weekFrom !== null ? datesOfWeeks(calendar, row.weekFrom, row.weekTo ?? row.weekFrom) : null;
  const from = row.dateFrom ?? counted?.from;
  const to = row.dateTo ?? counted?.to;
  if (!from || !to) return null;
  const last = formatVietnameseDate(to, 'numeric');
  if (from === to) return last;
  const first = formatVietnameseDate(from, 'numeric');
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, 5) : first} - ${last}`;
}

function milestonePeriod(row: Row<'milestones'>): string | null {
  if (row.date) return formatVietnameseDate(row.date, 'numeric');
  return row.month ? `Tháng ${Number(row.month.slice(5))}/${row.month.slice(0, 4)}` : null;
}
