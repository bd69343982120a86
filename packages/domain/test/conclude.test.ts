import { describe, expect, test } from 'vitest';
import {
  conclude,
  concludeEducationalLevels,
  type Framework,
  pathsTo,
  type Verdict,
  verdictsFromResults,
} from '../src/index.ts';
import { framework } from './frameworks.ts';
import { itemAddresses } from './small-frameworks.ts';

const tt17 = framework('tt17-2018-primary');
const tt17amended = framework('tt17-2025-primary');
const tt18 = framework('tt18-2018-secondary');
const tt57 = framework('tt57-2026-general');

describe('TT 17/2018, all or nothing', () => {
  const allMet = everything(tt17, 'met');

  test('a school with everything met stands at Mức 4: accreditation 4, national standard 2', () => {
    expect(conclude(tt17, allMet)).toMatchObject({
      status: 'determined',
      level: 4,
      accreditationLevel: 4,
      nationalStandardDegree: 2,
      blockedBy: [],
    });
  });

  test('one item of Mức 1 not met takes every level away, and the reason names it', () => {
    const concluded = conclude(tt17, { ...allMet, '1.10/1/b': 'notMet' });
    expect(concluded).toMatchObject({ status: 'determined', level: 0, accreditationLevel: null });
    expect(concluded.blockedBy[0]).toMatchObject({
      code: 'criterionFails',
      level: 1,
      criterion: '1.10',
      notMet: ['1.10/1/b'],
    });
    expect(concluded.blockedBy).toContainEqual({ code: 'requiredLevelFails', level: 4, requiredLevel: 3 });
  });

  test.each([
    ['1.1/2/1', 1, 1, null],
    ['1.1/3/1', 2, 2, 1],
    ['school/4/3', 3, 3, 2],
  ] as const)('%s not met leaves Mức %i', (address, level, accreditationLevel, nationalStandardDegree) => {
    const concluded = conclude(tt17, { ...allMet, [address]: 'notMet' });
    expect(concluded).toMatchObject({ level, accreditationLevel, nationalStandardDegree });
  });

  test('a criterion without text at Mức 3 is neutral there, and the reason says so', () => {
    const withoutText = conclude(tt17, allMet).because.flatMap((reason) =>
      reason.code === 'levelWithoutText' && reason.level === 3 ? [reason.criterion] : [],
    );
    expect(withoutText).toEqual(['1.2', '1.5', '1.7', '1.8', '1.9', '1.10', '3.4', '5.1']);
  });

  test('what nobody has assessed is not failed: the level is open between bounds and the missing items are named', () => {
    const concluded = conclude(tt17, { ...allMet, '2.2/3/a1': 'notAssessed', '4.1/2/1': 'notAssessed' });
    expect(concluded).toMatchObject({ status: 'undetermined', lower: 1, upper: 4 });
    expect(concluded).not.toHaveProperty('level');
    expect(concluded.status === 'undetermined' && concluded.missing.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['4.1/2/1']),
    );
  });

  test('an open item that could change nothing does not keep the level open', () => {
    const concluded = conclude(tt17, { ...allMet, '1.1/2/1': 'notMet', '1.1/3/1': 'notAssessed' });
    expect(concluded).toMatchObject({ status: 'determined', level: 1 });
  });

  test('a verdict on a whole indicator or level stands above the items inside it', () => {
    const items = { ...allMet, '1.1/1/a': 'notMet' } as const;
    expect(conclude(tt17, { ...items, '1.1/1': 'met' })).toMatchObject({ level: 4 });
    const lettered = tt17.standards
      .flatMap(({ criteria }) => criteria)
      .flatMap(({ code, levels }) =>
        levels.flatMap(({ level, requirements }) =>
          requirements.filter(({ key }) => key === 'b1').map(() => `${code}/${level}/b`),
        ),
      );
    expect(lettered.length).toBeGreaterThan(0);
    expect(conclude(tt17, { ...allMet, [lettered[0] ?? '']: 'notMet' }).blockedBy[0]).toMatchObject({
      notMet: [lettered[0]],
    });
  });

  test('items that are not applicable are left out', () => {
    expect(conclude(tt17, { ...allMet, '1.1/1/a': 'notApplicable' })).toMatchObject({ level: 4 });
    const concluded = conclude(tt17, { ...allMet, '1.1/2/1': 'notApplicable' });
    expect(concluded.because).toContainEqual({
      code: 'levelNotApplicable',
      level: 2,
      criterion: '1.1',
      address: '1.1/2',
    });
  });

  test('the same figures changed in the data change the result', () => {
    const easier: Framework = {
      ...tt17,
      conclusion: tt17.conclusion.map((rule) =>
        rule.level === 1 ? { ...rule, allCriteria: false, minOthers: 26 } : rule,
      ),
    };
    const verdicts = { ...allMet, '1.1/1/a': 'notMet' } as const;
    expect(conclude(tt17, verdicts).lower).toBe(0);
    expect(conclude(easier, verdicts).lower).toBe(1);
  });
});

