import { expect, test } from 'vitest';
import { weeksWithRests } from './weeks-with-rests.ts';

test('Tết stands between the week before and the week after it, with its own days', () => {
  const weeks = [
    { number: 21, from: '2027-01-25', to: '2027-01-31' },
    { number: 22, from: '2027-02-15', to: '2027-02-21' },
    { number: 23, from: '2027-02-22', to: '2027-02-28' },
  ];
  const breaks = [{ name: 'Tết Nguyên đán', from: '2027-02-01', to: '2027-02-14' }];
  expect(weeksWithRests(weeks, breaks)).toEqual([
    weeks[0],
    { name: 'Tết Nguyên đán', from: '2027-02-01', to: '2027-02-14' },
    weeks[1],
    weeks[2],
  ]);
});
