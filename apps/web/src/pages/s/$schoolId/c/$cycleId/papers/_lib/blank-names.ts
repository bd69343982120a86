import { m } from '../../../../../../../lib/i18n/m.ts';

const names: Readonly<Record<string, () => string>> = {
  'paper.blank.governingBody': m.fieldGoverningBody,
  'paper.blank.place': m.fieldPlace,
  'paper.blank.number': m.blankNumber,
  'paper.blank.notation': m.fieldNotation,
  'paper.blank.date': m.blankDate,
  'paper.blank.subject': m.fieldSubject,
  'paper.blank.legalBases': m.planLegalBases,
  'paper.blank.purpose': m.planPurpose,
  'paper.blank.scope': m.planScope,
  'paper.blank.tool': m.planTool,
  'paper.blank.council': m.membersLabel,
  'paper.blank.councilDecision': m.blankDecision,
  'paper.blank.groups': m.groupsTitle,
  'paper.blank.assignments': m.planAssignments,
  'paper.blank.period': m.blankPeriod,
  'paper.blank.training': m.planTraining,
  'paper.blank.resources': m.planResources,
  'paper.blank.budgetAmount': m.blankBudget,
  'paper.blank.experts': m.planExperts,
  'paper.blank.evidenceNeeds': m.planEvidenceNeeds,
  'paper.blank.timetable': m.planTimetable,
  'paper.blank.milestones': m.planMilestones,
  'paper.blank.organisation': m.planOrganisation,
  'paper.blank.signerPost': m.fieldSignerPost,
  'paper.blank.signerName': m.fieldSignerName,
};

/** What is missing, in the words of the form. */
export function blankName(code: string): string {
  return names[code]?.() ?? m.blankOther({ code });
}
