import type { CitationRule } from '../framework/framework.ts';

/**
 * Several codes as the framework prints them: `[H1-1.1-01]; [H1-1.1-02]` (a pair of brackets each) or
 * `(MC.1.1.01, MC.1.1.02)` (one pair around the list). No codes give an empty text.
 */
export function formatCitation(codes: readonly string[], { open, close, separator, wraps }: CitationRule): string {
  if (codes.length === 0) return '';
  return wraps === 'each'
    ? codes.map((code) => `${open}${code}${close}`).join(separator)
    : `${open}${codes.join(separator)}${close}`;
}
