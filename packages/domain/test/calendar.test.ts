import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  datesOfWeek,
  datesOfWeeks,
  daysBetween,
  formatVietnameseDate,
  formatVietnameseMonth,
  gapInMonths,
  improvementReviews,
  isIsoDate,
  isWorkingDay,
  lastDayForReport,
  parseSchoolYear,
  parseVietnameseDate,
  parseVietnameseMonth,
  recognitionValidUntil,
  registerAgainBy,
  renewalAlerts,
  type SchoolWeeks,
  schoolYearOf,
  schoolYearsUpTo,
  upgradeEarliest,
  weekday,
  weekOf,
  workingDaysBetween,
} from '../src/index.ts';

const day = fc.integer({ min: -40000, max: 60000 }).map((offset) => addDays('2000-01-01', offset));

describe('calendar dates', () => {
  test('agree with the machine calendar in UTC for every day of four centuries drawn at random', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, offset) => {
        const machine = new Date(`${date}T00:00:00Z`);
        expect(weekday(date)).toBe(machine.getUTCDay() || 7);
        machine.setUTCDate(machine.getUTCDate() + offset);
        expect(addDays(date, offset)).toBe(machine.toISOString().slice(0, 10));
        expect(daysBetween(date, addDays(date, offset))).toBe(offset);
      }),
    );
  });

  test('months end where they end', () => {
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15');
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', ''])('%s is no date', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });
});

describe('dates as schools write them', () => {
  test.each([
    ['07/09/2026', '2026-09-07'],
    ['7/9/2026', '2026-09-07'],
    ['07-09-2026', '2026-09-07'],
    ['7.9.2026', '2026-09-07'],
    ['ngày 10 tháng 9 năm 2021', '2021-09-10'],
    ['Ngày 05 tháng 01 năm 2020', '2020-01-05'],
    ['10 tháng 9 năm 2021', '2021-09-10'],
    ['ngày 06/6/2027', '2027-06-06'],
  ])('%s', (text, date) => expect(parseVietnameseDate(text)).toBe(date));

  test.each(['31/02/2026', '2026-09-07', '9/2026', '07/09-2026', 'ngày … tháng 9 năm 2021', '32/1/2026'])(
    '“%s” is no full date',
    (text) => expect(parseVietnameseDate(text)).toBeNull(),
  );

  test('papers write a zero before days below 10 and before months 1 and 2 only', () => {
    expect(formatVietnameseDate('2026-09-07')).toBe('07/09/2026');
    expect(formatVietnameseDate('2026-09-07', 'paper')).toBe('07/9/2026');
    expect(formatVietnameseDate('2026-09-07', 'long')).toBe('ngày 07 tháng 9 năm 2026');
    expect(formatVietnameseDate('2020-01-15', 'long')).toBe('ngày 15 tháng 01 năm 2020');
    expect(formatVietnameseDate('2021-12-25', 'long')).toBe('ngày 25 tháng 12 năm 2021');
  });

  test('every style reads back as the same date', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('numeric' as const, 'paper' as const, 'long' as const), (date, style) => {
        expect(parseVietnameseDate(formatVietnameseDate(date, style))).toBe(date);
      }),
    );
  });

  test('months alone are read and written', () => {
    expect(parseVietnameseMonth('11/2018')).toBe('2018-11');
    expect(parseVietnameseMonth('Tháng 10/2023')).toBe('2023-10');
    expect(parseVietnameseMonth('tháng 9 năm 2021')).toBe('2021-09');
    expect(parseVietnameseMonth('13/2018')).toBeNull();
    expect(formatVietnameseMonth('2021-09')).toBe('09/2021');
    expect(formatVietnameseMonth('2021-09', 'long')).toBe('tháng 9 năm 2021');
  });
});

describe('school years', () => {
  test('run from September to August', () => {
    expect(schoolYearOf('2026-08-31')).toBe('2025-2026');
    expect(schoolYearOf('2026-09-01')).toBe('2026-2027');
  });

  test('are read in the ways they are written; years that do not follow each other are refused', () => {
    for (const text of ['2026-2027', '2026 – 2027', 'Năm học 2026-2027', '2026/2027']) {
      expect(parseSchoolYear(text)).toBe('2026-2027');
    }
    expect(parseSchoolYear('2026-2028')).toBeNull();
  });

  test('a report over three years covers the year itself and the two before', () => {
    expect(schoolYearsUpTo('2026-2027', 3)).toEqual(['2024-2025', '2025-2026', '2026-2027']);
  });
});

