import { fold } from '../text/fold.ts';

/**
 * A cell of the column "Tổ" as a paper says it: "1,2,3" is "Tổ 1, 2, 3" and "VP" is "Tổ Văn phòng". What has a name
 * already stays as it is written.
 */
export function unitName(cell: string): string {
  if (/^(to )?(vp|van phong)$/.test(fold(cell))) return 'Tổ Văn phòng';
  if (!/^\d{1,2}(\s*[,;+&-]\s*\d{1,2})*$/.test(cell)) return cell;
  return `Tổ ${cell.replace(/\s*[,;]\s*/g, ', ').replace(/\s*([+&-])\s*/g, '$1')}`;
}
