export * from './calendar/iso-date.ts';
export * from './codes/evidence-code.ts';
export { type CheckedFramework, checkFramework } from './framework/check-framework.ts';
export type * from './framework/crosswalk.ts';
export type * from './framework/framework.ts';
export type { FrameworkFix, FrameworkProblem, FrameworkProblemCode } from './framework/shape.ts';
export { type CompiledFramework, compileFramework } from './levels/compile-framework.ts';
export {
  type ConcludeOptions,
  type Conclusion,
  type CriterionConclusion,
  conclude,
  outcomeOf,
} from './levels/conclude.ts';
export type { CriterionReason, MissingPart, Reason, RuleDemand } from './levels/reasons.ts';
export { type SchoolTrait, schoolTraits } from './levels/school-traits.ts';
export {
  extraConditionAddress,
  levelAddress,
  requirementAddress,
  type Verdict,
  type Verdicts,
  verdictsFromResults,
} from './levels/verdicts.ts';
