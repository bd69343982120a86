import type { RowContent } from './revision.ts';

/** Whether two values say the same: nothing, null and an empty text are one, and the order of a list of things is none. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return canonicalValue(one) === canonicalValue(other);
}

/** Whether two rows say the same in these fields. */
export function isSameContent(one: RowContent, other: RowContent, fields: Iterable<string>): boolean {
  for (const field of fields) if (!isSameValue(one[field], other[field])) return false;
  return true;
}

/** Equal for rows that say the same in these fields. */
export function canonicalContent(row: RowContent, fields: readonly string[]): string {
  return fields.map((field) => canonicalValue(row[field])).join('\u0001');
}

function canonicalValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC').trim());
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(canonicalValue).sort().join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .map(([field, content]) => `${field}:${canonicalValue(content)}`)
    .sort();
  return `{${entries.join(',')}}`;
}
