import { expect, test } from 'vitest';
import { rightsFor, sentRights, type TypedRights } from './chosen-rights.ts';

const teacher: TypedRights = { role: 'contributor', duties: [], validTo: '' };
const guest: TypedRights = { role: 'guestReader', duties: [], validTo: '31/12/2026' };
const accountant = { personId: 'per_1', duties: ['accountant' as const] };

test('everybody keeps the duties of the posts until somebody chooses otherwise', () => {
  expect(rightsFor(accountant, teacher, new Map())).toEqual({ ...teacher, duties: ['accountant'] });
  expect(rightsFor(accountant, { ...teacher, duties: ['clerk'] }, new Map()).duties).toEqual(['clerk']);
});

test('a choice for one person goes before the choice for all, and guests have no duties', () => {
  expect(rightsFor(accountant, guest, new Map())).toEqual(guest);
  expect(rightsFor(accountant, guest, new Map([['per_1', teacher]]))).toEqual(teacher);
  expect(sentRights(guest, 'per_1')).toEqual({
    role: 'guestReader',
    duties: [],
    personId: 'per_1',
    validTo: '2026-12-31',
  });
});
