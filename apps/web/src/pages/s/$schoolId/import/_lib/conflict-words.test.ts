import { expect, test } from 'vitest';
import { conflictWords } from './conflict-words.ts';

test('of two versions of the head only the values that differ are shown', () => {
  const mine = { number: '46', title: 'Bản của tôi', date: '2026-09-14' };
  const theirs = { ...mine, title: 'Bản của người kia' };
  expect(conflictWords.text('head', mine, theirs)).toBe('Trích yếu: Bản của tôi');
});

test('in a table the row is named, and a row that one side removed is told', () => {
  const rows = [{ name: 'Đinh Thị Sâm' }, { name: 'Tô Thị Thuỷ' }];
  const mine = { members: [rows[0], { name: 'Tô Thị Thủy' }] };
  expect(conflictWords.text('council', mine, { members: rows })).toBe('dòng 2, Họ và tên: Tô Thị Thủy');
  expect(conflictWords.text('council', { members: [rows[0]] }, { members: rows })).toContain('(không có)');
});
