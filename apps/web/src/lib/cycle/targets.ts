import type { Overview } from '@minhchung/contract';
import { m } from '../i18n/m.ts';

/** "Trường đạt chuẩn quốc gia mức độ 1", "Kiểm định chất lượng giáo dục cấp độ 2", "Mức 2": the exact words of each. */
export function targetName(kind: Overview['targets'][number]['kind'], level: number): string {
  if (kind === 'nationalStandard') return m.targetNationalStandard({ level });
  return kind === 'accreditation' ? m.targetAccreditation({ level }) : m.targetQualityLevel({ level });
}
