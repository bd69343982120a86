import type { KeyboardEvent } from 'react';
import type { GridPlace, Key } from './grid-keyboard.ts';

/** The place of the cell in which something happened. */
export function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  const [row, column] = (cell?.dataset.place ?? '').split(':').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
}

/** The row whose box that is, counted from 0. */
export function boxRowOf(target: EventTarget): number | null {
  const isBox = target instanceof HTMLInputElement && target.dataset.box !== undefined;
  return isBox ? Number(target.dataset.box) : null;
}

export function cellAt(wrapper: HTMLElement | null, place: GridPlace): HTMLElement | null {
  return wrapper?.querySelector<HTMLElement>(`[data-place="${place.row}:${place.column}"]`) ?? null;
}

export function boxAt(wrapper: HTMLElement | null, row: number): HTMLElement | null {
  return wrapper?.querySelector<HTMLElement>(`[data-box="${row}"]`) ?? null;
}

/** Where a new row begins. */
export function addButtonIn(wrapper: HTMLElement | null): HTMLElement | null {
  return wrapper?.querySelector<HTMLElement>('[data-add]') ?? null;
}

export function readKey(event: KeyboardEvent): Key {
  return { key: event.key, isShift: event.shiftKey, isAlt: event.altKey, isCommand: event.ctrlKey || event.metaKey };
}

export function isSamePlace(one: GridPlace | null, other: GridPlace | null): boolean {
  return one !== null && other !== null && one.row === other.row && one.column === other.column;
}
