import type { ImportChoices } from '@minhchung/contract';
import { datesOfWeek, type Framework, parseSchoolYear, schoolYearOf } from '@minhchung/domain';
import type { PlanDraft, SchoolLevelKey } from '@minhchung/importer';
import { fitsLevels } from '../../cycles/index.ts';
import { frameworkHints, wasInForce } from './framework-hints.ts';

type Level = ImportChoices['levels'][number];

export interface Surroundings {
  readonly frameworks: readonly Framework[];
  /** Of the school; what the paper says wins. */
  readonly levels: readonly Level[];
  /** Today in school life. */
  readonly today: string;
}

/** First answers to the questions of a review, read from the paper; a person accepts or changes each. */
export function proposeChoices(draft: PlanDraft, surroundings: Surroundings): ImportChoices {
  const levels = levelsOf(draft, surroundings.levels);
  const framework = proposeFramework(draft, levels, surroundings);
  const schoolYears = schoolYearsOf(draft, surroundings.today);
  const weekOne = weekOneOf(draft);
  return {
    people: [],
    frameworkId: framework?.id ?? null,
    frameworkVersion: framework?.version ?? null,
    levels,
    schoolYears,
    weekOne,
    weekMode: weekModeOf(draft, weekOne),
    breaks: [],
    planForm: framework?.evidenceCode.style === 'mc' ? 'F05B' : looksOlder(draft) ? 'F05S' : 'F05',
    cycleName: `Tự đánh giá năm học ${schoolYears.join(', ')}`,
    isIssued: draft.head.number !== null || (framework !== undefined && !wasInForce(framework, surroundings.today)),
    checked: [],
  };
}

const LEVELS: Readonly<Record<SchoolLevelKey, readonly Level[]>> = {
  preschool: ['preschool'],
  primary: ['primary'],
  'lower-secondary': ['lower-secondary'],
  'upper-secondary': ['upper-secondary'],
  'primary-lower-secondary': ['primary', 'lower-secondary'],
  // Which levels a multi-level school has is not on the paper.
  'multi-level': [],
};

function levelsOf(draft: PlanDraft, ofSchool: readonly Level[]): Level[] {
  const key = draft.head.schoolLevel ?? draft.standardSet?.schoolLevel ?? null;
  const read = key === null ? [] : LEVELS[key];
  return [...(read.length > 0 ? read : ofSchool)];
}

/** The framework of the legal bases, else of scope or tool; else the one in force for these levels on the paper's date. */
function proposeFramework(draft: PlanDraft, levels: readonly Level[], { frameworks, today }: Surroundings) {
  const fits = (framework: Framework) => levels.length > 0 && fitsLevels(framework, levels);
  const hints = frameworkHints(draft, frameworks);
  for (const part of ['/legalBases', '/scope', '/tool']) {
    const hinted = hints
      .filter((hint) => hint.part === part)
      .map((hint) => frameworks.find((framework) => framework.id === hint.frameworkId))
      .find((framework) => framework !== undefined && fits(framework));
    if (hinted) return hinted;
  }
  return frameworks.find((framework) => fits(framework) && wasInForce(framework, draft.head.date ?? today));
}

function schoolYearsOf(draft: PlanDraft, today: string): string[] {
  const inTitle = [...(draft.head.title ?? '').matchAll(/\d{4}\s*[-–]\s*\d{4}/gu)].flatMap(
    (match) => parseSchoolYear(match[0]) ?? [],
  );
  const read = inTitle.length > 0 ? inTitle : draft.targets.flatMap((target) => target.schoolYears).slice(0, 1);
  const years = [...new Set(read)].filter((year) => parseSchoolYear(year) === year).slice(0, 6);
  return years.length > 0 ? years : [schoolYearOf(draft.head.date ?? today)];
}

function weekOneOf(draft: PlanDraft): string | null {
  const first = draft.timetable?.rows.find((row) => row.weekFrom === 1);
  return draft.timetable?.calendar?.week1From ?? first?.dateFrom ?? null;
}

/** Weeks count on without a pause when the dates printed beside them do. */
function weekModeOf(draft: PlanDraft, weekOne: string | null): ImportChoices['weekMode'] {
  const dated = (draft.timetable?.rows ?? []).filter((row) => isWeek(row.weekFrom) && row.dateFrom !== null);
  if (weekOne === null || dated.length < 2) return 'teaching';
  const calendar = { weekOneOn: weekOne, mode: 'calendar', breaks: [] } as const;
  const isOnCount = dated.every((row) => datesOfWeek(calendar, row.weekFrom ?? 1).from === row.dateFrom);
  return isOnCount ? 'calendar' : 'teaching';
}

function isWeek(week: number | null): boolean {
  return week !== null && week >= 1 && week <= 60;
}

/** The older form has a table of evidence to collect and neither training nor experts; numbers are arabic. */
function looksOlder(draft: PlanDraft): boolean {
  const headings = [draft.purpose?.heading, draft.tool?.heading, draft.timetable?.heading];
  const isRoman = headings.some((heading) => /^[IVX]+\s*[.)]/u.test(heading ?? ''));
  return !isRoman && draft.training === null && draft.experts === null;
}
