import { expect, test } from 'vitest';
import { firstRunFaults } from './first-run-faults.ts';

const filled = { name: 'Đặng Thị Kim Oanh', username: 'oanh.dtk', password: 'cay bang truoc san' };

test('an empty page is told what it lacks, in the order of its fields', () => {
  const school = { name: ' ', levels: [], letterheadFrom: null };
  expect(firstRunFaults({ name: '', username: 'ô', password: 'ngan', school })).toEqual([
    'name',
    'username',
    'password',
    'schoolName',
    'levels',
    'letterheadFrom',
  ]);
});

test('the sample school needs neither a name nor levels', () => {
  expect(firstRunFaults({ ...filled, school: null })).toEqual([]);
  const school = { name: 'Trường Tiểu học Lương Sơn', levels: [], letterheadFrom: '2025-07-01' };
  expect(firstRunFaults({ ...filled, school })).toEqual(['levels']);
});
