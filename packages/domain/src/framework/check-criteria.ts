import type { Criterion, CriterionLevel, Framework, QuantitativeDatum, Requirement, Threshold } from './framework.ts';
import { knownStructures } from './known-structures.ts';
import { reportDuplicates } from './report-duplicates.ts';
import type { Report } from './shape.ts';

/** Standards, criteria, their levels and requirements. */
export function checkCriteria(framework: Framework, report: Report): void {
  const declared = new Set(framework.levels.map(({ level }) => level));
  const carried = new Set(
    framework.standards.flatMap(({ criteria }) => criteria.flatMap(({ levels }) => levels.map(({ level }) => level))),
  );
  framework.standards.forEach((standard, at) => {
    const place = `$.standards[${at}]`;
    if (standard.code !== String(at + 1)) {
      const params = { found: standard.code, expected: at + 1 };
      report({ path: `${place}.code`, code: 'notInOrder', params, fix: 'correctCode' });
    }
    checkCodes(standard.code, standard.criteria, place, report);
    standard.criteria.forEach((criterion, index) => {
      checkCriterion(criterion, declared, carried, `${place}.criteria[${index}]`, report);
    });
  });
  checkKnownStructure(framework, report);
}

/** Criterion codes are `standard.number` with rising numbers; the numbers are whole, so 1.10 follows 1.9. */
function checkCodes(standard: string, criteria: readonly Criterion[], place: string, report: Report): void {
  let previous = 0;
  reportDuplicates(
    criteria.map(({ code }) => code),
    (at) => `${place}.criteria[${at}].code`,
    report,
  );
  criteria.forEach(({ code }, at) => {
    const path = `${place}.criteria[${at}].code`;
    const match = /^([1-9]\d*)\.([1-9]\d*)$/.exec(code);
    if (match?.[1] !== standard) {
      report({ path, code: 'codeOutsideStandard', params: { found: code, standard }, fix: 'correctCode' });
      return;
    }
    const number = Number(match[2]);
    if (number < previous) {
      const params = { found: code, expected: `${standard}.${previous + 1}` };
      report({ path, code: 'notInOrder', params, fix: 'reorder' });
    }
    previous = number;
  });
}

function checkCriterion(
  criterion: Criterion,
  declared: ReadonlySet<number>,
  carried: ReadonlySet<number>,
  place: string,
  report: Report,
): void {
  const data = new Map(criterion.quantitativeData.map((datum) => [datum.key, datum]));
  reportDuplicates(
    criterion.quantitativeData.map(({ key }) => key),
    (at) => `${place}.quantitativeData[${at}].key`,
    report,
  );
  reportDuplicates(
    criterion.levels.map(({ level }) => level),
    (at) => `${place}.levels[${at}].level`,
    report,
  );
  for (const level of carried) {
    if (criterion.levels.some((own) => own.level === level)) continue;
    report({
      path: `${place}.levels`,
      code: 'levelNotCovered',
      params: { level, criterion: criterion.code },
      fix: 'addEntry',
    });
  }
  criterion.levels.forEach((level, at) => {
    const path = `${place}.levels[${at}]`;
    if (!declared.has(level.level)) {
      report({ path: `${path}.level`, code: 'levelNotDeclared', params: { level: level.level }, fix: 'declareLevel' });
    }
    checkLevel(level, data, path, report);
  });
}

function checkLevel(
  { level, requirements, emptyReason }: CriterionLevel,
  data: ReadonlyMap<string, QuantitativeDatum>,
  place: string,
  report: Report,
): void {
  if (requirements.length === 0 && !emptyReason) {
    report({ path: `${place}.emptyReason`, code: 'emptyLevelWithoutReason', params: { level }, fix: 'addReason' });
  }
  if (requirements.length > 0 && emptyReason) {
    report({ path: `${place}.emptyReason`, code: 'reasonOnFilledLevel', params: { level }, fix: 'removeReason' });
  }
  reportDuplicates(
    requirements.map(({ key }) => key),
    (at) => `${place}.requirements[${at}].key`,
    report,
  );
  requirements.forEach((requirement, at) => {
    const path = `${place}.requirements[${at}]`;
    checkIndicator(requirement, requirements, path, report);
    if (requirement.threshold) checkThreshold(requirement.threshold, data, `${path}.threshold`, report);
  });
}

/** Key `b` or `b1` under indicator b; plain numbers under `*` or without indicators; never a mixture in one level. */
function checkIndicator(
  { key, indicator }: Requirement,
  siblings: readonly Requirement[],
  path: string,
  report: Report,
): void {
  if (indicator === undefined) {
    if (siblings.every((sibling) => sibling.indicator === undefined)) return;
    report({ path: `${path}.indicator`, code: 'indicatorMissing', params: { key }, fix: 'correctIndicator' });
    return;
  }
  const sameIndicator = siblings.filter((sibling) => sibling.indicator === indicator).length;
  const isStarMixed = indicator === '*' && sameIndicator < siblings.filter((sibling) => sibling.indicator).length;
  const fits =
    indicator === '*'
      ? /^\d+$/.test(key) && !isStarMixed
      : (key === indicator && sameIndicator === 1) ||
        (key.startsWith(indicator) && /^\d+$/.test(key.slice(indicator.length)));
  if (fits) return;
  report({ path: `${path}.key`, code: 'indicatorMismatch', params: { key, indicator }, fix: 'correctIndicator' });
}

function checkThreshold(
  threshold: Threshold,
  data: ReadonlyMap<string, QuantitativeDatum>,
  path: string,
  report: Report,
): void {
  const { measure, unit } = threshold;
  const datum = data.get(measure);
  if (!datum) {
    report({ path: `${path}.measure`, code: 'measureNotDeclared', params: { measure }, fix: 'declareMeasure' });
  } else if (datum.unit !== unit) {
    const params = { measure, unit, declared: datum.unit };
    report({ path: `${path}.unit`, code: 'unitDiffers', params, fix: 'alignUnit' });
  }
  if ((threshold.disadvantagedValue === undefined) === (threshold.disadvantagedScope === undefined)) return;
  report({ path, code: 'scopeWithoutValue', params: { measure }, fix: 'addValue' });
}

function checkKnownStructure(framework: Framework, report: Report): void {
  const known = knownStructures.find(({ frameworkId }) => frameworkId === framework.id);
  if (!known) return;
  const counts = framework.standards.map(({ criteria }) => criteria.length);
  if (counts.join('+') !== known.criteriaPerStandard.join('+')) {
    const params = { found: counts.join('+'), expected: known.criteriaPerStandard.join('+') };
    report({ path: '$.standards', code: 'wrongCriteriaCount', params, fix: 'compareWithLaw' });
  }
  const mandatory = framework.standards.flatMap(({ criteria }) => criteria.filter((criterion) => criterion.mandatory));
  if (mandatory.length === known.mandatoryCriteria) return;
  report({
    path: '$.standards',
    code: 'wrongMandatoryCount',
    params: { found: mandatory.length, expected: known.mandatoryCriteria },
    fix: 'compareWithLaw',
  });
}
