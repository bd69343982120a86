import { expect, test } from 'vitest';
import { checkHardCodedWords } from './hard-coded-words.ts';
import { checkMessages } from './messages.ts';
import { englishFaults, vietnameseFaults } from './wording-rules.ts';

test('a wording that a school would write passes', () => {
  const wordings = [
    'Xin ghi ngày, ví dụ 31/05/2027.',
    'Tải bản Word hoặc Excel (Ctrl + Delete để xóa dòng).',
    'Tổng cộng: 1.318.000 đồng theo Thông tư 57/2026/TT-BGDĐT.',
    'Thầy/cô ghi thư điện tử dạng ten@truong.edu.vn.',
    'Khởi động lại với --host 0.0.0.0, tệp .html hoặc .xlsx.',
    'TT',
  ];
  for (const wording of wordings) expect(vietnameseFaults(wording), wording).toEqual([]);
});

test('what a careful reader strikes out of Vietnamese is told', () => {
  const faults: readonly (readonly [wording: string, fault: string])[] = [
    ['Đã lưu!', 'exclamation mark'],
    ['Bấm vào link để xem', 'English word "link"'],
    ['Upload tệp lên', 'English word "Upload"'],
    ['Xin nhap lai mat khau', 'no Vietnamese letters'],
    ['Hạn là 7/9/2026', 'day not written dd/mm/yyyy'],
    ['Hạn là 15/6', 'day not written dd/mm/yyyy'],
    ['Có 1,318 học sinh', 'figure not written 1.318'],
    ['Xem phần "Cần trả lời"', 'straight quotation mark'],
    ['Mật khẩu của bạn', 'address other than thầy/cô'],
  ];
  for (const [wording, fault] of faults) expect(vietnameseFaults(wording), wording).toEqual([fault]);
});

test('Vietnamese that was left in English is told, names and what papers print are not', () => {
  expect(englishFaults('Minh Chứng reads the plan; Tết is left out. Total: 5,000,000 đồng.')).toEqual([]);
  expect(englishFaults('Xóa dòng')).toEqual(['Vietnamese words']);
  expect(englishFaults('Total: 5.000.000')).toEqual(['figure not written 1,318']);
});

test('one wording left in Vietnamese fails the check of the wordings', () => {
  const report = checkMessages({ remove: 'Xóa dòng' }, { remove: 'Xóa dòng' }, []);
  expect(report.problems).toEqual(['remove: in English, Vietnamese words']);
});

test('Vietnamese outside of the wordings is found in code, not in comments and tests', () => {
  const source = (path: string, text: string) => ({ path, text });
  const report = checkHardCodedWords([
    source('apps/web/src/a.tsx', "/** Đã lưu */\nconst at = 'https://x'; // Tết\nconst word = 'Đã lưu';"),
    source('apps/web/src/b.tsx', '<h1>Tổng quan · Minh Chứng</h1>'),
    source('apps/web/src/c.tsx', '<h1>Minh Chứng</h1>'),
    source('apps/web/src/d.test.ts', "expect(text).toBe('Đã lưu')"),
  ]);
  expect(report).toMatchObject({ looked: 3 });
  expect(report.problems).toEqual([
    "apps/web/src/a.tsx:3: Vietnamese outside of the wordings: const word = 'Đã lưu';",
    'apps/web/src/b.tsx:1: Vietnamese outside of the wordings: <h1>Tổng quan · Minh Chứng</h1>',
  ]);
});
