import type { PlanDraft } from '@minhchung/importer';
import { z } from 'zod';
import {
  councilMember,
  count,
  criterion,
  day,
  groupMember,
  level,
  many,
  maybe,
  money,
  monthOrDay,
  order,
  period,
  schoolLevel,
  standard,
  words,
  year,
} from './plan-draft-fields.ts';

const head = z.object({
  governingBody: maybe,
  school: maybe,
  issuingBody: maybe,
  schoolLevel,
  nationalTitle: maybe,
  motto: maybe,
  number: maybe,
  notation: maybe,
  numberLine: maybe,
  place: maybe,
  date: day,
  dateText: maybe,
  typeName: maybe,
  title: maybe,
  titleLines: many(words),
});

const legalBasis = z.object({
  order: count,
  type: maybe,
  number: maybe,
  numberText: maybe,
  date: day,
  dateText: maybe,
  issuer: maybe,
  subject: maybe,
  text: words,
});

const target = z.object({
  at: z.enum(['title', 'introduction', 'purpose', 'resources']),
  cqgLevel: level,
  kdclLevel: level,
  qualityLevel: level,
  levelTexts: many(words),
  dateText: maybe,
  schoolYears: many(words),
  openEnded: z.boolean(),
  month: monthOrDay,
  year: z.number().int().min(1900).max(2200).nullable(),
});

const prose = { heading: maybe, text: maybe };

const council = z.object({
  heading: maybe,
  steeringHeading: maybe,
  sectionHeading: maybe,
  decision: z.object({ number: maybe, date: day }).nullable(),
  declaredCount: order,
  declaredText: maybe,
  columns: many(words),
  members: many(councilMember),
});

const workingGroup = z.object({
  number: order,
  heading: maybe,
  standards: many(z.number().int().min(1).max(99)),
  standardTitle: maybe,
  columns: many(words),
  members: many(groupMember),
});

const assignment = z.object({
  order,
  standard,
  criterion,
  content: maybe,
  mandatory: z.boolean().exactOptional(),
  assignee: maybe,
  groups: many(count),
  persons: many(words),
  ...period,
  note: words,
});

const resourceItem = z.object({
  order: count,
  kind: z.enum(['people', 'facilities', 'finance', 'facilitiesAndFinance', 'proposal', 'resourceRow', 'other']),
  label: maybe,
  text: words,
  standard: standard.exactOptional(),
  criteriaText: maybe.exactOptional(),
  periodText: maybe.exactOptional(),
  note: words.exactOptional(),
});

const budget = z.object({
  heading: maybe,
  lines: many(z.object({ text: words, amountText: maybe, amountVnd: money })),
  statedTotalText: maybe,
  statedTotalVnd: money,
  inWords: maybe,
  inWordsVnd: money,
  computedTotalVnd: money,
  source: maybe,
});

const investment = z.object({
  order: count,
  action: maybe,
  item: words,
  quantity: order,
  quantityText: maybe,
  schoolYear: year,
  schoolYearText: maybe,
});

const resources = z.object({
  heading: maybe,
  columns: many(words).exactOptional(),
  items: many(resourceItem),
  budget: budget.nullable(),
  proposedInvestments: many(investment),
  proposedTo: many(words),
});

const evidenceNeed = z.object({
  order,
  standard,
  criterion,
  description: words,
  place: maybe,
  group: maybe,
  groupNumber: order,
  ...period,
  costText: maybe,
  costVnd: money,
  note: words,
});

const improvementPriority = z.object({
  order,
  criterion,
  problem: maybe,
  goal: maybe,
  measures: maybe,
  assignee: maybe,
  persons: many(words),
  ...period,
  costText: maybe,
  costVnd: money,
});

const timetableRow = z.object({
  order: count,
  weekText: maybe,
  weekFrom: order,
  weekTo: order,
  dateText: maybe,
  dateFrom: day,
  dateTo: day,
  owner: maybe,
  activities: many(words),
  product: words.exactOptional(),
  note: words.exactOptional(),
});

const calendar = z.object({
  week1From: day,
  text: maybe,
  declaredWeeks: order,
  dateFrom: day,
  dateTo: day,
});

const milestone = z.object({
  order: count,
  periodText: maybe,
  month: monthOrDay,
  text: words,
  cqgLevel: level,
  kdclLevel: level,
  qualityLevel: level.exactOptional(),
});

const portal = z.object({
  dateTimeText: maybe,
  dateTime: maybe,
  welcome: maybe,
  articleTitle: maybe,
  authorLine: maybe,
  author: maybe,
  blocks: many(words),
  statisticsTitle: maybe,
  counters: z.object({
    today: order,
    yesterday: order,
    month: z.object({ month: count, value: count, text: words }).nullable(),
    year: z.object({ year: count, value: count, text: words }).nullable(),
  }),
  counterLines: many(words),
});

/** Whatever comes back from a review is checked once against the shape of the importer's draft. */
export const planDraftSchema = z.object({
  kind: z.literal('selfEvaluationPlan'),
  standardSet: z.object({ key: words, text: words, schoolLevel, standards: order, criteria: order }).nullable(),
  head,
  legalBases: many(legalBasis),
  introduction: maybe,
  targets: many(target),
  purpose: z.object({ ...prose, items: many(words).nullable() }).nullable(),
  scope: z.object({ ...prose, dateFrom: day, dateTo: day }).nullable(),
  tool: z.object(prose).nullable(),
  council: council.nullable(),
  secretaryGroup: z.object({ heading: maybe, columns: many(words), members: many(groupMember) }).nullable(),
  groupsHeading: maybe,
  groupsDeclaredCount: order,
  workingGroups: many(workingGroup),
  assignments: z.object({ heading: maybe, columns: many(words), rows: many(assignment) }).nullable(),
  training: z.object({ heading: maybe, dateText: maybe, date: day, participants: maybe, content: maybe }).nullable(),
  resources: resources.nullable(),
  experts: z.object({ ...prose, planned: z.boolean().nullable() }).nullable(),
  evidenceNeeds: z
    .object({
      heading: maybe,
      columns: many(words),
      rows: many(evidenceNeed),
      statedTotalVnd: money,
      computedTotalVnd: money,
    })
    .nullable(),
  improvementPriorities: z.object({ heading: maybe, columns: many(words), rows: many(improvementPriority) }).nullable(),
  timetable: z
    .object({ heading: maybe, columns: many(words), calendar: calendar.nullable(), rows: many(timetableRow) })
    .nullable(),
  milestones: z.object({ heading: maybe, items: many(milestone) }).nullable(),
  implementation: z
    .object({
      heading: maybe,
      duties: many(z.object({ order: count, responsible: maybe, duty: words, dueText: maybe, due: monthOrDay })),
    })
    .nullable(),
  closing: maybe,
  recipients: many(z.object({ order: count, text: words, name: words, purpose: maybe })),
  signer: z.object({ authority: maybe, post: maybe, secondPost: maybe, name: maybe }).nullable(),
  portal: portal.nullable(),
}) satisfies z.ZodType<PlanDraft>;
