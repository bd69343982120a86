import type { QuantitativeDatum, Threshold } from '@minhchung/domain';
import { formatNumber } from '../../../../../lib/format/numbers.ts';
import { m } from '../../../../../lib/i18n/m.ts';

const signs = { '>=': '≥', '<=': '≤', '==': '=' } as const;

/** "Tỷ lệ …: ≥ 80% (vùng khó khăn: 70%)". */
export function thresholdText(
  { measure, operator, value, unit, disadvantagedValue, years }: Threshold,
  data: readonly QuantitativeDatum[],
  language: 'vi' | 'en',
): string {
  const label = data.find(({ key }) => key === measure)?.label[language] ?? measure;
  const amount = (number: number) => `${formatNumber(number)}${unit === 'percent' ? '%' : ''}`;
  const extra = [
    disadvantagedValue === undefined ? '' : m.stdDifficult({ value: amount(disadvantagedValue) }),
    years === undefined ? '' : m.stdYears({ count: years }),
  ].filter(Boolean);
  return `${label} ${signs[operator]} ${amount(value)}${extra.length > 0 ? ` (${extra.join('; ')})` : ''}`;
}
