import { formatDate, readDate, readMonthOrDate } from '../format/dates.ts';
import { m } from '../i18n/m.ts';

/** One field of a form over a row: how it is asked for and how its text becomes a value. */
export interface ListField {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'prose' | 'date' | 'month' | 'choice' | 'many';
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Shown only while the form holds these values. */
  readonly isFor?: (texts: Texts) => boolean;
}

/** What stands in the form: one text a field, codes with commas between for a field of many. */
export type Texts = Readonly<Record<string, string>>;

export function textsOf(fields: readonly ListField[], row: object): Texts {
  return Object.fromEntries(
    fields.map(({ id, kind }) => {
      const value: unknown = Reflect.get(row, id);
      if (kind === 'date' || kind === 'month') return [id, typeof value === 'string' ? formatDate(value) : ''];
      if (Array.isArray(value)) return [id, value.join(',')];
      return [id, value === null || value === undefined ? '' : String(value)];
    }),
  );
}

/** The values of a form, or what is wrong with which field. */
export function readTexts(
  fields: readonly ListField[],
  texts: Texts,
): { readonly values: Record<string, unknown>; readonly faults: Readonly<Record<string, string>> } {
  const values: Record<string, unknown> = {};
  const faults: Record<string, string> = {};
  for (const field of fields) {
    const text = (texts[field.id] ?? '').trim();
    if (text === '' && field.isRequired) faults[field.id] = m.orgRequired();
    else if (field.kind === 'date' || field.kind === 'month') {
      const read = field.kind === 'date' ? readDate(text) : readMonthOrDate(text);
      if (text !== '' && read === null) faults[field.id] = field.kind === 'date' ? m.refusalDate() : m.refusalMonth();
      values[field.id] = read;
    } else if (field.kind === 'many') values[field.id] = text.split(',').filter((one) => one !== '');
    else values[field.id] = text;
  }
  return { values, faults };
}
