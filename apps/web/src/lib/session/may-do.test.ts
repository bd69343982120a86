import type { HeldRights } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { mayDo } from './may-do.ts';

const rights = (content: Partial<HeldRights>): HeldRights => ({
  schoolId: 'sch_luongson',
  schoolName: 'Trường Tiểu học Lương Sơn',
  isSample: false,
  levels: ['primary'],
  roles: ['contributor'],
  personId: null,
  seats: [],
  former: null,
  ...content,
});

test('a teacher reads the plan and does not edit it', () => {
  expect(mayDo(rights({}), 'cycle.read', 'cyc_one')).toBe(true);
  expect(mayDo(rights({}), 'plan.edit', 'cyc_one')).toBe(false);
});

test('a seat counts in its own cycle only', () => {
  const secretary = rights({ seats: [{ cycleId: 'cyc_one', seat: 'secretary', standards: [], isOver: false }] });
  expect(mayDo(secretary, 'plan.edit', 'cyc_one')).toBe(true);
  expect(mayDo(secretary, 'plan.edit', 'cyc_two')).toBe(false);
});

test('a duty carries its own capability', () => {
  expect(mayDo(rights({ roles: ['contributor', 'accountant'] }), 'budget.edit', 'cyc_one')).toBe(true);
});

test('who has nothing to do with the school may do nothing', () => {
  expect(mayDo(null, 'school.read')).toBe(false);
});
