import type { CycleStanding } from '@minhchung/domain';
import { expect, test } from 'vitest';
import { countNeeds, hasNobody, isOverdue, isOwn, type Need } from './need-facts.ts';
import { readPeriod } from './need-period.ts';
import { missingSuggestions, readSuggestions } from './suggestions.ts';

const need: Need = {
  rowId: 'need_one',
  parentId: null,
  position: 1,
  version: 1,
  standardCode: '1',
  criterionCode: '1.1',
  description: 'Kế hoạch năm học',
  place: '',
  collectorText: '',
  groupId: null,
  personId: null,
  periodText: '',
  periodFrom: null,
  periodTo: null,
  costVnd: null,
  note: '',
  status: 'planned',
  statusReason: '',
};
const week = (number: number, from: string, to: string) => ({
  number,
  from,
  to,
  isBreak: false,
  tasks: 0,
  done: 0,
  late: 0,
});
const weeks = [week(3, '2026-09-28', '2026-10-04'), week(4, '2026-10-05', '2026-10-11')];

test('a need of a month is late when the month is over, and no longer once it is collected or the cycle is over', () => {
  const running = { status: 'running' as const, isHistoric: false };
  const late = { ...need, periodTo: '2026-10' };
  const on = (today: string, cycle: CycleStanding = running) => ({ today, cycle });
  expect(isOverdue(late, on('2026-10-31'))).toBe(false);
  expect(isOverdue(late, on('2026-11-01'))).toBe(true);
  expect(isOverdue({ ...late, status: 'collected' }, on('2026-11-01'))).toBe(false);
  expect(isOverdue(late, on('2026-11-01', { ...running, status: 'closed' }))).toBe(false);
  expect(isOverdue(late, on('2026-11-01', { ...running, isHistoric: true }))).toBe(false);
});

test('a need is mine by my name, or by my group where it has no name', () => {
  const self = { personId: 'per_me', groupIds: new Set(['grp_one']) };
  expect(isOwn({ ...need, personId: 'per_me' }, self)).toBe(true);
  expect(isOwn({ ...need, groupId: 'grp_one' }, self)).toBe(true);
  expect(isOwn({ ...need, groupId: 'grp_one', personId: 'per_other' }, self)).toBe(false);
  expect(isOwn(need, { personId: null, groupIds: new Set() })).toBe(false);
});

test('whom the paper names is not nobody', () => {
  expect(hasNobody(need)).toBe(true);
  expect(hasNobody({ ...need, collectorText: 'Nhóm 2' })).toBe(false);
});

test('what does not apply is not counted', () => {
  const needs: Need[] = [need, { ...need, status: 'checked' }, { ...need, status: 'notApplicable' }];
  expect(countNeeds(needs)).toMatchObject({ all: 2, reached: 1 });
});

test('weeks get the days of the school calendar, other words stay words', () => {
  expect(readPeriod('Tuần 3 - 4', weeks)).toEqual({
    periodText: 'Tuần 3 - 4',
    periodFrom: '2026-09-28',
    periodTo: '2026-10-11',
  });
  expect(readPeriod('tuần 40', weeks)).toEqual({ periodText: 'tuần 40' });
  expect(readPeriod('11/2026', weeks)).toEqual({ periodText: '11/2026', periodFrom: null, periodTo: '2026-11' });
  expect(readPeriod('cuối học kỳ I', weeks)).toEqual({ periodText: 'cuối học kỳ I' });
});

test('what the framework suggests and nobody asked for yet is proposed', () => {
  const suggestions = readSuggestions({
    standards: [
      {
        code: '1',
        criteria: [
          { code: '1.1', suggestedEvidence: [{ vi: 'Kế hoạch năm học' }, { vi: 'Biên bản rà soát' }] },
          { code: '1.2', suggestedEvidence: [{ vi: 'Kế hoạch năm học' }] },
        ],
      },
    ],
  });
  expect(suggestions).toHaveLength(3);
  const asked = [{ criterionCode: '1.1', description: 'KE HOACH NAM HOC, đã ký' }];
  expect(missingSuggestions(suggestions, asked)).toEqual([
    { standardCode: '1', criterionCode: '1.1', description: 'Biên bản rà soát' },
    { standardCode: '1', criterionCode: '1.2', description: 'Kế hoạch năm học' },
  ]);
  expect(readSuggestions(null)).toEqual([]);
});