describe('“Tuần n”', () => {
  const tet = [{ from: '2027-02-01', to: '2027-02-14' }];
  const calendar: SchoolWeeks = { weekOneOn: '2026-09-14', mode: 'calendar', breaks: tet };
  const teaching: SchoolWeeks = { ...calendar, mode: 'teaching' };

  test('in calendar mode Tết is a week like any other', () => {
    expect(datesOfWeek(calendar, 1)).toEqual({ from: '2026-09-14', to: '2026-09-20' });
    expect(datesOfWeeks(calendar, 21, 22)).toEqual({ from: '2027-02-01', to: '2027-02-14' });
    expect(weekOf(calendar, '2027-02-03')).toBe(21);
  });

  test('in teaching mode the two weeks of Tết are not counted', () => {
    expect(datesOfWeek(teaching, 20)).toEqual({ from: '2027-01-25', to: '2027-01-31' });
    expect(datesOfWeek(teaching, 21)).toEqual({ from: '2027-02-15', to: '2027-02-21' });
    expect(weekOf(teaching, '2027-02-03')).toBeNull();
    expect(weekOf(teaching, '2027-02-16')).toBe(21);
  });

  test('a week with one school day left still counts', () => {
    const oneDayLeft: SchoolWeeks = { ...teaching, breaks: [{ from: '2027-02-01', to: '2027-02-04' }] };
    expect(weekOf(oneDayLeft, '2027-02-05')).toBe(21);
  });

  test('a day before week 1 has no number, and a range may not run backwards', () => {
    expect(weekOf(calendar, '2026-09-13')).toBeNull();
    expect(() => datesOfWeeks(calendar, 5, 4)).toThrow(RangeError);
    expect(() => datesOfWeek(calendar, 0)).toThrow(RangeError);
  });

  test('every counted day lies in the week that it is said to lie in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(calendar, teaching),
        fc.integer({ min: 0, max: 290 }).map((offset) => addDays('2026-09-14', offset)),
        (own, date) => {
          const week = weekOf(own, date);
          fc.pre(week !== null);
          const { from, to } = datesOfWeek(own, week ?? 0);
          expect(from <= date && date <= to && weekday(from) === 1 && weekday(to) === 7).toBe(true);
        },
      ),
    );
  });
});

describe('working days', () => {
  const calendar = { holidays: ['2026-09-01', '2026-09-02'], workingWeekends: ['2026-08-29'] };

  test('are Monday to Friday without public holidays, with Saturdays worked in exchange', () => {
    expect(isWorkingDay('2026-08-28', calendar)).toBe(true);
    expect(isWorkingDay('2026-08-29', calendar)).toBe(true);
    expect(isWorkingDay('2026-08-30', calendar)).toBe(false);
    expect(isWorkingDay('2026-09-02', calendar)).toBe(false);
  });

  test('10 working days after Friday 28/8/2026 end on Monday 14/9/2026', () => {
    expect(addWorkingDays('2026-08-28', 10, calendar)).toBe('2026-09-14');
    expect(workingDaysBetween('2026-08-28', '2026-09-14', calendar)).toBe(10);
  });

  test('counting there and back agrees', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (date, count) => {
        expect(workingDaysBetween(date, addWorkingDays(date, count, calendar), calendar)).toBe(count);
      }),
    );
  });
});

describe('deadlines', () => {
  test('D01: the report of 2026-2027 is approved by 14/6/2027, or 15/6 where the province counts that day in', () => {
    expect(lastDayForReport('2026-2027')).toBe('2027-06-14');
    expect(lastDayForReport('2026-2027', { month: 6, day: 15, inclusive: true })).toBe('2027-06-15');
  });

  test('D02: one review around the end of each term is enough, two in one term are not', () => {
    const ends = { termOne: '2027-01-16', year: '2027-05-25' };
    expect(improvementReviews(ends, ['2027-01-20', '2027-06-01']).enough).toBe(true);
    expect(improvementReviews(ends, ['2027-01-10', '2027-01-20'])).toMatchObject({
      enough: false,
      termOne: { held: true },
      year: { held: false, from: '2027-05-11', to: '2027-06-24' },
    });
  });

  test('D03: five years from the signature, less a day', () => {
    expect(recognitionValidUntil({ signedOn: '2026-11-20', validYears: 5 })).toBe('2031-11-19');
  });

  test('D03: on papers before 07/7/2026 the printed date wins, on later ones the signature', () => {
    const printedUntil = '2027-12-31';
    expect(recognitionValidUntil({ signedOn: '2022-10-05', validYears: 5, printedUntil })).toBe(printedUntil);
    expect(recognitionValidUntil({ signedOn: '2026-10-05', validYears: 5, printedUntil })).toBe('2031-10-04');
  });

  test('recognised in 11/2018 and aimed at again in 10/2025, a school is 23 months without recognition', () => {
    const until = recognitionValidUntil({ signedOn: '2018-11', validYears: 5 });
    expect(until).toBe('2023-11');
    expect(gapInMonths(until, '2025-10')).toBe(23);
    expect(gapInMonths(until, '2023-09')).toBe(0);
  });

  test('D04–D06: registering again, warnings and the earliest upgrade', () => {
    expect(registerAgainBy('2031-11-19', 5)).toBe('2031-06-19');
    expect(registerAgainBy('2023-11', 5)).toBe('2023-06');
    expect(renewalAlerts('2031-11-19')).toEqual(['2030-11-19', '2031-03-19', '2031-06-19']);
    expect(upgradeEarliest('2026-11-20', 2)).toBe('2028-11-20');
  });
});
