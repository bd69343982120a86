import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClipboardCells } from './clipboard-cells.ts';
import type { Column } from './column.ts';
import { asHtmlTable, asTabbedText } from './copy-cells.ts';
import { planPaste } from './plan-paste.ts';

interface Line {
  readonly rowId: string;
  readonly what: string;
  readonly cost: string;
  readonly state: string;
}

const columns: readonly Column<Line, Partial<Line>>[] = [
  { id: 'what', title: 'Minh chứng', text: (row) => row.what, parse: (text) => ({ values: { what: text } }) },
  {
    id: 'cost',
    title: 'Kinh phí',
    text: (row) => row.cost,
    parse: (text) => (/^\d*$/.test(text) ? { values: { cost: text } } : { refusal: 'cần một số' }),
  },
  {
    id: 'state',
    title: 'Trạng thái',
    text: (row) => row.state,
    choices: () => [{ value: 'collected', label: 'Đã có' }],
    parse: (text) => (text === 'collected' ? { values: { state: text } } : { refusal: 'chọn trong danh sách' }),
  },
];
const rows: readonly Line[] = [
  { rowId: 'one', what: 'Kế hoạch', cost: '', state: '' },
  { rowId: 'two', what: 'Biên bản', cost: '', state: '' },
];
const words = { locked: 'chỉ xem', outside: 'ngoài bảng', noRow: 'không thêm dòng', fixed: 'không sửa được' };
const target = { columns, rows, at: { row: 1, column: 0 }, isLocked: () => false, mayAdd: true, words };

test('rows beyond the last one become new rows', () => {
  const plan = planPaste(
    [
      ['Sổ điểm', '1000'],
      ['Học bạ', '2000'],
    ],
    target,
  );
  expect(plan.changes).toEqual([{ row: rows[1], values: { what: 'Sổ điểm', cost: '1000' } }]);
  expect(plan.additions).toEqual([{ what: 'Học bạ', cost: '2000' }]);
  expect(plan.unread).toEqual([]);
});

test('a cell that cannot be read is named by row and column, with its text, and the others are kept', () => {
  const plan = planPaste([['Sổ điểm', 'hai triệu', 'đã có', 'thừa']], target);
  expect(plan.unread).toEqual([
    { row: 2, column: 'Kinh phí', text: 'hai triệu', reason: 'cần một số' },
    { row: 2, column: 'ngoài bảng', text: 'thừa', reason: 'ngoài bảng' },
  ]);
  expect(plan.changes).toEqual([{ row: rows[1], values: { what: 'Sổ điểm', state: 'collected' } }]);
});

test('a first line with the titles of the columns is no row', () => {
  const plan = planPaste(
    [
      ['Minh chứng', 'Kinh phí'],
      ['Sổ điểm', '5'],
    ],
    { ...target, at: { row: 0, column: 0 } },
  );
  expect(plan.changes).toEqual([{ row: rows[0], values: { what: 'Sổ điểm', cost: '5' } }]);
  expect(plan.additions).toEqual([]);
});

test('nothing is pasted over rows that are only read', () => {
  const plan = planPaste([['Sổ điểm']], { ...target, isLocked: () => true });
  expect(plan).toMatchObject({ changes: [], additions: [], unread: [{ row: 2, reason: 'chỉ xem' }] });
});

test('no cell of a pasted block is lost: it is either read or named', () => {
  const cell = fc.constantFrom('', '12', 'Sổ', 'đã có');
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (cells) => {
      const plan = planPaste(cells, { ...target, at: { row: 0, column: 0 } });
      expect(plan.read + plan.unread.length).toBe(cells.flat().length);
    }),
  );
});

test('what is copied is pasted as it was', () => {
  const text = fc.stringMatching(/^[a-zà-ỹ0-9 "\t\n,<>&]{0,12}$/u);
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (cells) => {
      const filled = cells.map(([one, other]) => [one, `${other}.`]);
      expect(readClipboardCells(asTabbedText(filled))).toEqual(filled);
    }),
  );
});

test('for a text program the same cells are a table', () => {
  expect(asHtmlTable([['Lớp 1 & 2', 'a<b']])).toBe('<table><tr><td>Lớp 1 &amp; 2</td><td>a&lt;b</td></tr></table>');
});

test('an empty table takes a block as new rows, read as new rows begin, without the line of titles', () => {
  const blank: Line = { rowId: '', what: '', cost: '', state: '' };
  const plan = planPaste(
    [
      ['Minh chứng', 'Kinh phí', 'Trạng thái'],
      ['Sổ nghị quyết', '50000', 'đã có'],
      ['Biên bản', 'năm trăm', ''],
    ],
    { ...target, rows: [], at: { row: 0, column: 0 }, blank },
  );
  expect(plan.changes).toEqual([]);
  expect(plan.additions).toEqual([{ what: 'Sổ nghị quyết', cost: '50000', state: 'collected' }, { what: 'Biên bản' }]);
  // An empty cell leaves what a new row begins with.
  expect(plan.unread.map(({ row, column }) => [row, column])).toEqual([[2, 'Kinh phí']]);
});

test('a new row is read as it begins, not as the last row of the table stands', () => {
  const steps: readonly Column<Line, Partial<Line>>[] = [
    {
      id: 'state',
      title: 'Trạng thái',
      text: (row) => row.state,
      parse: (text, row) =>
        row.state === 'planned' ? { values: { state: text } } : { refusal: 'không đi thẳng được' },
    },
  ];
  const last: Line = { rowId: 'last', what: '', cost: '', state: 'checked' };
  const blank: Line = { ...last, rowId: '', state: 'planned' };
  const plan = planPaste([['collected']], {
    ...target,
    columns: steps,
    rows: [last],
    at: { row: 1, column: 0 },
    blank,
  });
  expect(plan.additions).toEqual([{ state: 'collected' }]);
});
