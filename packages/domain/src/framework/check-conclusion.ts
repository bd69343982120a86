import type { ConclusionRule, Framework } from './framework.ts';
import { reportDuplicates } from './report-duplicates.ts';
import type { Report } from './shape.ts';

/** The rules of school levels and what each level gives. */
export function checkConclusion(framework: Framework, report: Report): void {
  const { levels, conclusion, outcomes } = framework;
  const declared = levels.map(({ level }) => level);
  const rules = conclusion.map(({ level }) => level);
  const given = outcomes.map(({ schoolLevel }) => schoolLevel);
  reportDuplicates(rules, (at) => `$.conclusion[${at}].level`, report);
  reportDuplicates(given, (at) => `$.outcomes[${at}].schoolLevel`, report);
  for (const level of declared) {
    if (!rules.includes(level)) {
      report({ path: '$.conclusion', code: 'levelWithoutRule', params: { level }, fix: 'addRule' });
    }
    if (!given.includes(level)) {
      report({ path: '$.outcomes', code: 'outcomeMissing', params: { level }, fix: 'addOutcome' });
    }
  }
  undeclared(rules, declared, (at) => `$.conclusion[${at}].level`, report);
  undeclared(given, declared, (at) => `$.outcomes[${at}].schoolLevel`, report);
  conclusion.forEach((rule, at) => {
    checkRule(rule, framework, `$.conclusion[${at}]`, report);
  });
  checkOutcomes(framework, report);
}

function undeclared(
  levels: readonly number[],
  declared: readonly number[],
  place: (index: number) => string,
  report: Report,
): void {
  levels.forEach((level, at) => {
    if (declared.includes(level)) return;
    report({ path: place(at), code: 'levelNotDeclared', params: { level }, fix: 'declareLevel' });
  });
}

function checkRule(rule: ConclusionRule, framework: Framework, path: string, report: Report): void {
  const criteria = framework.standards.flatMap((standard) => standard.criteria);
  const others = criteria.filter(({ mandatory }) => !mandatory).length;
  const expected = rule.level === 1 ? undefined : rule.level - 1;
  if (rule.requiresLevel !== expected) {
    report({
      path: `${path}.requiresLevel`,
      code: 'requiresLevelBroken',
      params: { level: rule.level, expected: expected ?? 0 },
      fix: 'correctRequiredLevel',
    });
  }
  if ((rule.minOthers ?? 0) > others) {
    const params = { found: rule.minOthers ?? 0, others };
    report({ path: `${path}.minOthers`, code: 'tooManyOthers', params, fix: 'correctNumber' });
  }
  if ((rule.othersFloor ?? 0) > rule.level) {
    const params = { level: rule.othersFloor ?? 0 };
    report({ path: `${path}.othersFloor`, code: 'levelNotDeclared', params, fix: 'correctNumber' });
  }
  const isCarried = criteria.some(({ levels }) => levels.some(({ level }) => level === rule.level));
  const asksCriteria = rule.allCriteria || (rule.requireMandatory && others < criteria.length);
  const asksOthers = (rule.minOthers ?? 0) > 0 || (rule.othersFloor ?? 0) > 0;
  if (!(isCarried && (asksCriteria || asksOthers)) && rule.extraConditions.length === 0) {
    report({ path, code: 'ruleAsksNothing', params: { level: rule.level }, fix: 'addCondition' });
  }
  reportDuplicates(
    rule.extraConditions.map(({ key }) => key),
    (at) => `${path}.extraConditions[${at}].key`,
    report,
  );
  rule.extraConditions.forEach(({ threshold }, at) => {
    if (!threshold) return;
    if ((threshold.disadvantagedValue === undefined) === (threshold.disadvantagedScope === undefined)) return;
    const params = { measure: threshold.measure };
    report({ path: `${path}.extraConditions[${at}].threshold`, code: 'scopeWithoutValue', params, fix: 'addValue' });
  });
}

/** A higher school level never gives less. */
function checkOutcomes({ outcomes }: Framework, report: Report): void {
  const ordered = outcomes
    .map((outcome, at) => ({ outcome, at }))
    .sort((a, b) => a.outcome.schoolLevel - b.outcome.schoolLevel);
  for (const field of ['accreditationLevel', 'nationalStandardDegree'] as const) {
    let highest = 0;
    for (const { outcome, at } of ordered) {
      const given = outcome[field] ?? 0;
      if (given < highest) {
        const params = { found: given, below: highest, level: outcome.schoolLevel };
        report({ path: `$.outcomes[${at}].${field}`, code: 'outcomeFalls', params, fix: 'correctNumber' });
      }
      highest = Math.max(highest, given);
    }
  }
}
