import type { NewCycleDraft, SchoolProfile } from '@minhchung/contract';
import { authorityInSentence, type CriterionDuty, type Framework, lastDayForReport } from '@minhchung/domain';
import { type EarlierCycle, isLaw, movedDate, movedPeriod } from './earlier-cycle.rules.ts';
import { isYearly } from './proposed-frame.rules.ts';
import type { Period } from './proposed-timetable.rules.ts';
import { filledLines, filledText, proseTemplate } from './templates/plan-prose.ts';

interface PlanWish {
  readonly framework: Framework;
  readonly schoolYear: string;
  readonly planForm: NewCycleDraft['planForm'];
  readonly school: Pick<SchoolProfile, 'name' | 'governingBody'>;
  readonly trainingTime: string;
  readonly signerName: string;
}

/** Our neutral wording with the figures of the framework filled in. */
export function proposedProse(wish: PlanWish): NewCycleDraft['prose'] {
  const { framework, schoolYear, school } = wish;
  const template = proseTemplate(wish.planForm);
  const count = (number: number) => String(number).padStart(2, '0');
  const values = {
    schoolYear,
    lastYear: schoolYear.slice(5),
    school: school.name || null,
    number: framework.legalBasis.number,
    annex: framework.legalBasis.annex ?? null,
    dataYears: count(framework.dataYears),
    standards: count(framework.standards.length),
    criteria: count(framework.standards.flatMap(({ criteria }) => criteria).length),
  };
  const one = (text: string) => filledText(text, values) ?? '';
  return {
    subject: one(template.subject),
    introduction: one(template.introduction),
    purpose: filledLines(template.purpose, values),
    scope: filledLines(template.scope, values),
    tool: filledLines(template.tool, values),
    trainingTime: wish.trainingTime,
    trainingParticipants: one(template.trainingParticipants),
    trainingContent: one(template.trainingContent),
    organisation: filledLines(template.organisation, values),
    closing: one(template.closing),
    signerAuthority: template.signerAuthority,
    signerPost: template.signerPost,
    signerName: wish.signerName,
  };
}

/** The circular, the laws that an earlier plan named, and the school's own decision, whose number is still to come. */
export function proposedLegalBases(
  { framework, schoolYear, school }: PlanWish,
  earlier: EarlierCycle | null,
): NewCycleDraft['legalBases'] {
  const { number, issued, officialTitle, replaces } = framework.legalBasis;
  const laws = (earlier?.plan.legalBases ?? [])
    .filter((basis) => isLaw(basis) && basis.number !== number && !replaces.includes(basis.number))
    .filter((basis) => earlier?.cycle.frameworkId === framework.id || !/^thông tư/iu.test(basis.type))
    .map(({ type, number: own, date, issuer, subject, text }) => ({ type, number: own, date, issuer, subject, text }));
  return [
    ...laws,
    {
      type: 'Thông tư',
      number,
      date: issued,
      issuer: 'Bộ trưởng Bộ Giáo dục và Đào tạo',
      subject: lowerFirst(officialTitle.vi),
      text: '',
    },
    {
      type: 'Quyết định',
      number: '',
      date: null,
      issuer: school.name === '' ? 'Hiệu trưởng' : `Hiệu trưởng ${school.name}`,
      subject: `về việc thành lập Hội đồng tự đánh giá năm học ${schoolYear}`,
      text: '',
    },
  ];
}

/** The lowest level that the framework knows, by the end of the year; what the school aims at later is carried on. */
export function proposedTargets(
  { framework, schoolYear }: PlanWish,
  date: string,
  earlier: EarlierCycle | null,
): NewCycleDraft['targets'] {
  const later = (earlier?.plan.targets ?? [])
    .filter(
      ({ kind, dueMonth }) => kind !== 'qualityLevel' && dueMonth !== null && dueMonth.slice(0, 7) > date.slice(0, 7),
    )
    .map(({ kind, level, dueText, dueMonth }) => ({ kind, level, dueText, dueMonth, source: '' }));
  if (!isYearly(framework)) return later;
  const lowest = Math.min(...framework.levels.map(({ level }) => level));
  const due = lastDayForReport(schoolYear).slice(0, 7);
  const target = {
    kind: 'qualityLevel' as const,
    level: lowest,
    dueText: `năm học ${schoolYear}`,
    dueMonth: due,
    source: '',
  };
  return [target, ...later];
}

