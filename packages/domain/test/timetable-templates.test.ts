import { describe, expect, test } from 'vitest';
import { datedSeasons, hardOrder, rowsOf, template16, template35, templateYear, type WeekRow } from '../src/index.ts';

describe('the timetable templates', () => {
  test.each([
    ['35 weeks', template35, 35, 21],
    ['16 weeks', template16, 16, 8],
  ])('%s follow each other without gap or overlap', (_name, template, weeks, rows) => {
    expect(template).toHaveLength(rows);
    let next = 1;
    for (const { weekFrom, weekTo } of template) {
      expect(weekFrom).toBe(next);
      expect(weekTo).toBeGreaterThanOrEqual(weekFrom);
      next = weekTo + 1;
    }
    expect(next - 1).toBe(weeks);
  });

  test.each([
    ['35 weeks', template35],
    ['16 weeks', template16],
  ])('%s keep the order that may not be turned round, in each round by itself', (_name, template) => {
    let compared = 0;
    for (const round of [1, 2]) {
      const rows = template.filter((row) => row.round === round);
      for (const [earlier, later] of hardOrder) {
        const first = rows.find(({ tasks }) => tasks.includes(earlier));
        const last = rows.findLast(({ tasks }) => tasks.includes(later));
        if (!first || !last) continue;
        expect(first.weekFrom, `${earlier} < ${later}`).toBeLessThanOrEqual(last.weekTo);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  test('one round of the longer form ends with the submission of week 18, without opinions on procedure', () => {
    const rows: WeekRow[] = rowsOf(template35, { rounds: 1 });
    expect(rows.at(-1)).toMatchObject({ weekTo: 18, tasks: ['collect-evidence', 'submit-report'] });
    expect(rowsOf(template35, { rounds: 2, withProcessFeedback: true })).toEqual(template35);
  });

  test('no row names a task twice', () => {
    for (const { tasks } of [...template35, ...template16, ...templateYear]) {
      expect(new Set(tasks).size).toBe(tasks.length);
    }
  });

  test('the yearly loop has its two reviews and approves the report before 15/6', () => {
    const approval = templateYear.find(({ tasks }) => tasks.includes('approve-report'));
    expect(approval?.to).toBe('06-10');
    const reviews = templateYear.filter(({ tasks }) => tasks.some((task) => task.startsWith('review-improvement')));
    expect(reviews).toHaveLength(2);
  });
});

test('a row of the yearly loop that would begin during Tết begins on the day after it', () => {
  const calendar = {
    weekOneOn: '2026-09-07',
    mode: 'teaching',
    breaks: [{ from: '2027-02-01', to: '2027-02-14' }],
  } as const;
  const rows = datedSeasons(templateYear, '2026-2027', { startsOn: null, endsOn: null, calendar });
  expect(rows.map(({ dateFrom }) => dateFrom)).toContain('2027-02-15');
  expect(rows.find(({ weekFrom }) => weekFrom === 22)).toMatchObject({ dateFrom: '2027-02-15', dateTo: '2027-04-30' });
});
