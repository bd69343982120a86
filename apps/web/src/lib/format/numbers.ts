/** `1318` → `1.318`. */
export function formatNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const sign = value < 0 ? '-' : '';
  return sign + String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A whole number as people type it: `1.318`, `1 318`, `5.000.000 đồng`, `5,000,000đ`. Null for anything else. */
export function readNumber(typed: string): number | null {
  const text = typed.trim().replace(/\s*(đồng|đ|vnđ|vnd)\.?$/i, '');
  if (!/^\d{1,3}([., \u00a0]\d{3})+$|^\d+$/.test(text)) return null;
  const value = Number(text.replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? value : null;
}
