import { expect, test } from 'vitest';
import { heldLabel, heldUntil } from './held-words.ts';

test('a seat is named as its lists name it', () => {
  expect(heldLabel('groupSeat', 'secretary:leader')).toBe('Nhóm thư ký: Nhóm trưởng');
  expect(heldLabel('groupSeat', '2:member')).toBe('Nhóm 2: Thành viên');
  expect(heldLabel('councilSeat', 'viceChair')).toBe('Phó Chủ tịch HĐ');
});

test('what a paper prints stays as printed', () => {
  expect(heldLabel('councilSeat', 'Ủy viên thường trực')).toBe('Ủy viên thường trực');
  expect(heldLabel('groupSeat', 'Nhóm 2: Thành viên')).toBe('Nhóm 2: Thành viên');
  expect(heldLabel('task', 'Viết phiếu đánh giá tiêu chí')).toBe('Viết phiếu đánh giá tiêu chí');
  expect(heldUntil('Tuần 3 - 8')).toBe('Tuần 3 - 8');
});

test('an end is a day or the end of a week', () => {
  expect(heldUntil('W9')).toBe('Tuần 9');
  expect(heldUntil('2026-12-31')).toBe('31/12/2026');
  expect(heldUntil('31/12/2026')).toBe('31/12/2026');
});
