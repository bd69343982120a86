import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowHeight } from './row-height.ts';

const ONE = rowHeight(['Sổ họp'], [32]);

test('a row is one line high until a text needs more than its column', () => {
  expect(rowHeight(['1', 'Sổ họp', ''], [5, 32, 10])).toBe(ONE);
  expect(rowHeight(['Báo cáo sơ kết, tổng kết năm học và biên bản họp'], [20])).toBeGreaterThan(2 * ONE);
  expect(rowHeight(['Tuần 9\nTuần 10'], [32])).toBeGreaterThan(1.8 * ONE);
});

test('a longer text or a narrower column never makes a row lower', () => {
  const word = fc.constantFrom('Kế', 'hoạch', 'giáo', 'dục', '12/QĐ-THSN', 'TRƯỜNG', '\n');
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 4, max: 60 }), (words, width) => {
      const text = words.join(' ');
      expect(rowHeight([`${text} thêm`], [width])).toBeGreaterThanOrEqual(rowHeight([text], [width]));
      expect(rowHeight([text], [width - 1])).toBeGreaterThanOrEqual(rowHeight([text], [width]));
    }),
  );
});
