import { expect, test } from 'vitest';
import { type Party, roleOf, withMoved, withNextRole } from './parties.ts';

const group = { groupId: 'grp_one' };

test('pressing a cell goes round: responsible, support, overseer, nobody', () => {
  let parties: Party[] = [];
  const seen = [];
  for (let press = 0; press < 4; press += 1) {
    parties = withNextRole(parties, group);
    seen.push(roleOf(parties, group));
  }
  expect(seen).toEqual(['responsible', 'support', 'overseer', null]);
  expect(parties).toEqual([]);
});

test('other groups and persons of the row stay', () => {
  const parties: Party[] = [{ groupId: null, personId: 'per_one', role: 'responsible' }];
  expect(withNextRole(parties, group)).toEqual([
    { groupId: null, personId: 'per_one', role: 'responsible' },
    { groupId: 'grp_one', personId: null, role: 'responsible' },
  ]);
});

test('a role is carried from one bearer to another and replaces who stood there', () => {
  const parties: Party[] = [
    { groupId: 'grp_one', personId: null, role: 'responsible' },
    { groupId: null, personId: 'per_one', role: 'support' },
    { groupId: null, personId: 'per_two', role: 'overseer' },
  ];
  expect(withMoved(parties, { personId: 'per_one' }, { personId: 'per_two' })).toEqual([
    { groupId: 'grp_one', personId: null, role: 'responsible' },
    { groupId: null, personId: 'per_two', role: 'support' },
  ]);
  expect(withMoved(parties, group, { personId: 'per_three' })[0]).toEqual({
    groupId: null,
    personId: 'per_three',
    role: 'responsible',
  });
  expect(withMoved(parties, { personId: 'per_nine' }, group)).toEqual(parties);
});
