import { describe, expect, test } from 'vitest';
import { checkCrosswalk, checkFramework, type FrameworkProblem } from '../src/index.ts';
import { at, criterion, drop, find, type Json, json, level, set, swap } from './damaged-files.ts';
import { crosswalkFiles, framework, frameworkFiles, rawFile } from './frameworks.ts';

const files = frameworkFiles();
const crosswalks = crosswalkFiles();

test('the project carries the law: six frameworks and three crosswalks', () => {
  expect(files.length).toBeGreaterThanOrEqual(6);
  expect(crosswalks.length).toBeGreaterThanOrEqual(3);
});

test.each(files)('%s has nothing wrong', (file) => {
  expect(checkFramework(rawFile(file))).toHaveProperty('framework.id', file.replace('.yaml', ''));
});

test.each(crosswalks)('%s fits the two frameworks that it joins', (file) => {
  const frameworks = files.map((name) => framework(name.replace('.yaml', '')));
  expect(checkCrosswalk(rawFile(file), frameworks)).toHaveProperty('crosswalk.id', file.replace('.yaml', ''));
});

describe('a damaged framework file is refused with the place', () => {
  const damages: [name: string, file: string, damage: (file: Json) => void, code: string, path: string][] = [
    ['an unknown key', 'tt57-2026-general', (f) => set(f, 'colour', 'red'), 'unknownField', '$.colour'],
    ['a missing field', 'tt57-2026-general', (f) => drop(f, 'council'), 'missingField', '$.council'],
    ['a text without English', 'tt57-2026-general', (f) => drop(at(f, 'title'), 'en'), 'missingField', '$.title.en'],
    ['an empty text', 'tt57-2026-general', (f) => set(at(f, 'title'), 'vi', ' '), 'emptyText', '$.title.vi'],
    [
      'a code written as a number',
      'tt17-2018-primary',
      (f) => set(criterion(f, 0, 9), 'code', 1.1),
      'wrongType',
      '$.standards[0].criteria[9].code',
    ],
    [
      'a date that does not exist',
      'tt57-2026-general',
      (f) => set(at(f, 'legalBasis'), 'issued', '2026-02-30'),
      'notADate',
      '$.legalBasis.issued',
    ],
    ['a status outside the list', 'tt57-2026-general', (f) => set(f, 'status', 'draft'), 'notOneOf', '$.status'],
    [
      'the law ends before it starts',
      'tt17-2018-primary',
      (f) => set(at(f, 'legalBasis'), 'effectiveTo', '2017-01-01'),
      'datesReversed',
      '$.legalBasis.effectiveTo',
    ],
    [
      'two criteria with one code',
      'tt57-2026-general',
      (f) => set(criterion(f, 0, 1), 'code', '1.1'),
      'duplicate',
      '$.standards[0].criteria[1].code',
    ],
    [
      'a criterion of another standard',
      'tt57-2026-general',
      (f) => set(criterion(f, 0, 1), 'code', '2.9'),
      'codeOutsideStandard',
      '$.standards[0].criteria[1].code',
    ],
    [
      'criteria in decimal order',
      'tt17-2018-primary',
      (f) => swap(at(at(at(f, 'standards'), 0), 'criteria'), 1, 9),
      'notInOrder',
      '$.standards[0].criteria[2].code',
    ],
    [
      'a lost criterion of TT57',
      'tt57-2026-general',
      (f) => at(at(at(f, 'standards'), 2), 'criteria').pop(),
      'wrongCriteriaCount',
      '$.standards',
    ],
    [
      'a lost criterion of TT17',
      'tt17-2018-primary',
      (f) => at(at(at(f, 'standards'), 4), 'criteria').pop(),
      'wrongCriteriaCount',
      '$.standards',
    ],
    [
      'seven mandatory criteria',
      'tt57-2026-general',
      (f) => set(criterion(f, 0, 2), 'mandatory', false),
      'wrongMandatoryCount',
      '$.standards',
    ],
    [
      'a level without requirement or reason',
      'tt57-2026-general',
      (f) => set(level(f, 0, 0, 1), 'requirements', []),
      'emptyLevelWithoutReason',
      '$.standards[0].criteria[0].levels[1].emptyReason',
    ],
    [
      'a reason on a level that has text',
      'tt57-2026-general',
      (f) => set(level(f, 0, 0, 1), 'emptyReason', { code: 'none', vi: 'x', en: 'x' }),
      'reasonOnFilledLevel',
      '$.standards[0].criteria[0].levels[1].emptyReason',
    ],
    [
      'a criterion that skips a level',
      'tt57-2026-general',
      (f) => at(criterion(f, 0, 0), 'levels').pop(),
      'levelNotCovered',
      '$.standards[0].criteria[0].levels',
    ],
    [
      'a level that nobody declared',
      'tt57-2026-general',
      (f) => at(f, 'levels').pop(),
      'levelNotDeclared',
      '$.conclusion[1].level',
    ],
    ['a level without rule', 'tt57-2026-general', (f) => at(f, 'conclusion').pop(), 'levelWithoutRule', '$.conclusion'],
    ['a level without outcome', 'tt57-2026-general', (f) => at(f, 'outcomes').pop(), 'outcomeMissing', '$.outcomes'],
    [
      'a higher level that gives less',
      'tt17-2018-primary',
      (f) => set(at(at(f, 'outcomes'), 3), 'accreditationLevel', 1),
      'outcomeFalls',
      '$.outcomes[3].accreditationLevel',
    ],
    [
      'a rule that skips the level below',
      'tt17-2018-primary',
      (f) => set(at(at(f, 'conclusion'), 2), 'requiresLevel', 1),
      'requiresLevelBroken',
      '$.conclusion[2].requiresLevel',
    ],
    [
      'more others than there are',
      'tt57-2026-general',
      (f) => set(at(at(f, 'conclusion'), 0), 'minOthers', 8),
      'tooManyOthers',
      '$.conclusion[0].minOthers',
    ],
    [
      'Mức 4 without its conditions',
      'tt17-2018-primary',
      (f) => set(at(at(f, 'conclusion'), 3), 'extraConditions', []),
      'ruleAsksNothing',
      '$.conclusion[3]',
    ],
    [
      'two requirements with one key',
      'tt57-2026-general',
      (f) => set(at(at(level(f, 0, 0, 0), 'requirements'), 1), 'key', '1'),
      'duplicate',
      '$.standards[0].criteria[0].levels[0].requirements[1].key',
    ],
    [
      'a key of another indicator',
      'tt17-2018-primary',
      (f) => set(at(at(level(f, 0, 0, 0), 'requirements'), 1), 'key', 'z'),
      'indicatorMismatch',
      '$.standards[0].criteria[0].levels[0].requirements[1].key',
    ],
    [
      'a requirement without its indicator',
      'tt17-2018-primary',
      (f) => drop(at(at(level(f, 0, 0, 0), 'requirements'), 1), 'indicator'),
      'indicatorMissing',
      '$.standards[0].criteria[0].levels[0].requirements[1].indicator',
    ],
    [
      'more council seats than members',
      'tt57-2026-general',
      (f) => set(at(f, 'council'), 'minMembers', 1),
      'outOfRange',
      '$.council.minMembers',
    ],
    [
      'an example code of the other style',
      'tt57-2026-general',
      (f) => set(at(f, 'evidenceCode'), 'example', 'H1-1.1-01'),
      'exampleDoesNotFit',
      '$.evidenceCode.example',
    ],
    [
      'an example code of a criterion that does not exist',
      'tt57-2026-general',
      (f) => set(at(f, 'evidenceCode'), 'example', 'MC.5.1.01'),
      'exampleDoesNotFit',
      '$.evidenceCode.example',
    ],
  ];

  test.each(damages)('%s', (_name, id, damage, code, path) => {
    const file = json(`${id}.yaml`);
    damage(file);
    expect(problemsOf(file)).toContainEqual(expect.objectContaining({ code, path }));
  });

  test('a trait of schools that nobody knows, because the item would count for no school', () => {
    const file = json('tt18-2018-secondary.yaml');
    const requirement = find(file, (value) => 'appliesTo' in value);
    set(requirement, 'appliesTo', ['urbann']);
    expect(problemsOf(file)).toEqual([expect.objectContaining({ code: 'notOneOf' })]);
  });

  test('a threshold with a measure that nobody declared, or in another unit', () => {
    const file = json('tt17-2018-primary.yaml');
    const requirement = find(file, (value) => 'threshold' in value && 'key' in value);
    set(at(requirement, 'threshold'), 'measure', 'nowhere');
    expect(problemsOf(file)).toEqual([
      expect.objectContaining({ code: 'measureNotDeclared', params: { measure: 'nowhere' } }),
    ]);
  });

  test.each([null, 5, 'text', [], {}])('%j is no framework', (value) => {
    expect(problemsOf(value).length).toBeGreaterThan(0);
  });
});

function problemsOf(value: unknown): readonly FrameworkProblem[] {
  const checked = checkFramework(value);
  return 'problems' in checked ? checked.problems : [];
}
