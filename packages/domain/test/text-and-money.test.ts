import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amountInWords,
  compareNames,
  foldDiacritics,
  foldTonePlacement,
  formatAmount,
  normaliseText,
  numberInWords,
  readAmount,
  readAmountInWords,
  searchKey,
  splitName,
} from '../src/index.ts';

describe('Vietnamese text', () => {
  test('is compared in one form, whatever the keyboard and the word processor made of it', () => {
    expect(normaliseText('  Hội\u00A0đồng \n tự  đánh giá ')).toBe('Hội đồng tự đánh giá');
    expect(normaliseText('Hội'.normalize('NFD'))).toBe('Hội');
    expect(normaliseText('H1\u20111.1\u201101\u00AD')).toBe('H1-1.1-01');
  });

  test('is found without accents', () => {
    expect(foldDiacritics('Đặng Thị Thuỳ Hương, Quyết định')).toBe('Dang Thi Thuy Huong, Quyet dinh');
    expect(searchKey('  Nghị quyết\u00A0HỘI ĐỒNG ')).toBe('nghi quyet hoi dong');
  });

  test.each([
    ['Hoà', 'Hòa'],
    ['Thuỷ', 'Thủy'],
    ['Uỷ viên', 'Ủy viên'],
    ['khoẻ', 'khỏe'],
    ['quý', 'qúy'],
    ['Toàn', 'Tòan'],
    ['hoặc', 'họăc'],
    ['Huế', 'Húê'],
  ])('%s and %s are one spelling', (a, b) => expect(foldTonePlacement(b)).toBe(foldTonePlacement(a)));

  test('folding the tone mark leaves other words alone, decomposed ones too', () => {
    for (const word of ['của', 'mùa', 'già', 'quả', 'khuyến', 'thuở', 'Hương', 'ngoài', 'tuyển']) {
      expect(foldTonePlacement(word)).toBe(word);
      expect(foldTonePlacement(word.normalize('NFD'))).toBe(word);
    }
  });
});

describe('two names of a list', () => {
  test.each([
    ['Nông Thị Diệu Hương', 'Nông Thị Diệu Hường', 'possiblySame'],
    ['Tòng Thị Biên', 'Tòng Thị Biển', 'possiblySame'],
    ['Chu Thị Phượng', 'Châu Thị Phượng', 'possiblySame'],
    ['Le Thi Ut', 'Lê Thị Út', 'possiblySame'],
    ['Quàng Thị Hoà', 'Quàng Thị Hòa', 'toneStyle'],
    ['Tô Thị Thuỷ', 'TÔ THỊ THỦY', 'toneStyle'],
    ['Vàng Thị Sín', ' Vàng  thị\u00A0Sín', 'same'],
    ['Tô Thị Thuỷ', 'Tô Thị Thuý Dung', 'different'],
    ['Chu Thị Kim Hoan', 'Chu Thị Kim Hảo', 'different'],
    ['Đặng Thị Kim Oanh', 'Trịnh Thị Kim Oanh', 'different'],
    ['Vi Thị Ngọc Ánh', 'Lò Ngọc Ánh', 'different'],
    ['Tạ Thị Mỹ Hằng', 'Tạ Minh Nguyệt', 'different'],
  ])('%s / %s: %s', (a, b, expected) => {
    expect(compareNames(a, b)).toBe(expected);
    expect(compareNames(b, a)).toBe(expected);
  });

  test('in a whole staff list only the doubtful pairs are asked about', () => {
    const staff = [
      'Đặng Thị Kim Oanh',
      'Đinh Thị Sâm',
      'Tô Thị Thuỷ',
      'Chu Thị Kim Hoan',
      'Chu Thị Kim Hảo',
      'Đặng Thị Bích Lâm',
      'Bạch Thị Tường Vi',
      'Nông Thị Diệu Hương',
      'Mai Lâm Khuê',
      'Tô Thị Thuý Dung',
      'Châu Thị Diệu Ngân',
      'Trịnh Thị Hoài',
      'Trịnh Thị Tâm',
      'Chu Thị Phượng',
      'Trịnh Mai Ngọc Lan',
      'Võ Thị Bích Mai',
      'Trịnh Thị Kim Oanh',
      'Chu Thị Diệu Thêu',
      'Đinh Thị Ấm',
      'Chu Quang Khải',
      'Nông Thị Diệu Hường',
      'Châu Thị Phượng',
      'Lã Thị Bích Thảo',
      'Trịnh Thị Lan Chi',
    ];
    const pairs = staff.flatMap((a, at) => staff.slice(at + 1).map((b) => [a, b, compareNames(a, b)]));
    expect(pairs.filter(([, , relation]) => relation !== 'different')).toEqual([
      ['Nông Thị Diệu Hương', 'Nông Thị Diệu Hường', 'possiblySame'],
      ['Chu Thị Phượng', 'Châu Thị Phượng', 'possiblySame'],
    ]);
  });

  test('a name has a family, middle and given part', () => {
    expect(splitName('Trịnh Mai Ngọc Lan')).toEqual({ family: 'Trịnh', middle: 'Mai Ngọc', given: 'Lan' });
    expect(splitName('Lan')).toEqual({ family: '', middle: '', given: 'Lan' });
  });
});

