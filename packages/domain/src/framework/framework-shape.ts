import type {
  Amendment,
  Caveat,
  CitationRule,
  ConclusionRule,
  CouncilRule,
  CouncilSeatRule,
  Criterion,
  CriterionLevel,
  EmptyReason,
  EvidenceCodeRule,
  ExtraCondition,
  Framework,
  FrameworkLegalBasis,
  LevelLabel,
  Outcome,
  QuantitativeDatum,
  RecognitionCondition,
  RecognitionRule,
  Repeal,
  Requirement,
  Standard,
  Text,
  Threshold,
  Unit,
  UnverifiedPart,
} from './framework.ts';
import { schoolTraits } from './school-traits.ts';
import { date, fields, flag, list, number, oneOf, optional, orNull, text, whole } from './shape.ts';

/** The fields of a framework file: types, both languages everywhere, nothing unknown. Meaning is checked elsewhere. */
export const bothLanguages = fields<Text>({ vi: text, en: text });

const unit = oneOf<Unit>('percent', 'count', 'ratio', 'years');
const trait = oneOf(...schoolTraits);
const unverifiedStatus = oneOf('unverified');

const threshold = fields<Threshold>({
  measure: text,
  operator: oneOf('>=', '<=', '=='),
  value: number,
  unit,
  disadvantagedValue: optional(number),
  disadvantagedScope: optional(oneOf('difficult-area', 'especially-difficult-commune')),
  years: optional(whole(1)),
});

const requirement = fields<Requirement>({
  key: text,
  indicator: optional(text),
  text: bothLanguages,
  threshold: optional(threshold),
  amended: optional(flag),
  repealed: optional(fields<Repeal>({ by: text, article: text })),
  appliesTo: optional(list(trait, { min: 1 })),
  exceptFor: optional(list(trait, { min: 1 })),
});

const criterionLevel = fields<CriterionLevel>({
  level: whole(1),
  requirements: list(requirement),
  emptyReason: optional(fields<EmptyReason>({ code: oneOf('none', 'unverified'), vi: text, en: text })),
});

const criterion = fields<Criterion>({
  code: text,
  title: bothLanguages,
  mandatory: flag,
  article: text,
  levels: list(criterionLevel, { min: 1 }),
  suggestedEvidence: list(bothLanguages),
  quantitativeData: list(fields<QuantitativeDatum>({ key: text, label: bothLanguages, unit })),
  siteDependent: optional(flag),
  status: optional(unverifiedStatus),
  notes: optional(bothLanguages),
});

const standard = fields<Standard>({
  code: text,
  title: bothLanguages,
  criteria: list(criterion, { min: 1 }),
  status: optional(unverifiedStatus),
  notes: optional(bothLanguages),
});

const seat = fields<CouncilSeatRule>({ min: whole(0), max: orNull(whole(0)), heldBy: list(text) });

const council = fields<CouncilRule>({
  minMembers: whole(1),
  oddMembers: flag,
  chair: seat,
  viceChair: optional(seat),
  secretary: seat,
  article: text,
  notes: optional(bothLanguages),
});

const evidenceCode = fields<EvidenceCodeRule>({
  style: oneOf('box', 'mc'),
  example: text,
  citation: fields<CitationRule>({ open: text, close: text, separator: text, wraps: oneOf('list', 'each') }),
  serialDigits: whole(1),
  levelFourCode: optional(text),
  article: optional(text),
  notes: optional(bothLanguages),
});

const conclusionRule = fields<ConclusionRule>({
  level: whole(1),
  article: text,
  requiresLevel: optional(whole(1)),
  requireMandatory: flag,
  minOthers: optional(whole(0)),
  othersFloor: optional(whole(0)),
  allCriteria: flag,
  text: bothLanguages,
  extraConditions: list(
    fields<ExtraCondition>({ key: text, article: text, text: bothLanguages, threshold: optional(threshold) }),
  ),
});

const legalBasis = fields<FrameworkLegalBasis>({
  number: text,
  officialTitle: bothLanguages,
  issued: date,
  effectiveFrom: date,
  effectiveTo: orNull(date),
  replaces: list(text),
  replacedBy: orNull(text),
  amendedBy: optional(list(fields<Amendment>({ number: text, issued: date, effectiveFrom: date }))),
  annex: optional(text),
});

const recognition = fields<RecognitionRule>({
  validYears: whole(1),
  renewBeforeMonths: optional(whole(0)),
  upgradeAfterYears: optional(whole(0)),
  article: text,
  conditions: list(fields<RecognitionCondition>({ key: text, text: bothLanguages, computable: flag, article: text })),
  notes: optional(bothLanguages),
});

export const frameworkShape = fields<Framework>({
  id: text,
  version: whole(1),
  title: bothLanguages,
  legalBasis,
  schoolTypes: list(oneOf('preschool', 'primary', 'lower-secondary', 'upper-secondary', 'multi-level', 'continuing'), {
    min: 1,
  }),
  status: oneOf('current', 'historic'),
  dataYears: whole(1),
  levels: list(fields<LevelLabel>({ level: whole(1), label: bothLanguages }), { min: 1 }),
  council,
  evidenceCode,
  standards: list(standard, { min: 1 }),
  conclusion: list(conclusionRule, { min: 1 }),
  outcomes: list(
    fields<Outcome>({
      schoolLevel: whole(1),
      accreditationLevel: orNull(whole(1)),
      nationalStandardDegree: orNull(whole(1)),
    }),
    { min: 1 },
  ),
  recognition,
  caveats: list(fields<Caveat>({ key: text, article: optional(text), until: optional(date), vi: text, en: text })),
  unverified: list(fields<UnverifiedPart>({ path: text, reason: bothLanguages })),
  notes: list(bothLanguages),
});
