/**
 * Shape of the published sets, to notice a criterion lost while editing. Law as data: a set that is not listed here is
 * checked by the general rules only.
 */
export type KnownStructure = {
  frameworkId: string;
  /** Number of criteria of each standard, in order. */
  criteriaPerStandard: readonly number[];
  mandatoryCriteria: number;
};

export const knownStructures: readonly KnownStructure[] = [
  { frameworkId: 'tt57-2026-general', criteriaPerStandard: [4, 3, 5, 3], mandatoryCriteria: 8 },
  { frameworkId: 'tt57-2026-preschool', criteriaPerStandard: [4, 3, 5, 3], mandatoryCriteria: 8 },
  { frameworkId: 'tt17-2018-primary', criteriaPerStandard: [10, 4, 6, 2, 5], mandatoryCriteria: 0 },
  { frameworkId: 'tt17-2025-primary', criteriaPerStandard: [10, 4, 3, 2, 5], mandatoryCriteria: 0 },
  { frameworkId: 'tt18-2018-secondary', criteriaPerStandard: [10, 4, 6, 2, 6], mandatoryCriteria: 0 },
  { frameworkId: 'tt19-2018-preschool', criteriaPerStandard: [10, 3, 6, 2, 4], mandatoryCriteria: 0 },
];