describe('TT 17/2018 as amended by TT 22/2024', () => {
  test('an unknown text is never met and never neutral: the level stays open whatever is met', () => {
    const concluded = conclude(tt17amended, { ...everything(tt17amended, 'met'), '3.1/1': 'met' });
    expect(concluded).toMatchObject({ status: 'undetermined', lower: 0, upper: 4 });
    expect(concluded.status === 'undetermined' && concluded.missing).toContainEqual(
      expect.objectContaining({ code: 'unverified', criterion: '3.1', level: 1 }),
    );
    expect(pathsTo(tt17amended, {}, 1)).toEqual([]);
  });

  test('a repealed level is neutral', () => {
    expect(conclude(tt17amended, {}).because).toContainEqual(
      expect.objectContaining({ code: 'levelWithoutText', criterion: '1.5', level: 2 }),
    );
  });
});

describe('TT 18/2018, items for some schools only', () => {
  const lowerSecondary = { traits: ['lower-secondary', 'rural'] };

  test('an item for another kind of school is skipped, not failed', () => {
    const verdicts = { ...everything(tt18, 'met'), '5.6/3/a2': 'notMet', '3.1/3/1': 'notMet' } as const;
    expect(conclude(tt18, verdicts, lowerSecondary)).toMatchObject({ status: 'determined', level: 4 });
    expect(conclude(tt18, verdicts, { traits: ['upper-secondary', 'rural'] })).toMatchObject({ level: 2 });
  });

  test('a specialised school is exempt from what is not for specialised schools', () => {
    const verdicts = { ...everything(tt18, 'met'), '5.6/3/b1': 'notMet' } as const;
    expect(conclude(tt18, verdicts, { traits: ['upper-secondary', 'specialised', 'urban'] })).toMatchObject({
      level: 4,
    });
    expect(conclude(tt18, verdicts, lowerSecondary)).toMatchObject({ level: 2 });
  });

  test('while the kind of school is not known, every item counts', () => {
    expect(conclude(tt18, { ...everything(tt18, 'met'), '5.6/3/a3': 'notMet' })).toMatchObject({ level: 2 });
  });

  test('an evaluation after the amendment whose text is not held is not concluded', () => {
    const verdicts = everything(tt18, 'met');
    expect(conclude(tt18, verdicts, { ...lowerSecondary, evaluatedOn: '2025-01-24' })).toMatchObject({ level: 4 });
    expect(conclude(tt18, verdicts, { ...lowerSecondary, evaluatedOn: '2025-01-25' })).toMatchObject({
      status: 'undetermined',
      amendmentNotHeld: '22/2024/TT-BGDĐT',
    });
    expect(conclude(tt17amended, {}, { evaluatedOn: '2025-06-01' })).not.toHaveProperty('amendmentNotHeld');
  });
});

