import { expect, test } from 'vitest';
import { postText } from './post-text.ts';

test('the unit of a post is read once', () => {
  expect(postText({ title: 'Giáo viên', unit: 'Tổ 1' })).toBe('Giáo viên tổ 1');
  expect(postText({ title: 'TT tổ CM 4', unit: 'tổ CM 4' })).toBe('TT tổ CM 4');
  expect(postText({ title: 'Tổ trưởng tổ 4, 5', unit: 'Tổ 4, 5' })).toBe('Tổ trưởng tổ 4, 5');
  expect(postText({ title: 'Kế toán', unit: '' })).toBe('Kế toán');
});
