import { m } from '../../../../../lib/i18n/m.ts';
import { columnsOf } from '../../../../../lib/rows/columns.ts';
import type { Column } from '../../../../../lib/table/column.ts';

/** A row of the draft; its id is the JSON pointer under which it stands now. */
export interface DraftRow {
  readonly rowId: string;
  readonly [field: string]: unknown;
}

export type DraftColumn = Column<DraftRow, Partial<DraftRow>>;

const of = columnsOf<DraftRow>();
const CODE = /^\d{1,2}\.\d{1,2}$/;
const YEAR = /^\d{4}-\d{4}$/;

export const column = {
  text: (id: string, title: string, width?: number): DraftColumn => of.text(id, title, looks(width)),
  long: (id: string, title: string, width = 18): DraftColumn => of.text(id, title, { isLong: true, width }),
  date: (id: string, title: string): DraftColumn => of.date(id, title, { width: 7.5 }),
  month: (id: string, title: string): DraftColumn => of.month(id, title, { width: 7 }),
  number: (id: string, title: string, width = 5.5): DraftColumn => of.number(id, title, { width }),
  criterion: (id: string, title: string): DraftColumn => of.code(id, title, CODE, { width: 5 }),
  schoolYear: (id: string, title: string): DraftColumn => of.code(id, title, YEAR, { width: 7.5 }),
  choice: (id: string, title: string, choices: Readonly<Record<string, string>>, width = 9): DraftColumn =>
    of.choice(
      id,
      title,
      [
        { value: '', label: m.impRoleUnknown() },
        ...Object.entries(choices).map(([value, label]) => ({ value, label })),
      ],
      { width },
    ),
  /** Several texts in one cell, one per line. */
  list: (id: string, title: string, width = 18): DraftColumn => ({
    id,
    title,
    width,
    isLong: true,
    text: (row) => linesOf(row[id]),
    parse: (text) => ({ values: { [id]: itemsOf(text) } }),
  }),
  /** Several whole numbers in one cell. */
  numbers: (id: string, title: string): DraftColumn => ({
    id,
    title,
    width: 5.5,
    text: (row) => (Array.isArray(row[id]) ? row[id].join(', ') : ''),
    parse: (text) => {
      const numbers = readNumbers(text);
      return numbers ? { values: { [id]: numbers } } : { refusal: m.refusalNumber() };
    },
  }),
};

export function linesOf(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : '';
}

export function itemsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function readNumbers(text: string): number[] | null {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  return words.every((word) => /^\d{1,3}$/.test(word)) ? words.map(Number) : null;
}

function looks(width: number | undefined) {
  return width === undefined ? {} : { width };
}
