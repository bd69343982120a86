import type { Cycle, CycleProposal, CycleRemark, Person, PlanTemplate, SchoolProfile } from '@minhchung/contract';
import { type Framework, formatVietnameseDate, lastDayForReport, type SchoolWeeks } from '@minhchung/domain';
import { breaksToAskFor, type EarlierCycle, earlierProse, movedDate, yearsBetween } from './earlier-cycle.rules.ts';
import { peopleAsBefore } from './earlier-people.rules.ts';
import {
  isYearly,
  movedWeekOne,
  planFormOf,
  proposedWeekOne,
  startsOn,
  usualTemplate,
} from './proposed-frame.rules.ts';
import { presentPeople, proposedPeople } from './proposed-people.rules.ts';
import {
  needsAsBefore,
  proposedAssignments,
  proposedLegalBases,
  proposedNeeds,
  proposedProse,
  proposedRecipients,
  proposedTargets,
  resourcesAsBefore,
} from './proposed-plan.rules.ts';
import { lastDayOf, periodOf, proposedTimetable, timetableAsBefore } from './proposed-timetable.rules.ts';

/** What is known on the day of the proposal. */
export interface CycleFacts {
  readonly framework: Framework;
  readonly levels: Cycle['levels'];
  /** Decides the framework and the dates; the roster is that of today. */
  readonly date: string;
  readonly today: string;
  readonly schoolYear: string;
  /** Null: the usual one of the framework. */
  readonly template: PlanTemplate | null;
  readonly earlier: EarlierCycle | null;
  /** As a person chose it; null lets it be proposed. */
  readonly weekOne: string | null;
  /** Holidays of the school year. */
  readonly breaks: Cycle['breaks'];
  readonly breaksFrom: CycleProposal['breaksFrom'];
  readonly roster: readonly Person[];
  readonly school: Pick<SchoolProfile, 'name' | 'governingBody'>;
  readonly cycles: readonly Cycle[];
}

/** The whole proposal: a draft that can be made real as it is, with the reasons for what stands in it. */
export function proposedCycle(facts: CycleFacts): CycleProposal {
  const { framework, date, schoolYear, earlier } = facts;
  const people = presentPeople(facts.roster, facts.today);
  const before = earlier && peopleAsBefore(framework, earlier, people);
  const { council, secretaryGroup, groups, duties, seats } = before ?? proposedPeople(framework, people);
  const years = earlier ? yearsBetween(earlier.cycle, schoolYear) : 0;
  const calendar = calendarOf(facts, years);
  const present = new Set(people.map(({ personId }) => personId));
  const template = facts.template ?? usualTemplate(framework);
  const asBefore = earlier ? timetableAsBefore(earlier, years, present) : [];
  const wish = { template, schoolYear, calendar, date, isYearly: isYearly(framework), council };
  const timetable = asBefore.length > 0 ? asBefore : proposedTimetable(wish);
  const period = periodOf(timetable, 'collect-evidence', calendar);
  const planForm = earlier && !isYearly(framework) ? oldForm(earlier.cycle) : planFormOf(framework, template);
  const chair = council.find(({ role }) => role === 'chair')?.personId;
  const plan = {
    framework,
    schoolYear,
    planForm,
    school: facts.school,
    trainingTime: periodOf(timetable, 'train', calendar).periodText,
    signerName: people.find(({ personId }) => personId === chair)?.fullName ?? '',
  };
  const hasSameCriteria = earlier !== null && earlier.cycle.frameworkId === framework.id;
  return {
    date,
    schoolYear,
    template: earlier?.cycle.cycleId ?? template,
    framework: frameworkView(framework),
    people,
    seats: [...seats],
    peopleLeft: before?.peopleLeft ?? [],
    earlierCycles: facts.cycles.map(({ cycleId, name }) => ({ cycleId, name })),
    earlierProse: earlier && earlierProse(earlier.plan, years),
    remarks: remarksOn(facts, people.length, lastDayOf(timetable, calendar)),
    breaksFrom: facts.breaksFrom,
    draft: {
      name: `Tự đánh giá năm học ${schoolYear}`,
      frameworkId: framework.id,
      frameworkVersion: framework.version,
      levels: facts.levels,
      schoolYears: [schoolYear],
      planForm,
      weekOne: calendar.weekOneOn,
      weekMode: calendar.mode,
      breaks: facts.breaks,
      fromCycleId: earlier?.cycle.cycleId ?? null,
      targets: proposedTargets(plan, date, earlier),
      legalBases: proposedLegalBases(plan, earlier),
      prose: proposedProse(plan),
      council,
      secretaryGroup,
      groups,
      assignments: proposedAssignments(framework, duties, period),
      evidenceNeeds:
        hasSameCriteria && earlier.plan.evidenceNeeds.length > 0
          ? needsAsBefore(earlier, duties, years)
          : proposedNeeds(framework, duties, period),
      timetable,
      ...resourcesAsBefore(earlier, years),
      recipients: proposedRecipients(plan, earlier),
    },
  };
}

