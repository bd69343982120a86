import type { SectionName } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';

const names: Readonly<Record<SectionName, () => string>> = {
  targets: m.planTargets,
  legalBases: m.planLegalBases,
  resources: m.planResources,
  budget: m.planBudget,
  investments: m.planInvestments,
  evidenceNeeds: m.planEvidenceNeeds,
  timetable: m.planTimetable,
  tasks: m.diaryTasks,
  improvementPriorities: m.planPriorities,
  milestones: m.planMilestones,
  recipients: m.planRecipientsList,
  assignments: m.planAssignments,
  councilMembers: m.membersLabel,
  groups: m.diaryGroups,
  groupMembers: m.diaryGroupMembers,
};

/** By what a row of each table is called, the first that is filled in. */
const nameFields: Readonly<Record<SectionName, readonly string[]>> = {
  targets: ['dueText'],
  legalBases: ['text', 'subject'],
  resources: ['text', 'label'],
  budget: ['text'],
  investments: ['item'],
  evidenceNeeds: ['description'],
  timetable: ['product', 'ownerText'],
  tasks: ['label'],
  improvementPriorities: ['problem'],
  milestones: ['text'],
  recipients: ['name'],
  assignments: ['content', 'assigneeText'],
  councilMembers: ['printedName'],
  groups: ['title'],
  groupMembers: ['printedName'],
};

export function isSection(subjectType: string): subjectType is SectionName {
  return Object.hasOwn(names, subjectType);
}

export function sectionName(section: SectionName): string {
  return names[section]();
}

/** What a row is called, as far as these of its fields tell; null when they do not. */
export function rowName(section: SectionName, values: Readonly<Record<string, unknown>>): string | null {
  for (const field of nameFields[section]) {
    const value = values[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
