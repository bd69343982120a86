import { m } from '../../../../../lib/i18n/m.ts';
import { fieldLabel } from '../../../../../lib/saving/field-labels.ts';

type Names = Readonly<Record<string, () => string>>;

/** Fields whose word depends on what they belong to; `subject.field`. */
const own: Names = {
  'targets.kind': m.colTarget,
  'targets.level': m.diaryLevel,
  'targets.source': m.colSource,
  'legalBases.text': m.colLegalText,
  'resources.text': m.colResource,
  'resources.label': m.colResourceKind,
  'resources.kind': m.colResourceKind,
  'budget.text': m.colBudgetText,
  'milestones.text': m.colMilestone,
  'recipients.name': m.colRecipient,
  'recipients.purpose': m.colRecipientPurpose,
  'groups.number': m.diaryGroupNumber,
  'groups.title': m.fieldGroupTitle,
  'groups.kind': m.diaryGroupKind,
  'tasks.label': m.colTask,
  'evidenceNeeds.place': m.colNeedPlace,
  'evidenceNeeds.periodText': m.colCollectTime,
  'person.title': m.fieldPostTitle,
  'person.kind': m.fieldPostKind,
  'person.validFrom': m.fieldPostFrom,
  'person.validTo': m.postEndDate,
  'school.name': m.fieldSchoolName,
  'profile.name': m.fieldSchoolName,
  'profile.validFrom': m.profileValidFrom,
  'cycle.name': m.newCycleNameLabel,
  'cycle.status': m.colState,
  'grant.role': m.accRole,
  'grant.personId': m.accPerson,
  'grant.validTo': m.accEndDate,
};

/** Fields that are called the same everywhere and stand on no form of their own. */
const shared: Names = {
  accreditationLevel: m.colAccreditationLevel,
  action: m.colInvestmentAction,
  breaks: m.diaryBreaks,
  criteriaText: m.colCriterion,
  date: m.colDate,
  dueMonth: m.colTargetDue,
  dueText: m.colTargetDueText,
  duties: m.accDuties,
  frameworkId: m.newCycleFramework,
  frameworkVersion: m.diaryFrameworkVersion,
  goal: m.colGoal,
  groupId: m.diaryGroup,
  issuer: m.colLegalIssuer,
  item: m.colInvestmentItem,
  measures: m.colMeasures,
  month: m.colMonth,
  nationalStandardDegree: m.colNationalStandardDegree,
  periodFrom: m.diaryPeriodFrom,
  planForm: m.diaryPlanForm,
  posts: m.postsTitle,
  problem: m.colProblem,
  qualityLevel: m.colQualityLevel,
  quantity: m.colQuantity,
  receiver: m.colReceiver,
  revokedAt: m.diaryRevoked,
  schoolYear: m.colSchoolYear,
  schoolYears: m.colSchoolYear,
  standards: m.fieldGroupStandards,
  statusReason: m.diaryStatusReason,
  type: m.colLegalType,
  unit: m.fieldPostUnit,
  weekMode: m.diaryWeekMode,
};

/** A field in the words of the screen where it is filled in. */
export function fieldName(subjectType: string, field: string): string {
  return (own[`${subjectType}.${field}`] ?? shared[field])?.() ?? fieldLabel(field);
}
