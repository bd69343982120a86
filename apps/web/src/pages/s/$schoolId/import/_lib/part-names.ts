import { m } from '../../../../../lib/i18n/m.ts';

const NAMES: Readonly<Record<string, () => string>> = {
  head: m.impSecHead,
  legalBases: m.impSecBases,
  introduction: m.impFldIntroduction,
  targets: m.impSecTargets,
  purpose: m.impFldPurpose,
  scope: m.impFldScope,
  tool: m.impFldTool,
  council: m.impSecCouncil,
  councilMembers: m.impSecCouncilMembers,
  secretaryGroup: m.impSecSecretaries,
  workingGroups: m.impSecGroups,
  groups: m.impSecGroups,
  groupMembers: m.impSecGroupMembers,
  assignments: m.impSecAssignments,
  training: m.impSecTraining,
  resources: m.impSecResources,
  budget: m.impSecBudget,
  investments: m.impSecInvestments,
  experts: m.impSecExperts,
  evidenceNeeds: m.impSecNeeds,
  improvementPriorities: m.impSecPriorities,
  timetable: m.impSecTimetable,
  tasks: m.impSecTasks,
  milestones: m.impSecMilestones,
  implementation: m.impSecDuties,
  recipients: m.impSecRecipients,
  closing: m.impFldClosing,
  signer: m.impFldSigner,
};

/** A part of the paper, or a table of the cycle, in words; takes its name or a pointer into it. */
export function partName(part: string): string {
  const name = part.startsWith('/') ? (part.split('/')[1] ?? '') : part;
  return NAMES[name]?.() ?? name;
}