describe('money', () => {
  test.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [10, 'Mười đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [24, 'Hai mươi tư đồng'],
    [55, 'Năm mươi lăm đồng'],
    [105, 'Một trăm linh năm đồng'],
    [114, 'Một trăm mười bốn đồng'],
    [1_000, 'Một nghìn đồng'],
    [480_000, 'Bốn trăm tám mươi nghìn đồng'],
    [1_250_000, 'Một triệu hai trăm năm mươi nghìn đồng'],
    [7_500_000, 'Bảy triệu năm trăm nghìn đồng'],
    [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
    [2_000_000_015, 'Hai tỷ không trăm mười lăm đồng'],
    [1_500_000_000_000, 'Một nghìn năm trăm tỷ đồng'],
  ])('%i is “%s”', (amount, text) => expect(amountInWords(amount)).toBe(text));

  test('every amount reads back from its words', () => {
    const amount = fc.oneof(
      fc.maxSafeNat(),
      fc.nat(),
      fc.nat(9_999_999),
      fc.nat(2000).map((n) => n * 1_000_000_000),
    );
    fc.assert(
      fc.property(amount, (own) => {
        expect(readAmountInWords(amountInWords(own))).toBe(own);
        expect(readAmountInWords(numberInWords(own))).toBe(own);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['Bảy triệu năm trăm nghìn đồng chẵn./.', 7_500_000],
    ['một triệu không trăm lẻ năm ngàn đồng', 1_005_000],
    ['hai tỉ rưỡi', 2_500_000_000],
    ['hai triệu rưỡi', 2_500_000],
    ['BẢY TRIỆU ĐỒNG', 7_000_000],
    ['năm mươi bốn nghìn', 54_000],
  ])('“%s” is understood', (text, amount) => expect(readAmountInWords(text)).toBe(amount));

  test.each([
    '',
    'đồng',
    'nghìn triệu',
    'một hai',
    'không mươi',
    'hai triệu ba triệu',
    'kinh phí tự túc',
    'một trăm trăm',
  ])('“%s” is no number in words', (text) => expect(readAmountInWords(text)).toBeNull());

  test.each([
    ['1.500.000 đồng', 1_500_000],
    ['480.000 đ', 480_000],
    ['2500000 VNĐ', 2_500_000],
    ['1,250,000', 1_250_000],
    ['1,5 triệu đồng', 1_500_000],
    ['500 nghìn', 500_000],
    ['0 đồng', 0],
  ])('“%s” is read in digits', (text, amount) => expect(readAmount(text)).toBe(amount));

  test.each(['1.50.000', '1,5', 'một triệu', '12.5 đồng', '-5', ''])('“%s” is no amount in digits', (text) =>
    expect(readAmount(text)).toBeNull(),
  );

  test('printed digits read back', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (own) => {
        expect(readAmount(formatAmount(own))).toBe(own);
      }),
    );
    expect(formatAmount(1_250_000)).toBe('1.250.000 đồng');
  });

  test.each([-1, 1.5, Number.NaN, 2 ** 53])('%d cannot be said in words', (amount) => {
    expect(() => amountInWords(amount)).toThrow(RangeError);
  });
});
