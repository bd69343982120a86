import { describe, expect, test } from 'vitest';
import { findDate, findDateRange, findPeriod } from './dates.ts';
import { cleanLine, fold } from './fold.ts';
import { findLevels } from './levels.ts';
import { findMoney, numberInWords } from './money.ts';
import { nameLikeness, namesInList } from './names.ts';
import { findWeeks } from './weeks.ts';

test('folding keeps the length, so that places agree', () => {
  expect(fold('Đặng Thị ẤM Ừ')).toBe('dang thi am u');
  expect(cleanLine('Số\u00a0: THCS\u2011A\u200b'.normalize('NFD'))).toBe('Số : THCS-A');
});

describe('dates', () => {
  test.each([
    ['ngày 10 tháng 9 năm 2021', '2021-09-10'],
    ['17/8/2021', '2021-08-17'],
    ['05.10.2022', '2022-10-05'],
    ['31/02/2022', undefined],
    ['Tháng 10 - 11/2026', undefined],
  ])('%s', (text, iso) => {
    expect(findDate(text)?.iso).toBe(iso);
  });
  test('a range takes the missing year from its end', () => {
    expect(findDateRange('25/12 - 14/01/2024')).toEqual({ from: '2023-12-25', to: '2024-01-14' });
  });
  test.each([
    ['Tháng 8/2021', '2021-08', '2021-08'],
    ['Tháng 1-5/2022', '2022-01', '2022-05'],
    ['Tháng 10/2023 - 01/2024', '2023-10', '2024-01'],
    ['từ tháng 9 đến tháng 11 năm 2023', '2023-09', '2023-11'],
    ['10/01/2027', null, '2027-01-10'],
    ['Tháng 11 - 01/2024', '2023-11', '2024-01'],
  ])('period %s', (text, from, to) => {
    expect(findPeriod(text)).toEqual({ from, to });
  });
});

describe('weeks', () => {
  test.each([
    ['Tuần 3 - 8', 3, 8],
    ['Tuần 11-12', 11, 12],
    ['Từ tuần 3 đến tuần 8', 3, 8],
    ['Tuần thứ 5', 5, 5],
    ['Tuần 1, 2', 1, 2],
  ])('%s', (text, from, to) => {
    expect(findWeeks(text)).toMatchObject({ from, to });
  });
  test('week 99 is no week', () => {
    expect(findWeeks('Tuần 99')).toBeNull();
  });
});

describe('money', () => {
  test.each([
    ['1.500.000 đồng', 1500000],
    ['120000 đ', 120000],
    ['0 đồng', 0],
    ['1,5 triệu đồng', 1500000],
    ['480.000đ', 480000],
  ])('%s', (text, vnd) => {
    expect(findMoney(text)?.vnd).toBe(vnd);
  });
  test.each([
    ['Bảy triệu năm trăm nghìn đồng', 7500000],
    ['Mười sáu triệu đồng', 16000000],
    ['sáu triệu sáu trăm năm mươi nghìn đồng', 6650000],
    ['Hai mươi lăm nghìn đồng chẵn', 25000],
  ])('%s', (text, vnd) => {
    expect(numberInWords(text)).toBe(vnd);
  });
});

test('names of many peoples are names; posts are not', () => {
  for (const name of ['Đặng Thị Kim Oanh', 'Giàng A Páo', 'Y Bhăm Niê', 'LÊ THỊ ÚT'])
    expect(nameLikeness(name)).toBeGreaterThan(0.6);
  for (const text of ['Hiệu trưởng', 'Trường Tiểu học', 'Phó Hiệu trưởng', 'Giáo viên'])
    expect(nameLikeness(text)).toBe(0);
  expect(namesInList('Bà Lục Thị Ngà, ông Kiều Văn Ba và Lê Thị Út.')).toEqual([
    'Lục Thị Ngà',
    'Kiều Văn Ba',
    'Lê Thị Út',
  ]);
});

test('Mức, cấp độ and mức độ are three words', () => {
  expect(findLevels('đạt Mức 1; chuẩn quốc gia Mức độ II, KĐCLGD cấp độ 3')).toMatchObject({
    quality: 1,
    cqg: 2,
    kdcl: 3,
  });
});
