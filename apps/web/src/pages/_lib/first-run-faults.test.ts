import { expect, test } from 'vitest';
import { firstRunFaults } from './first-run-faults.ts';

const filled = { name: 'Đặng Thị Kim Oanh', username: 'oanh.dtk', password: 'cay bang truoc san' };

test('an empty page is told what it lacks, in the order of its fields', () => {
  const school = { name: ' ', levels: [] };
  expect(firstRunFaults({ name: '', username: 'ô', password: 'ngan', school })).toEqual([
    'name',
    'username',
    'password',
    'schoolName',
    'levels',
  ]);
});

test('the sample school needs neither a name nor levels', () => {
  expect(firstRunFaults({ ...filled, school: null })).toEqual([]);
  expect(firstRunFaults({ ...filled, school: { name: 'Trường Tiểu học Lương Sơn', levels: [] } })).toEqual(['levels']);
});
