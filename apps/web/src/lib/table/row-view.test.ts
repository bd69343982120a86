import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { applyView, plainView, textsOf, viewedRows } from './row-view.ts';

interface Line {
  readonly rowId: string;
  readonly name: string;
  readonly cost: number | null;
}

const columns: readonly Column<Line, Partial<Line>>[] = [
  { id: 'name', title: 'Tên', text: (row) => row.name },
  { id: 'cost', title: 'Kinh phí', kind: 'number', text: (row) => String(row.cost ?? ''), held: (row) => row.cost },
];
const rows: readonly Line[] = [
  { rowId: 'a', name: 'Sổ đăng bộ', cost: 20 },
  { rowId: 'b', name: 'Ảnh chụp', cost: null },
  { rowId: 'c', name: 'Đề án', cost: 3 },
];
const ids = (view: ReturnType<typeof applyView>, now = rows) => viewedRows(now, view).map(({ rowId }) => rowId);

test('names are in Vietnamese order, amounts by their size, empty cells last both ways', () => {
  const by = (columnId: string, direction: 'up' | 'down') =>
    ids(applyView(rows, columns, { ...plainView, sorting: { columnId, direction } }));
  expect(by('name', 'up')).toEqual(['b', 'c', 'a']);
  expect(by('cost', 'up')).toEqual(['c', 'a', 'b']);
  expect(by('cost', 'down')).toEqual(['a', 'c', 'b']);
});

test('a search needs no tone marks', () => {
  expect(ids(applyView(rows, columns, { ...plainView, search: 'so dang' }))).toEqual(['a']);
  expect(ids(applyView(rows, columns, { ...plainView, texts: new Map([['name', 'ĐỀ']]) }))).toEqual(['c']);
});

test('rows are chosen by the texts that may stand in a column', () => {
  expect(textsOf(rows, columns[1] ?? columns[0] ?? never())).toEqual(['', '3', '20']);
  expect(ids(applyView(rows, columns, { ...plainView, choices: new Map([['cost', new Set(['', '3'])]]) }))).toEqual([
    'b',
    'c',
  ]);
});

test('an edited row stays where the hand is, a new one stands at the end, a removed one is gone', () => {
  const view = applyView(rows, columns, { ...plainView, search: 'so' });
  const later = [
    { rowId: 'a', name: 'Đổi tên', cost: 20 },
    { rowId: 'd', name: 'Mới', cost: null },
  ];
  expect(ids(view, later)).toEqual(['a', 'd']);
});

test('without wishes the table is as it is stored', () => {
  expect(applyView(rows, columns, plainView)).toBeNull();
  expect(viewedRows(rows, null)).toBe(rows);
});

function never(): never {
  throw new Error('no column');
}
