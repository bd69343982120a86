import type { SectionName } from '@minhchung/contract';

/** Settings of the cycle, head and prose of the plan, the council's decision: one row each, compared field by field. */
export const fieldSections = ['cycle', 'plan', 'council'] as const;

/** Tables that a paper fills, in its order; a parent's table stands before its children's. */
export const rowSections = [
  'targets',
  'legalBases',
  'councilMembers',
  'groups',
  'groupMembers',
  'assignments',
  'resources',
  'budget',
  'investments',
  'evidenceNeeds',
  'improvementPriorities',
  'timetable',
  'tasks',
  'milestones',
  'recipients',
] as const satisfies readonly SectionName[];

export type RowSection = (typeof rowSections)[number];

export const revisedSections: readonly string[] = [...fieldSections, ...rowSections];

/** Lists that a signed decision of the school itself carries: they change by a new decision only. */
export const councilSections: readonly string[] = ['council', 'councilMembers', 'groups', 'groupMembers'];

export function isRowSection(section: string): section is RowSection {
  return rowSections.some((name) => name === section);
}
