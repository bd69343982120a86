import { expect, test } from 'vitest';
import { readClipboardCells } from './clipboard-cells.ts';

test('a block copied from Excel comes in as rows and cells', () => {
  expect(readClipboardCells('Mua sách\t5.000.000\r\nIn hồ sơ\t1.200.000\r\n')).toEqual([
    ['Mua sách', '5.000.000'],
    ['In hồ sơ', '1.200.000'],
  ]);
});

test('a cell with line breaks stays one cell', () => {
  expect(readClipboardCells('"- Họp\n- Phân công ""nhóm 1"""\tTuần 3')).toEqual([
    ['- Họp\n- Phân công "nhóm 1"', 'Tuần 3'],
  ]);
});

test('plain words are one cell', () => {
  expect(readClipboardCells('Hiệu trưởng')).toEqual([['Hiệu trưởng']]);
});
