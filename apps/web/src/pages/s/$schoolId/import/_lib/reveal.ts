import type { ImportSource } from '@minhchung/contract';
import { type Json, valueAt } from './pointer.ts';
import { rowOrigins } from './row-origins.ts';

/** Whose rows a pointer counts: those of the paper, or those of the draft, which may have others by now. */
export type RowsOf = 'paper' | 'draft';

/** Brings the field or the cell of a value into sight and puts the keyboard there; without one, its section. */
export function reveal(pointer: string, rowsOf: RowsOf, draft: Json, source: ImportSource): void {
  const place = fieldAt(pointer) ?? cellAt(pointer, rowsOf, draft, source) ?? sectionAt(pointer);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}

function fieldAt(pointer: string): HTMLElement | null {
  for (let known = pointer; known !== ''; known = known.slice(0, known.lastIndexOf('/'))) {
    const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(known)}"]`);
    if (field) return field;
  }
  return null;
}

function cellAt(pointer: string, rowsOf: RowsOf, draft: Json, source: ImportSource): HTMLElement | null {
  const tables = [...document.querySelectorAll<HTMLElement>('[data-table]')];
  const table = tables.find((one) => pointer.startsWith(`${one.dataset.table}/`));
  const list = table?.dataset.table;
  if (!table || list === undefined) return null;
  const [printed, columnId] = pointer.slice(list.length + 1).split('/');
  const rows = valueAt(draft, list);
  const origins = rowOrigins(Array.isArray(rows) ? rows : [], list, source);
  const at = rowsOf === 'draft' ? Number(printed) : origins.indexOf(Number(printed));
  const column = (table.dataset.columns ?? '').split(' ').indexOf(columnId ?? '');
  return table.querySelector<HTMLElement>(`[data-place="${Math.max(0, at)}:${Math.max(0, column)}"]`) ?? table;
}

function sectionAt(pointer: string): HTMLElement | null {
  const name = pointer.split('/')[1] ?? '';
  return document.getElementById(`import-${name}`) ?? document.getElementById('import-head');
}

/** From one thing to look at to the next: open questions, doubtful values, lines. */
export function stepThroughItems(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-review-item]')].filter((item) => item.offsetParent);
  const here = items.findIndex((item) => item === document.activeElement || item.contains(document.activeElement));
  const next = items[here < 0 ? (by > 0 ? 0 : items.length - 1) : (here + by + items.length) % items.length];
  next?.scrollIntoView({ block: 'center' });
  next?.focus({ preventScroll: true });
}
