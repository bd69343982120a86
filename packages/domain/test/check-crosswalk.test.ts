import { describe, expect, test } from 'vitest';
import { checkCrosswalk } from '../src/index.ts';
import { at, type Json, json, set } from './damaged-files.ts';
import { framework, frameworkFiles } from './frameworks.ts';

describe('a damaged crosswalk is refused with the place', () => {
  const frameworks = frameworkFiles().map((name) => framework(name.replace('.yaml', '')));
  const damages: [name: string, damage: (file: Json) => void, code: string, path: string][] = [
    ['an unknown framework', (f) => set(f, 'to', 'tt99'), 'wrongFramework', '$.to'],
    [
      'an old criterion that does not exist',
      (f) => set(at(at(f, 'mappings'), 0), 'from', '9.9'),
      'unknownCriterion',
      '$.mappings[0].from',
    ],
    ['an old criterion left out', (f) => at(f, 'mappings').pop(), 'criterionNotMapped', '$.mappings'],
    [
      'a new criterion that does not exist',
      (f) => set(link(f), 'to', '9.9'),
      'unknownCriterion',
      '$.mappings[0].links[0].to',
    ],
    [
      'a title copied wrongly',
      (f) => set(at(link(f), 'toTitle'), 'vi', 'Khác'),
      'titleDiffers',
      '$.mappings[0].links[0].toTitle',
    ],
    [
      '"none" with a target',
      (f) => set(link(f), 'relation', 'none'),
      'relationMismatch',
      '$.mappings[0].links[0].relation',
    ],
    [
      'a new criterion announced that does not exist',
      (f) => set(at(at(f, 'newInTarget'), 0), 'code', '9.9'),
      'unknownCriterion',
      '$.newInTarget[0].code',
    ],
  ];

  test.each(damages)('%s', (_name, damage, code, path) => {
    const file = json('crosswalk-tt17-tt57.yaml');
    damage(file);
    const checked = checkCrosswalk(file, frameworks);
    expect('problems' in checked && checked.problems).toContainEqual(expect.objectContaining({ code, path }));
  });
});

function link(file: Json): Json {
  return at(at(at(at(file, 'mappings'), 0), 'links'), 0);
}
