export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface Key {
  readonly key: string;
  readonly isShift: boolean;
  readonly isAlt: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly isCommand: boolean;
}

/** What a key asks of the table; the place is where the hand goes next. */
export type GridAction =
  | { readonly kind: 'go'; readonly place: GridPlace }
  /** The block of cells grows or shrinks to this place. */
  | { readonly kind: 'extend'; readonly place: GridPlace }
  | { readonly kind: 'pickRow' }
  | { readonly kind: 'pickAll' }
  | { readonly kind: 'unpick' }
  /** To the box of the row, left of the first column. */
  | { readonly kind: 'goToBox' }
  | { readonly kind: 'edit'; readonly with: 'value' | 'typing' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'commit'; readonly place: GridPlace }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'moveRow'; readonly by: -1 | 1 }
  | { readonly kind: 'removeRow' }
  | { readonly kind: 'none' };

const none: GridAction = { kind: 'none' };

/** Keys while a cell is chosen: as in a spreadsheet; Tab leaves the table, so that nobody is caught in it. */
export function keyOnCell(place: GridPlace, key: Key, size: GridSize): GridAction {
  if (key.isAlt && (key.key === 'ArrowUp' || key.key === 'ArrowDown')) {
    return { kind: 'moveRow', by: key.key === 'ArrowUp' ? -1 : 1 };
  }
  if (key.isCommand && key.key === 'Delete') return { kind: 'removeRow' };
  if (key.key === 'Enter' || key.key === 'F2') return { kind: 'edit', with: 'value' };
  if (key.key === 'Delete' || key.key === 'Backspace') return { kind: 'clear' };
  if (key.isCommand && key.key.toLowerCase() === 'a') return { kind: 'pickAll' };
  if (key.key === ' ' && key.isShift) return { kind: 'pickRow' };
  if (key.key === 'Escape') return { kind: 'unpick' };
  if (key.key === 'ArrowLeft' && place.column === 0 && !key.isShift && !key.isCommand) return { kind: 'goToBox' };
  const next = step(place, key, size);
  if (next) return { kind: key.isShift ? 'extend' : 'go', place: next };
  const isTyping = key.key.length === 1 && !key.isCommand && !key.isAlt;
  return isTyping ? { kind: 'edit', with: 'typing' } : none;
}

/** Keys while a cell is open. Alt + Enter or Shift + Enter breaks the line in a long text. */
export function keyInEditor(place: GridPlace, key: Key, size: GridSize, isLong: boolean): GridAction {
  if (key.key === 'Escape') return { kind: 'cancel' };
  if (key.key === 'Enter') {
    if (isLong && (key.isShift || key.isAlt)) return none;
    return { kind: 'commit', place: within({ row: place.row + 1, column: place.column }, size) };
  }
  if (key.key === 'Tab') return { kind: 'commit', place: nextCell(place, key.isShift ? -1 : 1, size) };
  return none;
}

/** Keys on the box of a row: up and down along the boxes, right to the first cell; the rest is the browser's. */
export function keyOnBox(
  row: number,
  key: Key,
  size: GridSize,
): { readonly box: number } | { readonly cell: GridPlace } | null {
  if (key.key === 'ArrowUp') return { box: Math.max(row - 1, 0) };
  if (key.key === 'ArrowDown') return { box: Math.min(row + 1, size.rows - 1) };
  return key.key === 'ArrowRight' ? { cell: { row, column: 0 } } : null;
}

export function within(place: GridPlace, size: GridSize): GridPlace {
  return { row: clamp(place.row, size.rows), column: clamp(place.column, size.columns) };
}

function step(place: GridPlace, { key, isCommand }: Key, size: GridSize): GridPlace | null {
  const { row, column } = place;
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowUp':
      return within({ row: isCommand ? 0 : row - 1, column }, size);
    case 'ArrowDown':
      return within({ row: isCommand ? lastRow : row + 1, column }, size);
    case 'ArrowLeft':
      return within({ row, column: isCommand ? 0 : column - 1 }, size);
    case 'ArrowRight':
      return within({ row, column: isCommand ? lastColumn : column + 1 }, size);
    case 'Home':
      return within({ row: isCommand ? 0 : row, column: 0 }, size);
    case 'End':
      return within({ row: isCommand ? lastRow : row, column: lastColumn }, size);
    case 'PageUp':
      return within({ row: row - 10, column }, size);
    case 'PageDown':
      return within({ row: row + 10, column }, size);
    default:
      return null;
  }
}

/** In reading order; stays at both ends. */
function nextCell(place: GridPlace, by: 1 | -1, size: GridSize): GridPlace {
  const cells = size.rows * size.columns;
  const index = Math.min(Math.max(place.row * size.columns + place.column + by, 0), Math.max(cells - 1, 0));
  return { row: Math.floor(index / size.columns), column: index % size.columns };
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), Math.max(count - 1, 0));
}
