import type { TaskKey } from './tasks.ts';

/** Who answers for a row. */
export type TaskOwner = 'principal' | 'chair' | 'secretary' | 'groups';

/** `Tuần n` or `Tuần n - m` of the plan with its tasks; `round` 2 is the second pass of the longer form. */
export type WeekRow = {
  weekFrom: number;
  weekTo: number;
  round: 1 | 2;
  owners: readonly TaskOwner[];
  tasks: readonly TaskKey[];
};

/** A stretch of the school year, `MM-DD` to `MM-DD`; months 8–12 lie in its first calendar year. */
export type SeasonRow = { from: string; to: string; owners: readonly TaskOwner[]; tasks: readonly TaskKey[] };

/** 21 rows in two rounds over the 35 teaching weeks: the form of plans in use under the 2018 circulars. */
export const template35: readonly WeekRow[] = [
  week(1, 1, 1, ['principal'], ['meet-leaders', 'decide-council', 'announce-and-assign', 'assign-plan-drafting']),
  week(2, 2, 1, ['principal', 'secretary'], ['inform-staff', 'train', 'finish-plan']),
  week(3, 8, 1, ['secretary', 'groups'], ['prepare-outline', 'collect-evidence', 'write-sheets']),
  week(9, 9, 1, ['chair'], ['council-progress-meeting', 'identify-issues', 'identify-extra-needs', 'adjust-outline']),
  week(10, 10, 1, ['secretary', 'chair'], ['collect-extra', 'approve-outline', 'start-report']),
  week(11, 12, 1, ['secretary'], ['collect-extra', 'draft-report', 'verify-evidence']),
  week(13, 14, 1, ['chair'], ['council-draft-meeting', 'staff-draft-meeting']),
  week(15, 15, 1, ['chair'], ['staff-revised-meeting', 'publish-internal', 'open-comments']),
  week(16, 16, 1, ['secretary'], ['handle-comments', 'finish-report', 'collect-extra']),
  week(17, 17, 1, ['principal'], ['publish-final-internal', 'collect-evidence']),
  week(18, 18, 1, ['secretary', 'principal'], ['collect-process-feedback', 'collect-evidence', 'submit-report']),
  week(19, 19, 2, ['principal', 'secretary'], ['inform-staff', 'train', 'finish-plan', 'collect-evidence']),
  week(20, 21, 2, ['secretary', 'groups'], ['prepare-outline', 'collect-evidence', 'update-sheets']),
  week(22, 22, 2, ['chair'], ['council-progress-meeting', 'identify-issues', 'identify-extra-needs', 'adjust-outline']),
  week(23, 23, 2, ['secretary', 'chair'], ['collect-extra', 'approve-outline']),
  week(24, 25, 2, ['secretary'], ['collect-extra', 'draft-report', 'verify-evidence']),
  week(26, 27, 2, ['chair'], ['council-draft-meeting', 'staff-draft-meeting']),
  week(28, 28, 2, ['chair'], ['staff-revised-meeting', 'publish-internal', 'open-comments']),
  week(29, 30, 2, ['secretary'], ['handle-comments', 'collect-extra']),
  week(
    31,
    32,
    2,
    ['secretary', 'chair'],
    ['handle-comments', 'staff-revised-meeting', 'collect-extra', 'collect-process-feedback', 'finish-report'],
  ),
  week(
    33,
    35,
    2,
    ['secretary', 'principal'],
    ['collect-process-feedback', 'handle-comments', 'collect-extra', 'submit-report'],
  ),
];

/** 16 weeks: the sample of the guidance of 2018 (Công văn 5932/BGDĐT-QLCL). */
export const template16: readonly WeekRow[] = [
  week(1, 1, 1, ['principal'], ['meet-leaders', 'decide-council', 'announce-and-assign', 'assign-plan-drafting']),
  week(2, 2, 1, ['principal', 'secretary'], ['inform-staff', 'train', 'finish-plan']),
  week(3, 5, 1, ['groups'], ['write-requirement-sheets', 'collect-evidence', 'write-sheets']),
  week(6, 7, 1, ['chair'], ['council-progress-meeting', 'identify-issues', 'identify-extra-needs', 'discuss-sheets']),
  week(8, 9, 1, ['secretary', 'groups'], ['collect-extra', 'prepare-outline']),
  week(10, 12, 1, ['secretary'], ['draft-report', 'verify-evidence']),
  week(13, 14, 1, ['chair'], ['council-draft-meeting', 'staff-draft-meeting']),
  week(15, 16, 1, ['secretary', 'principal'], ['finish-report', 'publish-final-internal', 'submit-report']),
];

/** The yearly loop of TT 57/2026; dates are our proposal, the report is approved before 15/6 (Điều 9). */
export const templateYear: readonly SeasonRow[] = [
  season(
    '08-15',
    '09-30',
    ['principal', 'chair'],
    ['confirm-council', 'open-data', 'finish-plan', 'train', 'sign-improvement-plan'],
  ),
  season('09-15', '12-31', ['groups'], ['collect-evidence', 'answer-level-1']),
  season(
    '01-01',
    '01-31',
    ['secretary', 'chair'],
    ['close-term-data', 'review-improvement-1', 'council-progress-meeting'],
  ),
  season('02-01', '04-30', ['groups'], ['answer-level-2', 'site-findings', 'write-sheets']),
  season('05-01', '05-15', ['chair', 'secretary'], ['approve-sheets', 'draft-report', 'close-year-data']),
  season('05-16', '05-31', ['secretary'], ['open-comments', 'review-improvement-2', 'handle-comments']),
  season('06-01', '06-10', ['chair', 'principal'], ['approve-report']),
  season('06-11', '06-30', ['principal'], ['disclose-report', 'submit-report', 'draft-improvement-plan']),
];

export type TimetableChoice = {
  /** Keep the second round; without it the plan ends with the first submission. */
  rounds: 1 | 2;
  /** Opinions on procedure and forms: a leftover of an old pilot, off by default. */
  withProcessFeedback?: boolean;
};

/** The rows of a template as chosen, without rows that have nothing left to do. */
export function rowsOf(template: readonly WeekRow[], { rounds, withProcessFeedback }: TimetableChoice): WeekRow[] {
  return template
    .filter(({ round }) => round <= rounds)
    .map((row) => ({
      ...row,
      tasks: row.tasks.filter((task) => withProcessFeedback || task !== 'collect-process-feedback'),
    }))
    .filter(({ tasks }) => tasks.length > 0);
}

function week(
  weekFrom: number,
  weekTo: number,
  round: 1 | 2,
  owners: readonly TaskOwner[],
  tasks: readonly TaskKey[],
): WeekRow {
  return { weekFrom, weekTo, round, owners, tasks };
}

function season(from: string, to: string, owners: readonly TaskOwner[], tasks: readonly TaskKey[]): SeasonRow {
  return { from, to, owners, tasks };
}
