import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Key, keyInEditor, keyOnBox, keyOnCell } from './grid-keyboard.ts';

const size = { rows: 3, columns: 4 };
const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  isShift: false,
  isAlt: false,
  isCommand: false,
  ...held,
});

test('arrows walk the table and stop at its edges', () => {
  expect(keyOnCell({ row: 0, column: 0 }, key('ArrowRight'), size)).toEqual({
    kind: 'go',
    place: { row: 0, column: 1 },
  });
  expect(keyOnCell({ row: 0, column: 0 }, key('ArrowUp'), size)).toEqual({ kind: 'go', place: { row: 0, column: 0 } });
  expect(keyOnCell({ row: 2, column: 3 }, key('ArrowDown'), size)).toEqual({
    kind: 'go',
    place: { row: 2, column: 3 },
  });
});

test('Enter opens the cell with its value, a letter opens it to be typed over', () => {
  expect(keyOnCell({ row: 1, column: 1 }, key('Enter'), size)).toEqual({ kind: 'edit', with: 'value' });
  expect(keyOnCell({ row: 1, column: 1 }, key('đ'), size)).toEqual({ kind: 'edit', with: 'typing' });
  expect(keyOnCell({ row: 1, column: 1 }, key('c', { isCommand: true }), size)).toEqual({ kind: 'none' });
});

test('Alt with an arrow moves the row, so dragging has a keyboard way', () => {
  expect(keyOnCell({ row: 1, column: 0 }, key('ArrowUp', { isAlt: true }), size)).toEqual({ kind: 'moveRow', by: -1 });
});

test('Shift with an arrow grows the block of cells, Ctrl + A picks all rows, Escape lets go', () => {
  expect(keyOnCell({ row: 1, column: 1 }, key('ArrowDown', { isShift: true }), size)).toEqual({
    kind: 'extend',
    place: { row: 2, column: 1 },
  });
  expect(keyOnCell({ row: 1, column: 1 }, key('a', { isCommand: true }), size)).toEqual({ kind: 'pickAll' });
  expect(keyOnCell({ row: 1, column: 1 }, key(' ', { isShift: true }), size)).toEqual({ kind: 'pickRow' });
  expect(keyOnCell({ row: 1, column: 1 }, key('Escape'), size)).toEqual({ kind: 'unpick' });
});

test('the boxes of the rows lie left of the first column', () => {
  expect(keyOnCell({ row: 1, column: 0 }, key('ArrowLeft'), size)).toEqual({ kind: 'goToBox' });
  expect(keyOnBox(1, key('ArrowDown'), size)).toEqual({ box: 2 });
  expect(keyOnBox(2, key('ArrowDown'), size)).toEqual({ box: 2 });
  expect(keyOnBox(0, key('ArrowRight'), size)).toEqual({ cell: { row: 0, column: 0 } });
  expect(keyOnBox(0, key(' '), size)).toBeNull();
});

test('Tab leaves the table from a chosen cell and goes on from an open one', () => {
  expect(keyOnCell({ row: 0, column: 3 }, key('Tab'), size)).toEqual({ kind: 'none' });
  expect(keyInEditor({ row: 0, column: 3 }, key('Tab'), size, false)).toEqual({
    kind: 'commit',
    place: { row: 1, column: 0 },
  });
  expect(keyInEditor({ row: 0, column: 0 }, key('Tab', { isShift: true }), size, false)).toEqual({
    kind: 'commit',
    place: { row: 0, column: 0 },
  });
});

test('Enter keeps the text and goes down; in a long text Shift + Enter breaks the line', () => {
  expect(keyInEditor({ row: 0, column: 2 }, key('Enter'), size, true)).toEqual({
    kind: 'commit',
    place: { row: 1, column: 2 },
  });
  expect(keyInEditor({ row: 0, column: 2 }, key('Enter', { isShift: true }), size, true)).toEqual({ kind: 'none' });
  expect(keyInEditor({ row: 0, column: 2 }, key('Escape'), size, true)).toEqual({ kind: 'cancel' });
});

test('no key ever leads outside the table', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Tab', 'Enter'];
  fc.assert(
    fc.property(
      fc.record({ rows: fc.integer({ min: 1, max: 50 }), columns: fc.integer({ min: 1, max: 12 }) }),
      fc.array(fc.record({ name: fc.constantFrom(...keys), isShift: fc.boolean(), isCommand: fc.boolean() })),
      (table, pressed) => {
        let place = { row: 0, column: 0 };
        for (const { name, isShift, isCommand } of pressed) {
          const held = { isShift, isCommand };
          for (const action of [
            keyOnCell(place, key(name, held), table),
            keyInEditor(place, key(name, held), table, false),
          ]) {
            if (action.kind === 'go' || action.kind === 'commit') place = action.place;
          }
          expect(place.row).toBeGreaterThanOrEqual(0);
          expect(place.row).toBeLessThan(table.rows);
          expect(place.column).toBeGreaterThanOrEqual(0);
          expect(place.column).toBeLessThan(table.columns);
        }
      },
    ),
  );
});
