import { formatDate, readDate, readMonthOrDate } from '../format/dates.ts';
import { formatNumber, readNumber } from '../format/numbers.ts';
import { m } from '../i18n/m.ts';
import type { Choice, Column, Parsed } from '../table/column.ts';

/** The names of the fields that can hold this kind of value. */
type FieldsWith<Row, Kind> = { [K in keyof Row]-?: [Kind] extends [Row[K]] ? K : never }[keyof Row] & string;

interface Looks {
  readonly width?: number;
  readonly isLong?: boolean;
  readonly align?: 'start' | 'end' | 'center';
  readonly placeholder?: string;
}

/** Columns of a table by what they hold; a field that holds something else does not fit. */
export function columnsOf<Row extends object>() {
  type Values = Partial<Row>;
  const value = (row: Row, field: string): unknown => Reflect.get(row, field);
  const asText = (row: Row, field: string): string => String(value(row, field) ?? '');
  return {
    text: (id: FieldsWith<Row, string>, title: string, looks: Looks = {}): Column<Row, Values> => ({
      id,
      title,
      ...looks,
      text: (row) => asText(row, id),
      parse: (text) => set(id, text.trim()),
    }),
    /** A code or a number in letters that may be missing; `pattern` says how it looks. */
    code: (id: FieldsWith<Row, null>, title: string, pattern: RegExp, looks: Looks = {}): Column<Row, Values> => ({
      id,
      title,
      ...looks,
      text: (row) => asText(row, id),
      parse: (text) => readOrRefuse(id, text, (typed) => (pattern.test(typed) ? typed : null), m.refusalCode()),
    }),
    number: (id: FieldsWith<Row, null>, title: string, looks: Looks = {}): Column<Row, Values> => ({
      id,
      title,
      align: 'end',
      inputMode: 'numeric',
      kind: 'number',
      held: (row) => heldNumber(value(row, id)),
      ...looks,
      text: (row) => numberText(value(row, id)),
      parse: (text) => readOrRefuse(id, text, readNumber, m.refusalNumber()),
    }),
    date: (id: FieldsWith<Row, null>, title: string, looks: Looks = {}): Column<Row, Values> => ({
      id,
      title,
      placeholder: '07/09/2026',
      inputMode: 'numeric',
      kind: 'date',
      held: (row) => heldText(value(row, id)),
      ...looks,
      text: (row) => dateText(value(row, id)),
      parse: (text) => readOrRefuse(id, text, readDate, m.refusalDate()),
    }),
    month: (id: FieldsWith<Row, null>, title: string, looks: Looks = {}): Column<Row, Values> => ({
      id,
      title,
      placeholder: '09/2026',
      kind: 'date',
      held: (row) => heldText(value(row, id)),
      ...looks,
      text: (row) => dateText(value(row, id)),
      parse: (text) => readOrRefuse(id, text, readMonthOrDate, m.refusalMonth()),
    }),
    choice: (
      id: keyof Row & string,
      title: string,
      choices: readonly Choice[],
      looks: Looks = {},
    ): Column<Row, Values> => ({
      id,
      title,
      ...looks,
      text: (row) => choices.find((choice) => choice.value === asText(row, id))?.label ?? '',
      source: (row) => asText(row, id),
      choices: () => choices,
      parse: (text) => {
        if (!choices.some((choice) => choice.value === text)) return { refusal: m.refusalChoice() };
        return set(id, text === '' ? null : text);
      },
    }),
  };

  function set(field: string, content: unknown): Parsed<Values> {
    const values: Values = {};
    Reflect.set(values, field, content);
    return { values };
  }

  function readOrRefuse(
    field: string,
    text: string,
    read: (typed: string) => unknown,
    refusal: string,
  ): Parsed<Values> {
    if (text.trim() === '') return set(field, null);
    const content = read(text.trim());
    return content === null ? { refusal } : set(field, content);
  }
}

function heldNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function heldText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberText(value: unknown): string {
  return typeof value === 'number' ? formatNumber(value) : '';
}

function dateText(value: unknown): string {
  return typeof value === 'string' ? formatDate(value) : '';
}
