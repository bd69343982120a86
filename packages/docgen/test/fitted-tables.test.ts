import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NARROWEST_COLUMN, usableWidth } from '../src/format/administrative-format.ts';
import type { DocumentModel, TableBlock } from '../src/index.ts';
import { type ColumnSpec, table } from '../src/papers/table-builder.ts';
import { withFittedTables } from '../src/render/fit-tables.ts';

const LONG = 'Báo cáo sơ kết, tổng kết năm học và biên bản họp hội đồng trường trong 03 năm học liên tiếp';
const COLUMNS: readonly ColumnSpec[] = [
  { title: 'TT', weight: 12, align: 'center', holds: 'number' },
  { title: 'Yêu cầu', weight: 40 },
  { title: 'Minh chứng', weight: 40 },
  { title: 'Kinh phí', weight: 30, holds: 'number' },
  { title: 'Chữ ký', weight: 43, holds: 'handwriting' },
];

test('an empty column gives its room to the one that is full; what is signed by hand keeps its own', () => {
  const [tt, requirement, evidence, , signature] = widths(
    Array.from({ length: 9 }, (_, index) => [String(index + 1), '', LONG, '1.250.000', null]),
  );
  expect(tt).toBeCloseTo(12);
  expect(requirement).toBeLessThan(36);
  expect(evidence).toBeGreaterThan(44);
  expect(signature).toBeCloseTo(43);
});

test('names keep three quarters of their column, however long the text beside them', () => {
  const names = widths(
    Array.from({ length: 9 }, () => ['1', 'Nguyễn Thị Khuyên', `${LONG}; ${LONG}; ${LONG}`, '', 'Đã xong']),
  );
  expect(names[1]).toBeGreaterThanOrEqual(30);
  expect(names[4]).toBeCloseTo(43);
});

test('a table whose texts stand on one line stays as its form asks', () => {
  expect(widths([['1', 'Quy chế', 'Sổ họp', '900.000', null]])).toEqual([12, 40, 40, 30, 43]);
});

test('tables of one heading in a paper keep their lines below each other', () => {
  const model = paper([
    table('Tuần này', COLUMNS, [['1', LONG, LONG, '', null]]),
    table('Tuần trước', COLUMNS, [['1', '', LONG, '', null]]),
  ]);
  const [first, second] = tablesOf(withFittedTables(model));
  expect(first?.columns.map(({ weight }) => weight)).toEqual(second?.columns.map(({ weight }) => weight));
});

test('whatever stands in a table, it fills the page and no column becomes too narrow for an amount', () => {
  const text = fc.constantFrom('', 'Có', 'Phòng Văn thư - Lưu trữ', LONG, `${LONG}; ${LONG}`, '12/QĐ-PTDTBTTH&THCSNKT');
  const row = fc.tuple(fc.constant('1'), text, text, fc.constant('27.300.000.000'), fc.constant(null));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const fitted = widths(rows);
      expect(fitted.reduce((sum, one) => sum + one, 0)).toBeCloseTo(usableWidth('portrait'));
      expect(Math.min(...fitted)).toBeGreaterThanOrEqual(NARROWEST_COLUMN);
      expect(fitted[3]).toBeGreaterThan(26);
    }),
    { numRuns: 60 },
  );
});

function widths(rows: Parameters<typeof table>[2]): readonly number[] {
  const [fitted] = tablesOf(withFittedTables(paper([table('Bảng', COLUMNS, rows)])));
  return fitted?.columns.map(({ weight }) => weight) ?? [];
}

function paper(blocks: readonly TableBlock[]): DocumentModel {
  return { form: 'F05', title: 'Bảng', sections: [{ orientation: 'portrait', restartsPageNumbers: true, blocks }] };
}

function tablesOf(model: DocumentModel): readonly TableBlock[] {
  return model.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
}
