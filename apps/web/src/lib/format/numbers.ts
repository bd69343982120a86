import { type Language, language } from '../i18n/language.ts';

/** `1318` → `1.318` in Vietnamese, `1,318` in English; `12.5` → `12,5` and `12.5`. */
export function formatNumber(value: number | null | undefined, reader: Language = language()): string {
  if (value === null || value === undefined) return '';
  const [thousands, decimal] = reader === 'vi' ? ['.', ','] : [',', '.'];
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`;
}

/** A whole number as people type it: `1.318`, `1 318`, `5.000.000 đồng`, `5,000,000đ`. Null for anything else. */
export function readNumber(typed: string): number | null {
  const text = typed.trim().replace(/\s*(đồng|đ|vnđ|vnd)\.?$/i, '');
  if (!/^\d{1,3}([., \u00a0]\d{3})+$|^\d+$/.test(text)) return null;
  const value = Number(text.replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}
