import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarEffects,
  circleThrough,
  type DelayRow,
  datesOfWeeks,
  daysBetween,
  daysOfRow,
  laterRow,
  planDelay,
  proposePrerequisites,
  proposeSchoolCalendar,
  taskLabels,
} from '../src/index.ts';

const { breaks } = proposeSchoolCalendar('2026-2027');
const calendar = { weekOneOn: '2026-09-07', mode: 'teaching' as const, breaks };
const byWeeks = (weekFrom: number, weekTo = weekFrom) => ({ weekFrom, weekTo, dateFrom: null, dateTo: null });
const row = (id: string, weekFrom: number, weekTo: number, more: Partial<DelayRow> = {}): DelayRow => ({
  id,
  ...byWeeks(weekFrom, weekTo),
  isFinished: false,
  prerequisites: [],
  ...more,
});

describe('another calendar', () => {
  const rows = [
    { id: 'before', ...byWeeks(20) },
    { id: 'after', ...byWeeks(22) },
    { id: 'written', weekFrom: 23, weekTo: 23, dateFrom: '2027-02-22', dateTo: '2027-02-28' },
  ];

  test('a longer Tết moves the weeks after it; written days stay and are numbered anew', () => {
    const longer = [{ name: 'Tết Nguyên đán', from: '2027-02-01', to: '2027-02-21' }];
    expect(calendarEffects(calendar, { ...calendar, breaks: longer }, rows)).toEqual([
      {
        id: 'after',
        kind: 'moved',
        before: { from: '2027-02-15', to: '2027-02-21' },
        after: { from: '2027-02-22', to: '2027-02-28' },
        span: byWeeks(22),
        inBreak: null,
      },
      expect.objectContaining({
        id: 'written',
        kind: 'renumbered',
        span: { weekFrom: 22, weekTo: 22, dateFrom: '2027-02-22', dateTo: '2027-02-28' },
      }),
    ]);
  });

  test('a row whose days fall into a break is told', () => {
    const cold = [...breaks, { name: 'Nghỉ rét', from: '2027-02-22', to: '2027-02-28' }];
    const effects = calendarEffects(calendar, { ...calendar, breaks: cold }, rows);
    expect(effects.find(({ id }) => id === 'written')?.inBreak).toBe('Nghỉ rét');
  });

  test('the same calendar touches nothing', () => {
    expect(calendarEffects(calendar, calendar, rows)).toEqual([]);
  });
});

describe('a row some weeks later', () => {
  test('steps over Tết', () => {
    const later = laterRow(calendar, byWeeks(21), 1);
    expect(daysOfRow(calendar, later)).toEqual({ from: '2027-02-15', to: '2027-02-21' });
    const written = { weekFrom: 21, weekTo: 21, dateFrom: '2027-01-26', dateTo: '2027-01-28' };
    expect(laterRow(calendar, written, 1)).toEqual({
      weekFrom: 22,
      weekTo: 22,
      dateFrom: '2027-02-16',
      dateTo: '2027-02-18',
    });
  });

  test('and as many weeks back is where it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.nat(6),
        fc.integer({ min: 1, max: 10 }),
        (from, length, weeks) => {
          const span = byWeeks(from, from + length);
          expect(laterRow(calendar, laterRow(calendar, span, weeks), -weeks)).toEqual(span);
          const days = datesOfWeeks(calendar, from, from + length);
          const written = { ...span, dateFrom: days.from, dateTo: days.to };
          expect(laterRow(calendar, laterRow(calendar, written, weeks), -weeks)).toEqual(written);
        },
      ),
    );
  });
});

