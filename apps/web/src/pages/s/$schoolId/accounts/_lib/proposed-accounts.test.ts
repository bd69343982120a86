import type { Grant, Person } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { proposedAccounts } from './proposed-accounts.ts';

const person = (personId: string, fullName: string, fields: Partial<Person> = {}): Person => ({
  personId,
  fullName,
  phone: '',
  email: '',
  note: '',
  leftOn: null,
  birthDate: null,
  version: 1,
  posts: [],
  ...fields,
});
const grant = (personId: string, username: string): Grant => ({
  grantId: `grt_${personId}`,
  accountId: `acc_${personId}`,
  accountName: '',
  username,
  email: null,
  personId,
  role: 'contributor',
  duties: [],
  validTo: null,
  revokedAt: null,
  lastSeenAt: null,
  version: 1,
});

test('namesakes get different user names, and none that somebody has already', () => {
  const people = [person('per_1', 'Lò Thị Ban'), person('per_2', 'Lò Thị Ban'), person('per_3', 'Lê Thị Ban')];
  const proposed = proposedAccounts(people, [grant('per_3', 'ban.lt')], [], '2026-11-02');
  expect(proposed.map(({ username }) => username)).toEqual(['ban.lt2', 'ban.lt3']);
});

test('who has left or has an account is not offered', () => {
  const people = [person('per_1', 'A Páo', { leftOn: '2026-06-01' }), person('per_2', 'Y Moan')];
  expect(proposedAccounts(people, [grant('per_2', 'moan.y')], [], '2026-11-02')).toEqual([]);
});
