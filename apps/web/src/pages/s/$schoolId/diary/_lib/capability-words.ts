import type { Capability } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';

const words: Readonly<Record<Capability, () => string>> = {
  'school.read': m.diaryMayReadSchool,
  'school.link': m.orgMayLink,
  'school.edit': m.diaryMayEditSchool,
  'people.read': m.diaryMayReadPeople,
  'people.edit': m.diaryMayEditPeople,
  'accounts.manage': m.diaryMayManageAccounts,
  'cycle.read': m.diaryMayReadCycle,
  'cycle.edit': m.diaryMayEditCycle,
  'plan.edit': m.diaryMayEditPlan,
  'council.edit': m.diaryMayEditCouncil,
  'assignment.edit': m.diaryMayEditAssignments,
  'evidenceNeed.edit': m.diaryMayEditNeeds,
  'task.work': m.diaryMayWork,
  'ownWork.do': m.ttDiaryMayOwnWork,
  'budget.edit': m.diaryMayEditBudget,
  'import.run': m.diaryMayImport,
  'paper.read': m.diaryMayReadPapers,
  'paper.issue': m.diaryMayIssue,
  'audit.read': m.diaryMayReadDiary,
};

/** What somebody tried to do, as the end of "… was refused to". */
export function capabilityWords(capability: string): string {
  return Object.entries(words).find(([name]) => name === capability)?.[1]() ?? m.diaryMayOther();
}
