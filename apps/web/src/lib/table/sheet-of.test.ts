import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { sheetOf } from './sheet-of.ts';

interface Line {
  readonly text: string;
  readonly cost: number | null;
  readonly due: string | null;
}

const columns: readonly Column<Line, Partial<Line>>[] = [
  { id: 'text', title: 'Minh chứng', width: 20, text: (row) => row.text },
  { id: 'cost', title: 'Kinh phí', kind: 'number', text: () => '1.500', held: (row) => row.cost },
  { id: 'due', title: 'Hạn', kind: 'date', text: () => '', held: (row) => row.due },
];

test('numbers stay numbers, days stay days, a month is its first day', () => {
  const sheet = sheetOf(
    columns,
    [
      { text: 'Sổ', cost: 1500, due: '2026-11-15' },
      { text: '', cost: null, due: '2026-12' },
    ],
    'TT',
  );
  expect(sheet.titles).toEqual(['TT', 'Minh chứng', 'Kinh phí', 'Hạn']);
  expect(sheet.lines[0]).toEqual([
    { value: 1 },
    { value: 'Sổ' },
    { value: 1500, format: '#,##0' },
    { value: new Date('2026-11-15T00:00:00Z'), format: 'dd/mm/yyyy' },
  ]);
  expect(sheet.lines[1]?.[1]).toBeNull();
  expect(sheet.lines[1]?.[3]).toEqual({ value: new Date('2026-12-01T00:00:00Z'), format: 'mm/yyyy' });
});
