import type { ImportRemark } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';

const WORDS: Readonly<Record<string, (name: string) => string>> = {
  schoolDiffers: () => m.impRemarkSchoolDiffers(),
  frameworkMissing: () => m.impRemarkFrameworkMissing(),
  levelsMissing: () => m.impRemarkLevelsMissing(),
  frameworkDoesNotFit: () => m.impRemarkFrameworkFit(),
  schoolYearsMissing: () => m.impRemarkYearsMissing(),
  cycleNameMissing: () => m.impRemarkNameMissing(),
  nothingToCreate: () => m.impRemarkNothing(),
  breakBackwards: () => m.impRemarkBreak(),
  personOpen: (name) => m.impRemarkPersonOpen({ name }),
  personCircle: (name) => m.impRemarkPersonCircle({ name }),
  personUnknown: (name) => m.impRemarkPersonUnknown({ name }),
  valueInvalid: () => m.impRemarkValue(),
  weekBackwards: () => m.impRemarkWeekBackwards(),
  rowInvalid: () => m.impRemarkRow(),
  weekOneMissing: () => m.impRemarkWeekOne(),
  numberMissing: () => m.impRemarkNumber(),
  dateMissing: () => m.impRemarkDate(),
  councilMissing: () => m.impRemarkCouncil(),
  decisionMissing: () => m.impRemarkDecision(),
  secretaryMissing: () => m.impRemarkSecretary(),
  countDiffers: () => m.impRemarkCount(),
  groupsMissing: () => m.impRemarkGroups(),
  timetableMissing: () => m.impRemarkTimetable(),
  groupUnknown: () => m.impRemarkGroupUnknown(),
};

/** A remark of the server in a sentence. */
export function remarkWords({ code, place }: ImportRemark): string {
  const name = place.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~') ?? '';
  return WORDS[code]?.(name) ?? m.impRemarkOther();
}
