import { expect, test } from 'vitest';
import { rowNames } from './row-names.ts';

test('rows of a plan are called by their own words; what is no table is passed over', () => {
  const view = {
    plan: { planId: 'pln_000001' },
    tasks: [
      { rowId: 'tsk_000001', label: 'Tập huấn nghiệp vụ' },
      { rowId: 'tsk_000002', label: '' },
    ],
    groups: [{ rowId: 'grp_000001', title: 'Nhóm công tác 1' }],
    findings: [{ code: 'council.even' }],
  };
  expect(rowNames(view)).toEqual([
    ['tsk_000001', 'Tập huấn nghiệp vụ'],
    ['grp_000001', 'Nhóm công tác 1'],
  ]);
});
