import { z } from 'zod';
import type { Capability } from './capabilities.ts';
import { date, type IdKind, id, month, monthOrDate, schoolYear, text } from './common.ts';

const code = z
  .string()
  .regex(/^\d{1,2}$/)
  .nullable();
const criterion = z
  .string()
  .regex(/^\d{1,2}\.\d{1,2}$/)
  .nullable();
const money = z.number().int().min(0).max(1e15).nullable();
const person = id('person').nullable();
const period = { periodText: text(200), periodFrom: monthOrDate.nullable(), periodTo: monthOrDate.nullable() };
const member = {
  personId: id('person'),
  printedName: text(120).pipe(z.string().min(1)),
  printedPost: text(200),
  printedRole: text(200),
};

/**
 * The tables of a cycle: what a row holds, which id it carries, which row it hangs on, and who may change it. Contract,
 * storage, screens and papers all go by this list, so a table is described once.
 */
export const sections = {
  targets: {
    path: 'targets',
    id: 'target',
    parent: null,
    capability: 'cycle.edit',
    fields: {
      kind: z.enum(['nationalStandard', 'accreditation', 'qualityLevel']),
      level: z.number().int().min(1).max(4),
      dueText: text(200),
      dueMonth: monthOrDate.nullable(),
      source: text(40),
    },
  },
  legalBases: {
    path: 'legal-bases',
    id: 'legalBasis',
    parent: null,
    capability: 'plan.edit',
    fields: {
      type: text(60),
      number: text(80),
      date: date.nullable(),
      issuer: text(200),
      subject: text(1000),
      text: text(1500),
    },
  },
  resources: {
    path: 'resources',
    id: 'resourceItem',
    parent: null,
    capability: 'plan.edit',
    fields: {
      kind: text(40),
      label: text(200),
      text: text(5000),
      standardCode: code,
      criteriaText: text(200),
      periodText: text(200),
      note: text(1000),
    },
  },
  budget: {
    path: 'budget',
    id: 'budgetLine',
    parent: null,
    capability: 'budget.edit',
    fields: {
      text: text(500),
      amountVnd: money,
      /** What was approved and what was spent, where it is another amount than estimated. */
      approvedVnd: money,
      spentVnd: money,
      source: text(200),
      status: z.enum(['estimated', 'approved', 'spent']),
    },
  },
  investments: {
    path: 'investments',
    id: 'investmentRequest',
    parent: null,
    capability: 'plan.edit',
    fields: {
      action: text(100),
      item: text(500),
      quantity: z.number().int().min(0).max(1e6).nullable(),
      schoolYear: schoolYear.nullable(),
      receiver: text(300),
      costVnd: money,
      /** By when it is needed. */
      dueMonth: monthOrDate.nullable(),
      /** The targets of the cycle and the criteria that it serves (C25). */
      targetIds: z.array(id('target')).max(10),
      criterionCodes: z.array(z.string().regex(/^\d{1,2}\.\d{1,2}$/)).max(40),
      note: text(1000),
      status: z.enum(['proposed', 'sent', 'approved', 'refused', 'inProgress', 'completed']),
    },
  },
  evidenceNeeds: {
    path: 'evidence-needs',
    id: 'evidenceNeed',
    parent: null,
    capability: 'evidenceNeed.edit',
    fields: {
      standardCode: code,
      criterionCode: criterion,
      description: text(2000),
      place: text(300),
      collectorText: text(300),
      groupId: id('workingGroup').nullable(),
      personId: person,
      ...period,
      costVnd: money,
      note: text(1000),
      status: z.enum(['planned', 'collecting', 'collected', 'checked', 'substituted', 'notApplicable', 'missing']),
      statusReason: text(500),
    },
  },
  timetable: {
    path: 'timetable',
    id: 'timetableRow',
    parent: null,
    capability: 'plan.edit',
    fields: {
      weekFrom: z.number().int().min(1).max(60).nullable(),
      weekTo: z.number().int().min(1).max(60).nullable(),
      dateFrom: date.nullable(),
      dateTo: date.nullable(),
      ownerText: text(300),
      product: text(500),
    },
  },
  tasks: {
    path: 'tasks',
    id: 'task',
    parent: 'timetable',
    capability: 'task.work',
    fields: {
      label: text(2000),
      personId: person,
      status: z.enum(['todo', 'doing', 'done', 'blocked', 'cancelled']),
      note: text(1000),
    },
  },
  improvementPriorities: {
    path: 'improvement-priorities',
    id: 'improvementPriority',
    parent: null,
    capability: 'plan.edit',
    fields: {
      criterionCode: criterion,
      problem: text(2000),
      goal: text(2000),
      measures: text(3000),
      assigneeText: text(300),
      personId: person,
      ...period,
      costVnd: money,
    },
  },
  milestones: {
    path: 'milestones',
    id: 'milestone',
    parent: null,
    capability: 'plan.edit',
    fields: {
      month: month.nullable(),
      date: date.nullable(),
      text: text(2000),
      nationalStandardDegree: z.number().int().min(1).max(2).nullable(),
      accreditationLevel: z.number().int().min(1).max(4).nullable(),
      qualityLevel: z.number().int().min(1).max(4).nullable(),
    },
  },
  recipients: {
    path: 'recipients',
    id: 'recipient',
    parent: null,
    capability: 'plan.edit',
    fields: { name: text(300), purpose: text(200) },
  },
  assignments: {
    path: 'assignments',
    id: 'assignment',
    parent: null,
    capability: 'assignment.edit',
    fields: {
      standardCode: code,
      criterionCode: criterion,
      content: text(1000),
      assigneeText: text(500),
      ...period,
      note: text(1000),
      /** Groups and persons that the row names; the printed words stay in `assigneeText`. */
      parties: z
        .array(
          z.object({
            groupId: id('workingGroup').nullable(),
            personId: person,
            role: z.enum(['responsible', 'support', 'overseer']),
          }),
        )
        .max(20),
    },
  },
  councilMembers: {
    path: 'council-members',
    id: 'councilMember',
    parent: null,
    capability: 'council.edit',
    fields: {
      personId: member.personId,
      printedName: member.printedName,
      printedPost: member.printedPost,
      role: z.enum(['chair', 'viceChair', 'secretary', 'member']),
      printedRole: member.printedRole,
      note: text(500),
    },
  },
  groups: {
    path: 'groups',
    id: 'workingGroup',
    parent: null,
    capability: 'council.edit',
    fields: {
      kind: z.enum(['secretary', 'working']),
      number: z.number().int().min(0).max(99),
      title: text(500),
      standards: z.array(z.string().regex(/^\d{1,2}$/)).max(20),
    },
  },
  groupMembers: {
    path: 'group-members',
    id: 'groupMember',
    parent: 'groups',
    capability: 'council.edit',
    fields: {
      personId: member.personId,
      printedName: member.printedName,
      printedPost: member.printedPost,
      role: z.enum(['leader', 'member']),
      printedRole: member.printedRole,
    },
  },
} as const satisfies Record<string, Section>;

/** One table of a cycle, described. */
export interface Section {
  readonly path: string;
  readonly id: IdKind;
  /** The table whose row this one hangs on; its id is then `parentId`. */
  readonly parent: string | null;
  readonly capability: Capability;
  readonly fields: z.ZodRawShape;
}

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as readonly SectionName[];