export function proposedAssignments(
  framework: Framework,
  duties: readonly CriterionDuty[],
  period: Period,
): NewCycleDraft['assignments'] {
  const standards = new Map(
    framework.standards.flatMap(({ code, criteria }) => criteria.map((criterion) => [criterion.code, code] as const)),
  );
  return duties.map(({ criterion, group, person }) => ({
    standardCode: standards.get(criterion) ?? null,
    criterionCode: criterion,
    content: '',
    ...period,
    note: '',
    groupNumber: group,
    personId: person,
  }));
}

/** What the framework suggests as evidence, each for the person who answers for the criterion. */
export function proposedNeeds(
  framework: Framework,
  duties: readonly CriterionDuty[],
  period: Period,
): NewCycleDraft['evidenceNeeds'] {
  const duty = new Map(duties.map((one) => [one.criterion, one]));
  return framework.standards.flatMap((standard) =>
    standard.criteria.flatMap((criterion) =>
      criterion.suggestedEvidence.map((evidence) => ({
        standardCode: standard.code,
        criterionCode: criterion.code,
        description: evidence.vi,
        place: '',
        collectorText: '',
        groupNumber: duty.get(criterion.code)?.group ?? null,
        personId: duty.get(criterion.code)?.person ?? null,
        ...period,
        costVnd: null,
        note: '',
        status: 'planned' as const,
        statusReason: '',
      })),
    ),
  );
}

/** Last time's needs, planned again: state, cost and reason start anew, the collector is who answers today. */
export function needsAsBefore(
  { plan }: EarlierCycle,
  duties: readonly CriterionDuty[],
  years: number,
): NewCycleDraft['evidenceNeeds'] {
  const duty = new Map(duties.map((one) => [one.criterion, one]));
  return plan.evidenceNeeds.map((need) => ({
    standardCode: need.standardCode,
    criterionCode: need.criterionCode,
    description: need.description,
    place: need.place,
    collectorText: '',
    groupNumber: duty.get(need.criterionCode ?? '')?.group ?? null,
    personId: duty.get(need.criterionCode ?? '')?.person ?? null,
    periodText: movedPeriod(need.periodText, years),
    periodFrom: movedDate(need.periodFrom, years),
    periodTo: movedDate(need.periodTo, years),
    costVnd: null,
    note: '',
    status: 'planned' as const,
    statusReason: '',
  }));
}

/** Resources and the lines of the budget return as wording; amounts and sources are settled each year. */
export function resourcesAsBefore(
  earlier: EarlierCycle | null,
  years: number,
): Pick<NewCycleDraft, 'resources' | 'budget'> {
  return {
    resources: (earlier?.plan.resources ?? []).map(
      ({ kind, label, text, standardCode, criteriaText, periodText, note }) => ({
        kind,
        label,
        text,
        standardCode,
        criteriaText,
        periodText: movedPeriod(periodText, years),
        note,
      }),
    ),
    budget: (earlier?.plan.budget ?? []).map(({ text }) => ({
      text,
      amountVnd: null,
      approvedVnd: null,
      spentVnd: null,
      source: '',
      status: 'estimated',
    })),
  };
}

export function proposedRecipients({ school }: PlanWish, earlier: EarlierCycle | null): NewCycleDraft['recipients'] {
  const before = (earlier?.plan.recipients ?? []).map(({ name, purpose }) => ({ name, purpose }));
  if (before.length > 0) return before;
  return [
    ...(school.governingBody === '' ? [] : [{ name: authorityInSentence(school.governingBody), purpose: 'để b/c' }]),
    { name: 'Hội đồng tự đánh giá', purpose: 'để t/h' },
    { name: 'VT', purpose: 'lưu' },
  ];
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}
