import { expect, test } from 'vitest';
import { bornText } from './namesakes.ts';

const older = { personId: 'per_1', fullName: 'Vàng A Sử', birthDate: '1980-02-10' };
const younger = { personId: 'per_2', fullName: 'Vàng A Sử', birthDate: '1981-03-11' };
const other = { personId: 'per_3', fullName: 'Kiều Thị Ngà', birthDate: '1990-05-09' };
const people = [older, younger, other];

test('two colleagues of one name are told apart by the day of birth, nobody else is asked for it', () => {
  expect(people.map((person) => bornText(person, people))).toEqual(['sinh 10/02/1980', 'sinh 11/03/1981', '']);
  expect(bornText({ ...older, birthDate: null }, people)).toBe('');
});
