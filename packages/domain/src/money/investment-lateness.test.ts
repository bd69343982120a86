import { expect, test } from 'vitest';
import { investmentLateness } from './investment-lateness.ts';

const today = '2026-11-02';
const asked = { status: 'proposed', schoolYear: null, dueMonth: null } as const;

test('what should have been built and is not is late; built or refused it is not', () => {
  expect(investmentLateness({ ...asked, schoolYear: '2024-2025' }, today)).toBe('late');
  expect(investmentLateness({ ...asked, schoolYear: '2024-2025', status: 'inProgress' }, today)).toBe('late');
  expect(investmentLateness({ ...asked, schoolYear: '2024-2025', status: 'completed' }, today)).toBeNull();
  expect(investmentLateness({ ...asked, schoolYear: '2024-2025', status: 'refused' }, today)).toBeNull();
});

test('what is needed within a year and was never asked for is warned of', () => {
  expect(investmentLateness({ ...asked, schoolYear: '2026-2027' }, today)).toBe('soon');
  expect(investmentLateness({ ...asked, schoolYear: '2026-2027', status: 'sent' }, today)).toBeNull();
  expect(investmentLateness({ ...asked, schoolYear: '2028-2029' }, today)).toBeNull();
});

test('a month of its own wins over the school year, and no time at all is said', () => {
  expect(investmentLateness({ ...asked, schoolYear: '2028-2029', dueMonth: '2026-10' }, today)).toBe('late');
  expect(investmentLateness({ ...asked, dueMonth: '2026-11' }, today)).toBe('soon');
  expect(investmentLateness(asked, today)).toBe('undated');
});
