import { readFileSync } from 'node:fs';
import type {
  CouncilDecisionPaper,
  CouncilMemberLine,
  GroupMemberLine,
  PlanPaper,
  ResourceItem,
} from '../src/index.ts';

export const SAMPLE_NAMES = ['plan-luong-son', 'plan-preschool', 'plan-tt57-primary'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

// The answer sheets are plain JSON of a known shape; the adapter below is the only place that reads them.
// biome-ignore lint/suspicious/noExplicitAny: untyped test data
type Answers = any;

function answers(name: SampleName): Answers {
  return JSON.parse(readFileSync(new URL(`samples/${name}.expected.json`, import.meta.url), 'utf8'));
}

export function sampleDocx(name: SampleName): Uint8Array {
  return readFileSync(new URL(`samples/${name}.docx`, import.meta.url));
}

const orNull = (value: string | null | undefined) => (value === undefined || value === '' ? null : value);

const councilMember = (one: Answers): CouncilMemberLine => ({
  fullName: one.name,
  position: orNull(one.position),
  role: one.roleKey,
  roleText: orNull(one.role),
  note: orNull(one.note),
});

const groupMember = (one: Answers): GroupMemberLine => ({
  fullName: one.name,
  position: orNull(one.position),
  role: one.roleKey,
  roleText: orNull(one.role),
});

const resourceItem = (one: Answers): ResourceItem =>
  one.kind === 'resourceRow'
    ? {
        kind: 'row',
        standard: one.standard,
        criteriaText: orNull(one.criteriaText),
        text: one.text,
        periodText: orNull(one.periodText),
        note: orNull(one.note),
      }
    : { kind: 'paragraph', label: orNull(one.label), text: one.text };

/** A plan of the samples as a paper: what the school's workspace holds after the import was confirmed. */
export function samplePlan(name: SampleName): PlanPaper {
  const plan = answers(name);
  const text = (part: Answers) => ({ paragraphs: part?.text ? [part.text] : [], items: part?.items ?? [] });
  return {
    head: sampleHead(plan),
    schoolYear: null,
    subjectLines: plan.head.titleLines,
    legalBases: plan.legalBases.map((one: Answers) => ({ text: one.text })),
    introduction: plan.introduction,
    purpose: text(plan.purpose),
    scope: text(plan.scope),
    frameworkTitle: plan.standardSet.text,
    educationalLevels: [],
    locations: [],
    tool: text(plan.tool),
    council: {
      steeringTitle: orNull(plan.council.steeringHeading?.replace(/^\d+\.\s*/, '')),
      decision: plan.council.decision,
      statedCount: plan.council.declaredCount,
      members: plan.council.members.map(councilMember),
      secretaryGroup: plan.secretaryGroup && { members: plan.secretaryGroup.members.map(groupMember) },
      workingGroups: plan.workingGroups.map(workingGroup),
    },
    assignments: plan.assignments.rows.map((row: Answers) => ({
      standard: row.standard,
      criterion: row.criterion,
      title: orNull(row.content),
      isMandatory: row.mandatory ?? null,
      groupNumbers: row.groups,
      assignee: orNull(row.assignee),
      periodText: orNull(row.periodText),
      note: orNull(row.note),
    })),
    training: plan.training && {
      dateText: plan.training.dateText,
      participants: plan.training.participants,
      content: plan.training.content,
    },
    resources: {
      items: plan.resources.items.map(resourceItem),
      budget: plan.resources.budget && {
        lines: plan.resources.budget.lines.map((one: Answers) => ({ text: one.text, amount: one.amountVnd })),
        statedTotal: plan.resources.budget.statedTotalVnd,
        statedTotalInWords: orNull(plan.resources.budget.inWords),
        source: orNull(plan.resources.budget.source),
      },
      proposedInvestments: plan.resources.proposedInvestments.map((one: Answers) => ({
        action: one.action,
        item: one.item,
        quantityText: one.quantityText,
        schoolYear: one.schoolYear,
      })),
      proposedTo: plan.resources.proposedTo,
    },
    experts: plan.experts && {
      isPlanned: plan.experts.planned,
      text: plan.experts.text,
      purpose: null,
      content: null,
      quantityText: null,
      periodText: null,
    },
    evidenceNeeds: plan.evidenceNeeds.rows.map((row: Answers) => ({
      standard: row.standard,
      criterion: null,
      requirement: null,
      description: row.description,
      place: orNull(row.place),
      collector: orNull(row.group),
      periodText: orNull(row.periodText),
      cost: row.costVnd,
      note: orNull(row.note),
    })),
    improvementPriorities: (plan.improvementPriorities?.rows ?? []).map((row: Answers) => ({
      criterion: row.criterion,
      problem: row.problem,
      goal: row.goal,
      measures: row.measures,
      assignee: row.assignee,
      periodText: row.periodText,
      cost: row.costVnd,
    })),
    timetable: {
      introduction: orNull(plan.timetable.calendar?.text),
      rows: plan.timetable.rows.map((row: Answers) => ({
        weekText: row.weekText,
        dateText: row.dateText,
        activities: row.activities,
        owner: orNull(row.owner),
        product: null,
      })),
    },
    milestones: (plan.milestones?.items ?? []).map((one: Answers) => ({ periodText: one.periodText, text: one.text })),
    organisation: { paragraphs: [], items: [] },
    otherSections: [],
    closing: plan.closing,
    recipients: plan.recipients.map((one: Answers) => ({ text: one.text })),
    signer: {
      authority: plan.signer.authority,
      post: plan.signer.post,
      secondPost: plan.signer.secondPost ?? null,
      fullName: plan.signer.name,
    },
  };
}

/** The decision on the council that belongs to a plan of the samples; its number and date as far as the plan names them. */
export function sampleDecision(name: SampleName): CouncilDecisionPaper {
  const plan = samplePlan(name);
  const [number = null, notation = null] = plan.council.decision?.number?.split('/') ?? [];
  const isRegimeB = name === 'plan-tt57-primary';
  return {
    regime: isRegimeB ? 'B' : 'A',
    head: {
      ...plan.head,
      number,
      notation: notation ?? plan.head.notation?.replace(/^KH/, 'QĐ') ?? null,
      date: plan.council.decision?.date ?? null,
    },
    schoolYear: isRegimeB ? '2026-2027' : name === 'plan-preschool' ? '2023-2024' : '2021-2022',
    subject: null,
    legalBases: plan.legalBases.slice(0, 4),
    proposedBy: isRegimeB ? 'Tổ trưởng tổ Văn phòng' : null,
    periodText: null,
    members: plan.council.members,
    secretaryGroup: plan.council.secretaryGroup,
    workingGroups: plan.council.workingGroups,
    assignments: isRegimeB ? plan.assignments : [],
    recipients: isRegimeB ? [{ text: 'Như Điều 3' }, { text: 'Sở GDĐT (để b/c)' }, { text: 'Lưu: VT' }] : [],
    signer: { authority: null, post: 'HIỆU TRƯỞNG', secondPost: null, fullName: plan.signer?.fullName ?? null },
  };
}

function workingGroup(group: Answers) {
  const name = group.heading.replace(/^Nhóm \d+\s*:?\s*/, '').replace(/\.$/, '');
  const isPlain = name === '' || /^\(Tiêu chuẩn \d+\)$/.test(name);
  return {
    number: group.number,
    name: isPlain ? null : name,
    standards: group.standards,
    standardTitle: group.standardTitle,
    members: group.members.map(groupMember),
  };
}

function sampleHead(plan: Answers) {
  return {
    governingBody: plan.head.governingBody,
    schoolName: plan.head.school,
    place: plan.head.place,
    number: plan.head.number,
    notation: plan.head.notation,
    date: plan.head.date,
  };
}
