import type { Cycle, PlanView, Row } from '@minhchung/contract';
import type { EvidenceNeedLine, PlanPaper, PlanText, ResourceItem } from '@minhchung/docgen';
import { formatVietnameseDate } from '@minhchung/domain';
import { filled, letterheadLinesOf, letterheadOf, notation, type PaperSource, wordingOf } from '../paper-source.ts';
import { assignmentLines, planCouncil } from './council-lines.ts';
import { legalBasisLine, recipientLine, signerOf } from './paper-lines.ts';
import { timetableLines } from './timetable-lines.ts';

export function planPaper(source: PaperSource): PlanPaper {
  const { cycle, framework } = source;
  const letterhead = letterheadOf('plan', source);
  const wording = wordingOf('plan', source);
  const { plan, ...tables } = source.plan;
  return {
    head: {
      governingBody: filled(plan.governingBody) ?? filled(letterhead.governingBody),
      schoolName: plan.schoolName || letterhead.name,
      place: filled(plan.place) ?? filled(letterhead.place),
      number: plan.number,
      notation: filled(plan.notation) ?? notation('KH', letterhead.notationCode),
      date: plan.issuedOn,
      lines: letterheadLinesOf('plan', source),
    },
    schoolYear: cycle.schoolYears.at(-1) ?? null,
    subjectLines: lines(plan.subject),
    legalBases: [...tables.legalBases.map(legalBasisLine), ...wording.legalBases.map((text) => ({ text }))],
    // What this plan says itself wins over the school's usual wording.
    introduction: filled(plan.introduction) ?? (wording.opening.join(' ') || null),
    purpose: planText(plan.purpose),
    scope: planText(plan.scope),
    frameworkTitle: framework.title.vi,
    educationalLevels: cycle.levels.map((level) => LEVELS[level]),
    locations: [],
    tool: planText(plan.tool),
    council: planCouncil(source),
    assignments: assignmentLines(source),
    training: trainingOf(plan),
    resources: planResources(source),
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
    closing: filled(plan.closing) ?? wording.closing,
    recipients:
      tables.recipients.length > 0
        ? tables.recipients.map(recipientLine)
        : wording.recipients.map((text) => ({ text })),
    signer: signerOf(plan.signerAuthority, plan.signerPost, plan.signerName),
  };
}

export function planResources({ plan }: PaperSource): PlanPaper['resources'] {
  return {
    items: plan.resources.map(resourceItem),
    budget: budgetOf(plan.budget),
    proposedInvestments: plan.investments.map((row) => ({
      action: filled(row.action),
      item: row.item,
      quantityText: row.quantity === null ? null : String(row.quantity).padStart(2, '0'),
      schoolYear: row.schoolYear,
    })),
    proposedTo: [
      ...new Set(plan.investments.flatMap((row) => row.receiver.split(';').map((one) => one.trim()))),
    ].filter((one) => one !== ''),
  };
}

const LEVELS = {
  preschool: 'Mầm non',
  primary: 'Tiểu học',
  'lower-secondary': 'Trung học cơ sở',
  'upper-secondary': 'Trung học phổ thông',
  continuing: 'Giáo dục thường xuyên',
} as const satisfies Record<Cycle['levels'][number], string>;

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

function trainingOf(plan: PlanView['plan']): PlanPaper['training'] {
  const dateText =
    filled(plan.trainingTime) ?? (plan.trainingDate ? formatVietnameseDate(plan.trainingDate, 'paper') : null);
  const participants = filled(plan.trainingParticipants);
  const content = filled(plan.trainingContent);
  return dateText || participants || content ? { dateText, participants, content } : null;
}

export function expertsOf(text: string): PlanPaper['experts'] {
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
    lines: rows.map((row) => ({ text: row.text, amount: row.amountVnd, source: filled(row.source) })),
    statedTotal: null,
    statedTotalInWords: null,
    source: filled(rows.find((row) => row.source !== '')?.source ?? ''),
  };
}

export function evidenceNeedLine(row: Row<'evidenceNeeds'>, { council }: PaperSource): EvidenceNeedLine {
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

function milestonePeriod(row: Row<'milestones'>): string | null {
  if (row.date) return formatVietnameseDate(row.date, 'numeric');
  return row.month ? `Tháng ${Number(row.month.slice(5))}/${row.month.slice(0, 4)}` : null;
}
