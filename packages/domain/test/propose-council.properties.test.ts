import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkCouncil,
  datedSeasons,
  mayHold,
  proposeCouncil,
  proposeGroups,
  type RosterPerson,
  spreadCriteria,
  templateYear,
} from '../src/index.ts';
import { framework, frameworkFiles } from './frameworks.ts';

const published = frameworkFiles().map((name) => framework(name.replace('.yaml', '')));
const kinds = [
  'principal',
  'vice-principal',
  'subject-group-head',
  'office-group-head',
  'union-chair',
  'youth-leader',
  'teacher',
  'accountant',
  'clerk',
  'guard',
  'other',
];
const roster = fc
  .array(fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: 2 }), { maxLength: 40 })
  .map((all): RosterPerson[] => all.map((posts, at) => ({ id: `p${at}`, posts })));
const anyFramework = fc.constantFrom(...published);

/** Somebody for each seat, all different, found the slow way. */
function seatsCanBeFilled(rule: (typeof published)[number]['council'], people: readonly RosterPerson[]): boolean {
  const fits = (heldBy: readonly string[], fallback: readonly string[]) => (person: RosterPerson) =>
    person.posts.some((post) => (heldBy.length > 0 ? mayHold(post, heldBy) : fallback.includes(post)));
  const secretaries = kinds.filter((kind) => !['principal', 'guard', 'other', 'union-chair'].includes(kind));
  const chairs = people.filter(fits(rule.chair.heldBy, ['principal', 'vice-principal']));
  const vices = rule.viceChair ? people.filter(fits(rule.viceChair.heldBy, ['vice-principal'])) : [undefined];
  const writers = people.filter(fits(rule.secretary.heldBy, secretaries));
  return chairs.some((chair) =>
    vices.some((vice) => chair !== vice && writers.some((writer) => writer !== chair && writer !== vice)),
  );
}

test('the proposed council keeps the rule of its framework whenever the roster allows it', () => {
  let kept = 0;
  fc.assert(
    fc.property(anyFramework, roster, ({ council }, people) => {
      const seats = proposeCouncil(council, people);
      expect(new Set(seats.map(({ id }) => id)).size).toBe(seats.length);
      if (people.length < council.minMembers || !seatsCanBeFilled(council, people)) return;
      const posts = new Map(people.map((person) => [person.id, person.posts]));
      kept += 1;
      expect(
        checkCouncil(
          council,
          seats.map(({ id, role }) => ({ id, role, posts: posts.get(id) ?? [] })),
        ),
      ).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(kept).toBeGreaterThan(50);
});

test('every criterion has exactly one group and one person, and the loads of a group differ by at most one', () => {
  fc.assert(
    fc.property(
      anyFramework,
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 30 }),
      (framework, led, rest) => {
        const standards = framework.standards.map(({ code, criteria }) => ({
          code,
          criteria: criteria.map((one) => one.code),
        }));
        const leaders = Array.from({ length: led }, (_, at) => `l${at}`);
        const others = Array.from({ length: rest }, (_, at) => `o${at}`);
        const groups = proposeGroups(standards, { leaders, others });
        const duties = spreadCriteria(standards, groups);
        expect(duties.map(({ criterion }) => criterion)).toEqual(standards.flatMap(({ criteria }) => criteria));
        for (const group of groups) {
          const ofGroup = duties.filter((duty) => duty.group === group.number);
          const loads = group.members.map((id) => ofGroup.filter(({ person }) => person === id).length);
          if (loads.length > 0) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
          expect(
            ofGroup.every(({ person }) => (person === null ? led + rest === 0 : group.members.includes(person))),
          ).toBe(true);
        }
        const seats = groups.flatMap(({ members }) => members);
        if (led >= standards.length) expect(new Set(seats).size).toBe(seats.length);
        expect(leaders.every((id) => seats.includes(id))).toBe(true);
      },
    ),
  );
});

test('a criterion stays with the person who had it, and those of one who left go to the least busy', () => {
  const standards = [{ code: '1', criteria: ['1.1', '1.2', '1.3', '1.4'] }];
  const groups = [{ number: 1, standards: ['1'], members: ['an', 'binh'] }];
  const kept = [
    { criterion: '1.1', group: 1, person: 'binh' },
    { criterion: '1.2', group: 1, person: 'someone who left' },
    { criterion: '1.3', group: 1, person: 'binh' },
  ];
  expect(spreadCriteria(standards, groups, kept).map(({ person }) => person)).toEqual(['binh', 'an', 'binh', 'an']);
});

test('a school without a principal in its roster gets no chair, rather than any teacher', () => {
  const rule = published.find(({ id }) => id === 'tt57-2026-general')?.council;
  if (!rule) throw new Error('no framework');
  const seats = proposeCouncil(
    rule,
    Array.from({ length: 6 }, (_, at) => ({ id: `${at}`, posts: ['teacher'] })),
  );
  expect(seats.filter(({ role }) => role === 'chair')).toEqual([]);
  expect(seats).toHaveLength(5);
});

test('a yearly plan begun in November catches up in two weeks and ends before 15 June', () => {
  const calendar = { weekOneOn: '2026-09-07', mode: 'calendar', breaks: [] } as const;
  const rows = datedSeasons(templateYear, '2026-2027', { startsOn: '2026-11-23', endsOn: '2027-06-14', calendar });
  expect(rows[0]).toMatchObject({ dateFrom: '2026-11-23', dateTo: '2026-12-06', weekFrom: 12, weekTo: 13 });
  expect(rows.at(-1)).toMatchObject({ dateFrom: '2027-06-11', dateTo: '2027-06-14', weekFrom: 40, weekTo: 41 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 330 }), (days) => {
      const startsOn = new Date(Date.UTC(2026, 6, 1 + days)).toISOString().slice(0, 10);
      for (const row of datedSeasons(templateYear, '2026-2027', { startsOn, endsOn: '2027-06-14', calendar })) {
        expect((row.dateFrom ?? '') <= (row.dateTo ?? '')).toBe(true);
        expect((row.dateTo ?? '') <= '2027-06-14').toBe(true);
        expect((row.dateFrom ?? '') >= startsOn || startsOn > '2027-06-14').toBe(true);
      }
    }),
  );
});
