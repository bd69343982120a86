export * from './calendar/deadlines.ts';
export * from './calendar/icalendar.ts';
export * from './calendar/iso-date.ts';
export * from './calendar/lunar-date.ts';
export * from './calendar/school-calendar.ts';
export * from './calendar/school-weeks.ts';
export * from './calendar/school-year.ts';
export * from './calendar/vietnamese-date.ts';
export * from './calendar/week-list.ts';
export * from './calendar/working-days.ts';
export * from './codes/citation.ts';
export * from './codes/evidence-code.ts';
export * from './codes/other-codes.ts';
export * from './codes/read-evidence-code.ts';
export * from './council/check-council.ts';
export * from './council/propose-council.ts';
export * from './council/propose-groups.ts';
export * from './evidence/evidence-need-states.ts';
export { type CheckedCrosswalk, checkCrosswalk } from './framework/check-crosswalk.ts';
export { type CheckedFramework, checkFramework } from './framework/check-framework.ts';
export type * from './framework/crosswalk.ts';
export type * from './framework/framework.ts';
export { type SchoolTrait, schoolTraits } from './framework/school-traits.ts';
export type { FrameworkFix, FrameworkProblem, FrameworkProblemCode } from './framework/shape.ts';
export type { CriterionConclusion } from './levels/compile-framework.ts';
export { type CompiledFramework, compileFramework } from './levels/compile-framework.ts';
export {
  type ConcludeOptions,
  type Conclusion,
  conclude,
  outcomeOf,
} from './levels/conclude.ts';
export * from './levels/conclude-educational-levels.ts';
export { type Path, pathsTo, type VerdictChange } from './levels/paths-to.ts';
export type { CriterionReason, MissingPart, Reason, RuleDemand } from './levels/reasons.ts';
export {
  extraConditionAddress,
  levelAddress,
  requirementAddress,
  type Verdict,
  type Verdicts,
  verdictsFromResults,
} from './levels/verdicts.ts';
export * from './money/amount-in-words.ts';
export * from './money/budget-totals.ts';
export * from './money/investment-lateness.ts';
export * from './money/read-amount.ts';
export * from './people/has-left.ts';
export * from './recognition/recognition-conditions.ts';
export * from './recognition/recognition-history.ts';
export * from './registers/document-types.ts';
export * from './registers/legal-state.ts';
export * from './text/authority-name.ts';
export * from './text/compare-names.ts';
export * from './text/fold.ts';
export * from './text/post-text.ts';
export * from './text/search.ts';
export * from './timetable/calendar-effects.ts';
export * from './timetable/count-work.ts';
export * from './timetable/dated-rows.ts';
export * from './timetable/lateness.ts';
export * from './timetable/plan-delay.ts';
export * from './timetable/prerequisites.ts';
export * from './timetable/row-span.ts';
export * from './timetable/task-states.ts';
export * from './timetable/tasks.ts';
export * from './timetable/timetable-templates.ts';
