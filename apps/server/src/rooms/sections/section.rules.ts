import { Refusal } from '../../platform/kit/refusal.ts';

/** A group leader works on the standards of her own group; the rest she reads. */
export function refuseOtherStandards(standards: readonly string[] | null, row: object): void {
  if (standards === null) return;
  const standard = standardOf(row);
  if (standard === null || !standards.includes(standard)) throw new Refusal('access.denied');
}

function standardOf(row: object): string | null {
  const fields = new Map<string, unknown>(Object.entries(row));
  const standard = fields.get('standardCode');
  if (typeof standard === 'string') return standard;
  const criterion = fields.get('criterionCode');
  return typeof criterion === 'string' ? (criterion.split('.')[0] ?? null) : null;
}
