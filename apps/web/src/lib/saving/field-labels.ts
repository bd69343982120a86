import { m } from '../i18n/m.ts';

/** A field in words, where two versions of it stand side by side. */
export function fieldLabel(field: string): string {
  return m.conflictField({ field });
}

export function fieldText(value: unknown): string {
  if (value === null || value === undefined || value === '') return m.conflictEmpty();
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
