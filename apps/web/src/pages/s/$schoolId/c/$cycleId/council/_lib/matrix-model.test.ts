import type { CouncilView, Row } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { blocksOf, evenSpread, isCovered, type Line, loadOf } from './matrix-model.ts';

const line = (code: string): Line => ({
  standardCode: code.slice(0, 1),
  criterionCode: code.includes('.') ? code : null,
  title: code,
  isMandatory: false,
});
const lines = ['1', '1.1', '1.2', '1.3', '2', '2.1'].map(line);
const assignment = (criterionCode: string, parties: Row<'assignments'>['parties']): Row<'assignments'> => ({
  rowId: `asg_${criterionCode}`,
  parentId: null,
  position: 1,
  version: 1,
  standardCode: criterionCode.slice(0, 1),
  criterionCode,
  content: '',
  assigneeText: '',
  periodText: '',
  periodFrom: null,
  periodTo: null,
  note: '',
  parties,
});
const person = (personId: string) => ({ groupId: null, personId, role: 'responsible' as const });
const view: Pick<CouncilView, 'groups' | 'groupMembers' | 'assignments'> = {
  groups: [
    {
      rowId: 'grp_1',
      parentId: null,
      position: 1,
      version: 1,
      kind: 'working',
      number: 1,
      title: '',
      standards: ['1'],
    },
  ],
  groupMembers: ['per_a', 'per_b'].map((personId, at) => ({
    rowId: `gmb_${at}`,
    parentId: 'grp_1',
    position: at,
    version: 1,
    personId,
    printedName: personId,
    printedPost: '',
    role: 'member' as const,
    printedRole: '',
  })),
  assignments: [assignment('1.1', [person('per_a')]), assignment('2.1', [person('per_z')])],
};

test('a group stands before its members, and who sits in no group stands at the end', () => {
  const blocks = blocksOf(view, [], ['per_a', 'per_y'], '?');
  expect(blocks.map(({ bearers }) => bearers.map(({ name }) => name))).toEqual([
    ['Nhóm 1', 'per_a', 'per_b'],
    ['?', '?'],
  ]);
});

test('a criterion is covered by its group or by a person; the rest is a gap', () => {
  const bearers = blocksOf(view, [], [], '?').flatMap((block) => block.bearers);
  const open = lines.filter((one) => one.criterionCode && !isCovered(one, view.assignments, bearers));
  expect(open).toEqual([]);
  expect(isCovered(line('2.1'), [], bearers)).toBe(false);
  expect(bearers.map((bearer) => loadOf(bearer, lines, view.assignments))).toEqual([3, 1, 0, 1]);
});

test('what nobody answers for is spread so that loads are alike; what somebody has stays', () => {
  expect(evenSpread(lines, view, view.assignments)).toEqual([
    { criterion: '1.2', group: 1, person: 'per_b' },
    { criterion: '1.3', group: 1, person: expect.stringMatching(/per_[ab]/) },
  ]);
});