describe('a delay', () => {
  const rows = [
    row('collect', 3, 8),
    row('draft', 11, 12, { prerequisites: ['collect'] }),
    row('meet', 13, 14, { prerequisites: ['draft'] }),
    row('other', 10, 10),
    row('submit', 18, 18, { prerequisites: ['meet'] }),
  ];
  const ask = { calendar, rows, delayed: 'draft', weeks: 2, takesAlong: 'dependents' as const, lastDay: null };
  const shiftsOf = (answer: ReturnType<typeof planDelay>) =>
    answer.moves.map(({ id, weeks, because }) => [id, weeks, because]);

  test('of two weeks moves what waits for it, and eats up what slack there is', () => {
    expect(shiftsOf(planDelay(ask))).toEqual([
      ['draft', 2, 'asked'],
      ['meet', 2, 'prerequisite'],
    ]);
    expect(shiftsOf(planDelay({ ...ask, weeks: 5 }))).toEqual([
      ['draft', 5, 'asked'],
      ['meet', 5, 'prerequisite'],
      ['submit', 2, 'prerequisite'],
    ]);
  });

  test('can take along everything that begins later', () => {
    expect(shiftsOf(planDelay({ ...ask, takesAlong: 'following' }))).toEqual([
      ['draft', 2, 'asked'],
      ['meet', 2, 'prerequisite'],
      ['submit', 2, 'following'],
    ]);
  });

  test('does not move what is done, nor past the last day', () => {
    const last = datesOfWeeks(calendar, 18, 18).to;
    const answer = planDelay({ ...ask, weeks: 4, lastDay: last });
    expect(answer.stuck).toEqual([{ id: 'submit', reason: 'lastDay', wantedEnd: datesOfWeeks(calendar, 19, 19).to }]);
    const finished = rows.map((one) => (one.id === 'draft' ? { ...one, isFinished: true } : one));
    expect(planDelay({ ...ask, rows: finished })).toEqual({
      moves: [],
      stuck: [{ id: 'draft', reason: 'finished', wantedEnd: null }],
    });
  });

  test('never breaks an order that held, and moves nothing by more than was asked', () => {
    const drawn = fc
      .array(fc.record({ from: fc.integer({ min: 1, max: 30 }), length: fc.nat(4), links: fc.array(fc.nat(9)) }), {
        minLength: 2,
        maxLength: 10,
      })
      .map((list) =>
        list.map(({ from, length, links }, at) =>
          row(`r${at}`, from, from + length, {
            prerequisites: [...new Set(links.filter((link) => link < at).map((link) => `r${link}`))],
          }),
        ),
      );
    fc.assert(
      fc.property(drawn, fc.nat(9), fc.integer({ min: 1, max: 8 }), fc.boolean(), (all, which, weeks, isAll) => {
        const delayed = all[which % all.length]?.id ?? 'r0';
        const takesAlong = isAll ? 'following' : 'dependents';
        const { moves, stuck } = planDelay({ calendar, rows: all, delayed, weeks, takesAlong, lastDay: null });
        expect(stuck).toEqual([]);
        const spans = new Map(all.map((one) => [one.id, daysOfRow(calendar, one)]));
        const after = new Map(moves.map((move) => [move.id, move.after]));
        for (const move of moves) expect(move.weeks >= 1 && move.weeks <= weeks).toBe(true);
        for (const one of all) {
          for (const before of one.prerequisites) {
            const [was, own] = [spans.get(before), spans.get(one.id)];
            const [is, now] = [after.get(before) ?? was, after.get(one.id) ?? own];
            if (was && own && is && now && own.from > was.to) expect(daysBetween(is.to, now.from)).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});

describe('prerequisites', () => {
  test('a task cannot be its own ancestor', () => {
    const tasks = [
      { id: 'a', prerequisites: [] },
      { id: 'b', prerequisites: ['a'] },
      { id: 'c', prerequisites: ['b'] },
    ];
    expect(circleThrough(tasks, 'a', ['c'])).toEqual(['a', 'c', 'b', 'a']);
    expect(circleThrough(tasks, 'a', ['a'])).toEqual(['a', 'a']);
    expect(circleThrough(tasks, 'c', ['a'])).toBeNull();
  });

  test('are proposed from the order of the process, in each round by itself', () => {
    const label = (key: keyof typeof taskLabels) => taskLabels[key].vi;
    const tasks = [
      { id: 'plan1', label: label('finish-plan'), order: 1, prerequisites: [] },
      { id: 'collect1', label: label('collect-evidence'), order: 2, prerequisites: [] },
      { id: 'plan2', label: label('finish-plan'), order: 5, prerequisites: [] },
      { id: 'collect2', label: label('collect-evidence'), order: 6, prerequisites: ['plan2'] },
      { id: 'own', label: 'Việc riêng của trường', order: 3, prerequisites: [] },
    ];
    expect(proposePrerequisites(tasks)).toEqual([{ taskId: 'collect1', prerequisiteId: 'plan1' }]);
  });
});
