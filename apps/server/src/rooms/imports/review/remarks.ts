import type { ImportChoices, ImportRemark } from '@minhchung/contract';
import { type Framework, searchKey } from '@minhchung/domain';
import type { PlanDraft } from '@minhchung/importer';
import { fitsLevels } from '../../cycles/index.ts';
import type { Preview } from './planned-import.ts';

/** What keeps a paper from being confirmed. */
export function blockingRemarks(
  choices: ImportChoices,
  preview: Preview,
  frameworks: readonly Framework[],
): ImportRemark[] {
  const framework = chosenFramework(choices, frameworks);
  const remarks: (ImportRemark | false)[] = [
    !framework && { code: 'frameworkMissing', place: '/choices/frameworkId' },
    choices.levels.length === 0 && { code: 'levelsMissing', place: '/choices/levels' },
    framework !== undefined &&
      choices.levels.length > 0 &&
      !fitsLevels(framework, choices.levels) && { code: 'frameworkDoesNotFit', place: '/choices/frameworkId' },
    choices.schoolYears.length === 0 && { code: 'schoolYearsMissing', place: '/choices/schoolYears' },
    choices.cycleName === '' && { code: 'cycleNameMissing', place: '/choices/cycleName' },
    Object.values(preview.rows).every((count) => count === 0) && { code: 'nothingToCreate', place: '/head' },
    choices.breaks.some((pause) => pause.to < pause.from) && { code: 'breakBackwards', place: '/choices/breaks' },
  ];
  return [
    ...remarks.filter((remark) => remark !== false),
    ...preview.people.problems.map(({ code, name }) => ({ code, place: `/choices/people/${pointerStep(name)}` })),
    ...preview.invalid,
  ];
}

/** What an issued paper lacks or says twice. It is recorded as it is (DESIGN, rule 12), and told. */
export function warningRemarks(
  draft: PlanDraft,
  choices: ImportChoices,
  schoolNames: readonly string[],
): ImportRemark[] {
  const { head, council, timetable } = draft;
  const members = council?.members ?? [];
  const hasWeeks = (timetable?.rows ?? []).some((row) => row.weekFrom !== null && row.dateFrom === null);
  const remarks: (ImportRemark | false)[] = [
    isOtherSchool(head.school, schoolNames) && { code: 'schoolDiffers', place: '/head/school' },
    hasWeeks && choices.weekOne === null && { code: 'weekOneMissing', place: '/choices/weekOne' },
    head.number === null && { code: 'numberMissing', place: '/head/number' },
    head.date === null && { code: 'dateMissing', place: '/head/date' },
    members.length === 0 && { code: 'councilMissing', place: '/council' },
    members.length > 0 && !council?.decision?.number && { code: 'decisionMissing', place: '/council/decision' },
    members.length > 0 &&
      !members.some((member) => member.roleKey === 'secretary') && {
        code: 'secretaryMissing',
        place: '/council/members',
      },
    council !== null &&
      council.declaredCount !== null &&
      council.declaredCount !== members.length && { code: 'countDiffers', place: '/council/declaredCount' },
    draft.workingGroups.length === 0 && { code: 'groupsMissing', place: '/workingGroups' },
    (timetable?.rows ?? []).length === 0 && { code: 'timetableMissing', place: '/timetable' },
  ];
  const unknownGroups = (draft.evidenceNeeds?.rows ?? []).flatMap((need, at) =>
    need.groupNumber !== null && !draft.workingGroups.some((group) => group.number === need.groupNumber)
      ? [{ code: 'groupUnknown', place: `/evidenceNeeds/rows/${at}/groupNumber` }]
      : [],
  );
  return [...remarks.filter((remark) => remark !== false), ...unknownGroups];
}

function chosenFramework(choices: ImportChoices, frameworks: readonly Framework[]): Framework | undefined {
  return frameworks.find(
    (framework) => framework.id === choices.frameworkId && framework.version === choices.frameworkVersion,
  );
}

function pointerStep(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The paper names a school, and it is none of the names that this school has or had. */
function isOtherSchool(printed: string | null, schoolNames: readonly string[]): boolean {
  const key = (name: string) => searchKey(name).replace(/^truong\s+/, '');
  return printed !== null && printed.trim() !== '' && !schoolNames.some((name) => key(name) === key(printed));
}
