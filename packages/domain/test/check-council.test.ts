import { expect, test } from 'vitest';
import { type CouncilMember, type CouncilRole, checkCouncil } from '../src/index.ts';
import { framework } from './frameworks.ts';

const tt17 = framework('tt17-2018-primary').council;
const tt57 = framework('tt57-2026-general').council;

test('a council of seven with head, deputy and a unit head as secretary is in order under TT17', () => {
  expect(checkCouncil(tt17, council(7))).toEqual([]);
});

test('under TT57 the number must be odd, at least five, with one chair and one secretary', () => {
  expect(checkCouncil(tt57, council(5))).toEqual([]);
  expect(codes(checkCouncil(tt57, council(6)))).toEqual(['N102 evenMembers']);
  expect(codes(checkCouncil(tt57, council(4)))).toEqual(['N101 tooFewMembers', 'N102 evenMembers']);
});

test('eight members are fine under TT17, which asks for no odd number', () => {
  expect(checkCouncil(tt17, council(8))).toEqual([]);
});

test('a council without secretary, or with two chairs, is named with counts and article', () => {
  const withoutSecretary = council(7).map(
    (seat) => ({ ...seat, role: seat.role === 'secretary' ? 'member' : seat.role }) as const,
  );
  expect(checkCouncil(tt17, withoutSecretary)).toEqual([
    expect.objectContaining({
      rule: 'N104',
      code: 'tooFewInRole',
      role: 'secretary',
      count: 0,
      min: 1,
      article: 'Điều 24',
    }),
  ]);
  const twoChairs = [...council(7), member('x', 'chair', ['principal'])];
  expect(codes(checkCouncil(tt17, twoChairs))).toEqual(['N103 tooManyInRole']);
});

test('a chair who is not the head of school is found under TT17; TT57 fixes no post', () => {
  const chairedByDeputy = council(7).map((seat) =>
    seat.role === 'chair' ? { ...seat, posts: ['vice-principal'] } : seat,
  );
  expect(checkCouncil(tt17, chairedByDeputy)).toEqual([
    expect.objectContaining({ rule: 'N105', code: 'postDoesNotFit', memberId: 'p1', heldBy: ['principal'] }),
  ]);
  expect(checkCouncil(tt57, chairedByDeputy)).toEqual([]);
});

test('a teacher may be the capable teacher who is secretary; unknown posts are not judged', () => {
  const secretaryIs = (posts: string[]) =>
    council(7).map((seat) => (seat.role === 'secretary' ? { ...seat, posts } : seat));
  expect(checkCouncil(tt17, secretaryIs(['teacher']))).toEqual([]);
  expect(checkCouncil(tt17, secretaryIs([]))).toEqual([]);
  expect(codes(checkCouncil(tt17, secretaryIs(['clerk'])))).toEqual(['N104 postDoesNotFit']);
});

function council(size: number): CouncilMember[] {
  return [
    member('p1', 'chair', ['principal']),
    member('p2', 'viceChair', ['vice-principal']),
    member('p3', 'secretary', ['subject-group-head', 'teacher']),
    ...Array.from({ length: size - 3 }, (_, at) => member(`m${at}`, 'member', ['teacher'])),
  ];
}

function member(id: string, role: CouncilRole, posts: string[]): CouncilMember {
  return { id, role, posts };
}

function codes(findings: readonly { rule: string; code: string }[]): string[] {
  return findings.map(({ rule, code }) => `${rule} ${code}`);
}
