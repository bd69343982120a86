import { expect, test } from 'vitest';
import { valueText } from './value-text.ts';

const nameOf = (id: string) => (id === 'per_000001' ? 'Trần Văn Bình' : undefined);
const read = (subject: string, field: string, value: unknown) => valueText(subject, field, value, nameOf);

test('dates, money, moments and empty values as a school writes them', () => {
  expect(read('plan', 'issuedOn', '2026-09-10')).toBe('10/09/2026');
  expect(read('targets', 'dueMonth', '2026-09')).toBe('09/2026');
  expect(read('evidenceNeeds', 'costVnd', 250000)).toBe('250.000 đồng');
  expect(read('grant', 'revokedAt', '2026-11-23T01:05:00Z')).toBe('08:05 23/11/2026');
  expect(read('plan', 'number', null)).toBe('(để trống)');
  expect(read('plan', 'purpose', '')).toBe('(để trống)');
});

test('codes in the words of the screen', () => {
  expect(read('tasks', 'status', 'done')).toBe('Xong');
  expect(read('council', 'status', 'signed')).toBe('Đã ký');
  expect(read('grant', 'duties', ['clerk', 'accountant'])).toBe('Văn thư, Kế toán');
  expect(read('school', 'levels', ['primary', 'lower-secondary'])).toBe('Tiểu học, Trung học cơ sở');
});

test('ids by name; what has no short words is not shown', () => {
  expect(read('tasks', 'personId', 'per_000001')).toBe('Trần Văn Bình');
  expect(read('evidenceNeeds', 'groupId', 'grp_000001')).toBeNull();
  expect(read('assignments', 'parties', [{ groupId: 'grp_000001', role: 'support' }])).toBeNull();
});
