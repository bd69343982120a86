import type { Cycle } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { readCalendar, startCalendar, typedCalendar } from './calendar-form.ts';

const cycle = {
  cycleId: 'cyc_one',
  schoolYears: ['2026-2027'],
  status: 'running',
  breaks: [{ name: 'Nghỉ Tết của trường', from: '2027-01-30', to: '2027-02-12' }],
} as unknown as Cycle;

test('a year without a calendar begins with our proposal, around the breaks that its plans already have', () => {
  const names = startCalendar('2026-2027', undefined, [cycle]).breaks.map(({ name }) => name);
  expect(names).toContain('Nghỉ Tết của trường');
  expect(names).not.toContain('Tết Nguyên đán');
  expect(names).toContain('Tết Dương lịch');
});

test('what is typed is read back, and one day is enough for a holiday', () => {
  const content = startCalendar('2026-2027', undefined, []);
  const form = typedCalendar(content);
  expect(readCalendar(form)).toEqual({ termOne: content.termOne, termTwo: content.termTwo, breaks: content.breaks });
  const extra = { key: 'x', name: 'Nghỉ rét', from: '12/1/2027', to: '' };
  const empty = { key: 'y', name: '', from: '', to: '' };
  expect(readCalendar({ ...form, breaks: [extra, empty] })?.breaks).toEqual([
    { name: 'Nghỉ rét', from: '2027-01-12', to: '2027-01-12' },
  ]);
  expect(readCalendar({ ...form, termOneFrom: '31/02/2027' })).toBeNull();
});