describe('TT 57/2026, mandatory criteria and five of the seven others', () => {
  const criteria = tt57.standards.flatMap((standard) => standard.criteria);
  const others = criteria.filter(({ mandatory }) => !mandatory).map(({ code }) => code);
  const results = (level: number, except: Record<string, number> = {}) =>
    verdictsFromResults({ ...Object.fromEntries(criteria.map(({ code }) => [code, level])), ...except }, [1, 2]);
  const weak = (count: number, level: number) =>
    Object.fromEntries(others.slice(0, count).map((code) => [code, level]));

  test('five of the seven others are enough, four are not', () => {
    expect(conclude(tt57, results(1, weak(2, 0)))).toMatchObject({ level: 1, nationalStandardDegree: 1 });
    const concluded = conclude(tt57, results(1, weak(3, 0)));
    expect(concluded).toMatchObject({ status: 'determined', level: 0, nationalStandardDegree: null });
    expect(concluded.blockedBy).toContainEqual(
      expect.objectContaining({ code: 'othersFail', level: 1, count: 4, needed: 5, of: 7 }),
    );
  });

  test.each(criteria.filter(({ mandatory }) => mandatory).map(({ code }) => code))(
    'mandatory criterion %s alone can stop the school',
    (code) => {
      expect(conclude(tt57, results(2, { [code]: 0 }))).toMatchObject({ level: 0 });
      expect(conclude(tt57, results(2, { [code]: 1 }))).toMatchObject({ level: 1 });
    },
  );

  test('at Mức 2 the two others that stay behind may not fall below Mức 1', () => {
    expect(conclude(tt57, results(2, weak(2, 1)))).toMatchObject({ level: 2, nationalStandardDegree: 2 });
    const concluded = conclude(tt57, results(2, weak(1, 0)));
    expect(concluded).toMatchObject({ level: 1 });
    expect(concluded.blockedBy).toContainEqual(
      expect.objectContaining({ code: 'criterionFails', demand: 'floor', level: 2, criterionLevel: 1 }),
    );
  });

  test('Mức 2 of a criterion is looked at only after its Mức 1', () => {
    const [first = ''] = others;
    const verdicts = { ...results(2), [`${first}/1`]: 'notMet' } as const;
    expect(conclude(tt57, verdicts).criteria.find(({ code }) => code === first)).toMatchObject({ level: 0 });
  });

  test('two others not assessed change nothing once five have reached the level', () => {
    const verdicts = Object.fromEntries(
      Object.entries(results(1)).filter(
        ([address]) => !others.slice(0, 2).some((code) => address.startsWith(`${code}/`)),
      ),
    );
    expect(conclude(tt57, verdicts)).toMatchObject({ status: 'determined', level: 1 });
  });

  test('the ways to Mức 1 take the cheapest of the others, mandatory criteria in every way', () => {
    const [a = '', b = '', c = ''] = others;
    const verdicts = { ...results(1, { [a]: 0, [b]: 0, [c]: 0, '2.1': 0 }) };
    const paths = pathsTo(tt57, verdicts, 1);
    expect(paths.map((path) => path.criteria)).toEqual(
      [a, b, c].map((code) => [code, '2.1'].sort((left, right) => left.localeCompare(right))),
    );
    expect(paths[0]?.changes).toContainEqual({ address: '2.1/1', criterion: '2.1', level: 1, from: 'notMet' });
  });

  test('a level that holds needs no change; a level that the set does not have has no way', () => {
    expect(pathsTo(tt57, results(2), 2)).toEqual([{ changes: [], criteria: [] }]);
    expect(pathsTo(tt57, results(2), 3)).toEqual([]);
  });
});

describe('a school with several educational levels', () => {
  const all = everything(tt57, 'met');

  test('stands where its lowest level stands', () => {
    const whole = concludeEducationalLevels(tt57, [
      { educationalLevel: 'primary', verdicts: all },
      { educationalLevel: 'lower-secondary', verdicts: { ...all, '1.3/2/1': 'notMet' } },
    ]);
    expect(whole).toMatchObject({
      status: 'determined',
      level: 1,
      nationalStandardDegree: 1,
      governedBy: ['lower-secondary'],
    });
  });

  test('stays open while the level that governs is open, and asks only for what matters', () => {
    const whole = concludeEducationalLevels(tt57, [
      { educationalLevel: 'primary', verdicts: { ...all, '1.3/2/1': 'notAssessed' } },
      { educationalLevel: 'lower-secondary', verdicts: all },
    ]);
    expect(whole).toMatchObject({ status: 'undetermined', lower: 1, upper: 2 });
    expect(whole.status === 'undetermined' && whole.missing).toEqual([
      expect.objectContaining({ educationalLevel: 'primary', address: '1.3/2/1' }),
    ]);
  });

  test('is determined when a low level is certain, whatever the others turn out to be', () => {
    const whole = concludeEducationalLevels(tt57, [
      { educationalLevel: 'primary', verdicts: { ...all, '1.3/1/1': 'notMet' } },
      { educationalLevel: 'lower-secondary', verdicts: {} },
    ]);
    expect(whole).toMatchObject({ status: 'determined', level: 0 });
  });
});

function everything(law: Framework, verdict: Verdict): Record<string, Verdict> {
  return Object.fromEntries(itemAddresses(law).map((address) => [address, verdict]));
}
