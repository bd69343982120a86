import { criterionOfCode, formatEvidenceCode, parseEvidenceCode } from '../codes/evidence-code.ts';
import type { CouncilSeatRule, Framework } from './framework.ts';
import { reportDuplicates } from './report-duplicates.ts';
import type { Report } from './shape.ts';

/** Everything around the criteria: dates of the law, levels, council, evidence code, keys of lists. */
export function checkFrame(framework: Framework, report: Report): void {
  checkDates(framework, report);
  checkLevels(framework, report);
  checkCouncilRule(framework, report);
  checkExample(framework, report);
  const { caveats, recognition } = framework;
  reportDuplicates(
    caveats.map(({ key }) => key),
    (at) => `$.caveats[${at}].key`,
    report,
  );
  reportDuplicates(
    recognition.conditions.map(({ key }) => key),
    (at) => `$.recognition.conditions[${at}].key`,
    report,
  );
  reportDuplicates(framework.schoolTypes, (at) => `$.schoolTypes[${at}]`, report);
}

function checkDates({ legalBasis }: Framework, report: Report): void {
  const { issued, effectiveFrom, effectiveTo } = legalBasis;
  const reversed = (path: string, earlier: string, later: string) => {
    if (earlier > later) report({ path, code: 'datesReversed', params: { earlier, later }, fix: 'correctDates' });
  };
  reversed('$.legalBasis.effectiveFrom', issued, effectiveFrom);
  if (effectiveTo !== null) reversed('$.legalBasis.effectiveTo', effectiveFrom, effectiveTo);
  legalBasis.amendedBy?.forEach((amendment, at) => {
    reversed(`$.legalBasis.amendedBy[${at}].effectiveFrom`, amendment.issued, amendment.effectiveFrom);
  });
}

function checkLevels({ levels }: Framework, report: Report): void {
  levels.forEach(({ level }, at) => {
    if (level === at + 1) return;
    report({
      path: `$.levels[${at}].level`,
      code: 'notInOrder',
      params: { found: level, expected: at + 1 },
      fix: 'reorder',
    });
  });
}

function checkCouncilRule({ council }: Framework, report: Report): void {
  const seats: [string, CouncilSeatRule | undefined][] = [
    ['chair', council.chair],
    ['viceChair', council.viceChair],
    ['secretary', council.secretary],
  ];
  let least = 0;
  for (const [name, seat] of seats) {
    if (!seat) continue;
    least += seat.min;
    if (seat.max === null || seat.max >= seat.min) continue;
    const path = `$.council.${name}.max`;
    report({ path, code: 'outOfRange', params: { found: seat.max, min: seat.min }, fix: 'correctNumber' });
  }
  if (council.minMembers >= least) return;
  report({
    path: '$.council.minMembers',
    code: 'outOfRange',
    params: { found: council.minMembers, min: least },
    fix: 'correctNumber',
  });
}

/** The example code follows the style, has the number of digits that the file states and names a criterion of the file. */
function checkExample({ evidenceCode, standards }: Framework, report: Report): void {
  const { style, example, serialDigits } = evidenceCode;
  const code = parseEvidenceCode(example);
  const criteria = new Set(standards.flatMap((standard) => standard.criteria.map((criterion) => criterion.code)));
  const fits =
    code?.style === style && formatEvidenceCode(code, serialDigits) === example && criteria.has(criterionOfCode(code));
  if (fits) return;
  report({
    path: '$.evidenceCode.example',
    code: 'exampleDoesNotFit',
    params: { example, style, digits: serialDigits },
    fix: 'correctExample',
  });
}