function calendarOf(
  { weekOne, earlier, template, framework, schoolYear, date, breaks }: CycleFacts,
  years: number,
): SchoolWeeks {
  const moved = earlier ? movedWeekOne(earlier.cycle, (day) => movedDate(day, years)) : null;
  const usual = proposedWeekOne(schoolYear, template ?? usualTemplate(framework), date);
  return { weekOneOn: weekOne ?? moved ?? usual, mode: earlier?.cycle.weekMode ?? 'teaching', breaks };
}

function oldForm({ planForm }: Cycle): Cycle['planForm'] {
  return planForm === 'F05B' ? 'F05' : planForm;
}

function remarksOn(facts: CycleFacts, people: number, lastDay: string | null): CycleRemark[] {
  const { framework, date, schoolYear, earlier } = facts;
  const day = (iso: string) => formatVietnameseDate(iso, 'numeric');
  const { number, effectiveFrom } = framework.legalBasis;
  const remarks: CycleRemark[] = [
    { code: 'frameworkByDate', params: { number, from: day(effectiveFrom), date: day(date) } },
  ];
  const template = facts.template ?? usualTemplate(framework);
  const first = startsOn(schoolYear, date);
  if (!earlier && template === 'year' && first !== null && first > `${schoolYear.slice(0, 4)}-09-30`)
    remarks.push({ code: 'lateStart', params: { date: day(first) } });
  const due = lastDayForReport(schoolYear);
  if (isYearly(framework) && lastDay !== null && lastDay > due)
    remarks.push({ code: 'endsAfterDeadline', params: { last: day(lastDay), due: day(due) } });
  if (people === 0) remarks.push({ code: 'rosterEmpty', params: {} });
  if (earlier && earlier.cycle.frameworkId !== framework.id)
    remarks.push({ code: 'earlierOtherFramework', params: { number } });
  const breaks = earlier && facts.breaksFrom === 'proposal' ? breaksToAskFor(earlier.cycle, facts.breaks) : [];
  if (breaks.length > 0) remarks.push({ code: 'breaksNotMoved', params: { names: breaks.join(', ') } });
  return [...remarks, { code: 'numbersLeftBlank', params: {} }];
}

function frameworkView(framework: Framework): CycleProposal['framework'] {
  const { minMembers, oddMembers, chair, viceChair, secretary, article } = framework.council;
  return {
    frameworkId: framework.id,
    version: framework.version,
    title: framework.title,
    number: framework.legalBasis.number,
    council: { minMembers, oddMembers, chair, ...(viceChair ? { viceChair } : {}), secretary, article },
    standards: framework.standards.map(({ code, title, criteria }) => ({
      code,
      title,
      criteria: criteria.map((one) => ({ code: one.code, title: one.title, isMandatory: one.mandatory })),
    })),
  };
}
