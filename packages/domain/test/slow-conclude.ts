import type { Criterion, CriterionLevel, Framework, Requirement, Verdict } from '../src/index.ts';

type Answers = Readonly<Record<string, Verdict>>;

/**
 * The school level for verdicts in which nothing is open, written straight from the rules of the handbook, without
 * looking at the engine. Parts whose text is not known are answered under their level's address with a leading `?`.
 */
export function slowConclude(framework: Framework, answers: Answers, traits?: readonly string[]): number {
  const criteria = framework.standards.flatMap((standard) => standard.criteria);
  const isMet = (criterion: Criterion, level: number): boolean => {
    if (level === 0) return true;
    const own = criterion.levels.find((candidate) => candidate.level === level);
    return isMet(criterion, level - 1) && (!own || levelIsMet(criterion, own, answers, traits));
  };
  const holds = (level: number): boolean => {
    const rule = framework.conclusion.find((candidate) => candidate.level === level);
    if (!rule) return false;
    const others = criteria.filter((criterion) => !criterion.mandatory);
    return [
      rule.requiresLevel === undefined || holds(rule.requiresLevel),
      !rule.requireMandatory || criteria.every((criterion) => !criterion.mandatory || isMet(criterion, level)),
      !rule.allCriteria || criteria.every((criterion) => !hasText(criterion, level, traits) || isMet(criterion, level)),
      others.filter((criterion) => isMet(criterion, level)).length >= (rule.minOthers ?? 0),
      others.every((criterion) => isMet(criterion, rule.othersFloor ?? 0)),
      rule.extraConditions.every(({ key }) => {
        const answer = answers[`school/${level}/${key}`];
        return answer === 'met' || answer === 'notApplicable';
      }),
    ].every(Boolean);
  };
  return Math.max(0, ...framework.conclusion.map(({ level }) => level).filter(holds));
}

/** Addresses that stand for text that is not known: one per unverified level. */
export function unknownTexts(framework: Framework): string[] {
  return framework.standards.flatMap((standard) =>
    standard.criteria.flatMap((criterion) =>
      criterion.levels
        .filter((level) => isUnknown(criterion, level))
        .map((level) => `?${criterion.code}/${level.level}`),
    ),
  );
}

function isUnknown(criterion: Criterion, level: CriterionLevel): boolean {
  return criterion.status === 'unverified' || level.emptyReason?.code === 'unverified';
}

function hasText(criterion: Criterion, level: number, traits?: readonly string[]): boolean {
  const own = criterion.levels.find((candidate) => candidate.level === level);
  return own !== undefined && (isUnknown(criterion, own) || applicable(own, traits).length > 0);
}

function applicable({ requirements }: CriterionLevel, traits?: readonly string[]): Requirement[] {
  return requirements.filter(({ repealed, appliesTo, exceptFor }) => {
    if (repealed) return false;
    if (traits === undefined) return true;
    const isFor = !appliesTo || appliesTo.some((trait) => traits.includes(trait));
    return isFor && !exceptFor?.some((trait) => traits.includes(trait));
  });
}

function levelIsMet(
  criterion: Criterion,
  level: CriterionLevel,
  answers: Answers,
  traits?: readonly string[],
): boolean {
  const place = `${criterion.code}/${level.level}`;
  if (isUnknown(criterion, level)) return answers[`?${place}`] === 'met';
  const items = applicable(level, traits);
  if (items.length === 0) return true;
  const whole = answers[place];
  if (whole !== undefined && whole !== 'notAssessed') return whole !== 'notMet';
  return items.every(({ key, indicator }) => {
    const lettered = answers[`${place}/${indicator}`];
    const answer = lettered !== undefined && lettered !== 'notAssessed' ? lettered : answers[`${place}/${key}`];
    return answer === 'met' || answer === 'notApplicable';
  });
}
