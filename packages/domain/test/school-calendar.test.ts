import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  breaksByCalendars,
  checkSchoolCalendar,
  datesOfWeek,
  daysBetween,
  listWeeks,
  proposeSchoolCalendar,
  type SchoolCalendar,
  schoolYearFrom,
  solarDateOfLunar,
  termOf,
  tetOf,
  weekday,
  weekLabel,
  weekOf,
} from '../src/index.ts';

const year = fc.integer({ min: 2015, max: 2060 });

describe('the lunar calendar', () => {
  test.each([
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2030, '2030-02-02'],
    // The Chinese calendar has a day later or a month later in these years.
    [2007, '2007-02-17'],
    [1985, '1985-01-21'],
  ])('Tết of %d is on %s', (of, date) => expect(tetOf(of)).toBe(date));

  test.each([
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
  ])('Giỗ Tổ Hùng Vương of %d is on %s', (of, date) => expect(solarDateOfLunar(10, 3, of)).toBe(date));

  test('Tết lies between 20 January and 21 February, twelve or thirteen moons after the last', () => {
    fc.assert(
      fc.property(year, (of) => {
        const tet = tetOf(of);
        expect(tet >= `${of}-01-20` && tet <= `${of}-02-21`).toBe(true);
        expect([353, 354, 355, 383, 384, 385]).toContain(daysBetween(tetOf(of - 1), tet));
      }),
    );
  });
});

describe('a proposed school year', () => {
  test('has 18 and 17 teaching weeks, ends in May, and holds together', () => {
    fc.assert(
      fc.property(year, (of) => {
        const calendar = proposeSchoolCalendar(schoolYearFrom(of));
        expect(checkSchoolCalendar(calendar)).toEqual([]);
        const weeks = { weekOneOn: calendar.termOne.from, mode: 'teaching' as const, breaks: calendar.breaks };
        expect(weekOf(weeks, calendar.termOne.to)).toBe(18);
        expect(weekOf(weeks, calendar.termTwo.to)).toBe(35);
        expect(calendar.termTwo.to <= `${of + 1}-06-07`).toBe(true);
        expect(termOf(calendar, calendar.termOne.from)).toBe(1);
        expect(termOf(calendar, calendar.termTwo.to)).toBe(2);
        expect(termOf(calendar, `${of + 1}-07-15`)).toBeNull();
      }),
    );
  });

  test('2026-2027 rests two weeks at Tết, and teaching weeks step over them', () => {
    const calendar = proposeSchoolCalendar('2026-2027');
    expect(calendar.breaks.find(({ name }) => name === 'Tết Nguyên đán')).toMatchObject({
      from: '2027-02-01',
      to: '2027-02-14',
    });
    const weeks = { weekOneOn: '2026-09-07', mode: 'teaching' as const, breaks: calendar.breaks };
    expect(datesOfWeek(weeks, 21)).toEqual({ from: '2027-01-25', to: '2027-01-31' });
    expect(datesOfWeek(weeks, 22)).toEqual({ from: '2027-02-15', to: '2027-02-21' });
  });
});

describe('faults of a calendar', () => {
  const good = proposeSchoolCalendar('2026-2027');
  const broken: readonly [string, Partial<SchoolCalendar>, string][] = [
    ['a term that ends before it begins', { termOne: { from: '2026-12-01', to: '2026-09-01' } }, 'termEndsBeforeStart'],
    ['terms over one another', { termTwo: { from: '2026-12-01', to: '2027-05-20' } }, 'termsOverlap'],
    ['a term of another year', { termOne: { from: '2025-09-08', to: '2026-01-10' } }, 'outsideYear'],
    ['a break backwards', { breaks: [{ name: 'Tết', from: '2027-02-14', to: '2027-02-01' }] }, 'breakEndsBeforeStart'],
    [
      'breaks over one another',
      {
        breaks: [
          { name: 'Tết', from: '2027-02-01', to: '2027-02-14' },
          { name: 'Nghỉ rét', from: '2027-02-14', to: '2027-02-16' },
        ],
      },
      'breaksOverlap',
    ],
  ];
  test.each(broken)('%s is named', (_, changed, code) => {
    expect(checkSchoolCalendar({ ...good, ...changed }).map((problem) => problem.code)).toContain(code);
  });
});

describe('breaks of a plan', () => {
  test('come from the calendars of its years; other years keep their own', () => {
    const own = [
      { name: 'Tết 2026', from: '2026-02-09', to: '2026-02-22' },
      { name: 'Tết 2027 cũ', from: '2027-02-03', to: '2027-02-12' },
    ];
    const breaks = [{ name: 'Tết 2027', from: '2027-02-01', to: '2027-02-14' }];
    expect(breaksByCalendars(own, [{ schoolYear: '2026-2027', breaks }])).toEqual([own[0], breaks[0]]);
    expect(breaksByCalendars(own, [])).toEqual(own);
  });

  test('taking the same calendar twice changes nothing more', () => {
    fc.assert(
      fc.property(year, (of) => {
        const calendars = [proposeSchoolCalendar(schoolYearFrom(of)), proposeSchoolCalendar(schoolYearFrom(of + 1))];
        const once = breaksByCalendars([], calendars);
        expect(breaksByCalendars(once, calendars)).toEqual(once);
      }),
    );
  });
});

describe('the weeks of a year in a row', () => {
  test('leave no day out, count on without gaps, and name the weeks without school', () => {
    fc.assert(
      fc.property(year, fc.constantFrom('calendar' as const, 'teaching' as const), (of, mode) => {
        const { termOne, breaks } = proposeSchoolCalendar(schoolYearFrom(of));
        const weeks = listWeeks({ weekOneOn: termOne.from, mode, breaks }, 35);
        expect(weeks.flatMap(({ number }) => number ?? [])).toEqual(Array.from({ length: 35 }, (_, at) => at + 1));
        for (const [at, week] of weeks.entries()) {
          expect(weekday(week.from)).toBe(1);
          expect(week.from).toBe(addDays(weeks[0]?.from ?? '', at * 7));
          if (week.number === null) expect(week.breakName).not.toBeNull();
        }
        expect(weeks.filter(({ breakName }) => breakName === 'Tết Nguyên đán')).toHaveLength(2);
      }),
    );
  });

  test('a week is called as papers call it', () => {
    expect(weekLabel(9, 9, { from: '2026-11-02', to: '2026-11-08' })).toBe('Tuần 9 (02–08/11/2026)');
    expect(weekLabel(3, 8, { from: '2026-09-21', to: '2026-11-01' })).toBe('Tuần 3–8 (21/09–01/11/2026)');
    expect(weekLabel(17, 17, { from: '2026-12-28', to: '2027-01-03' })).toBe('Tuần 17 (28/12/2026–03/01/2027)');
  });
});
