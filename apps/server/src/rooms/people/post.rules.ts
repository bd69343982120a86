import { Refusal } from '../../platform/kit/refusal.ts';

/** A term that ends before it begins is a slip of the keyboard. Open ends are allowed. */
export function refuseBackwardTerm(term: {
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
}): void {
  if (!term.validFrom || !term.validTo || term.validFrom <= term.validTo) return;
  throw new Refusal('request.invalid', { problems: [{ place: '/validTo', code: 'before_start' }] });
}
