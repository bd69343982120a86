import { fold, squeeze } from '../text/fold.ts';

const LAYOUT =
  /cong hoa xa hoi|doc lap ?[-–] ?tu do|ngay\s.{1,12}thang\s.{1,6}nam|^\s*noi nhan|^tm\. |^kt\. |^hieu truong$|^chu tich$/;

/** The two halves of a letterhead or signature written on one line, cut apart at tabs or wide gaps; else the line. */
export function splitSideBySide(line: string): string[] {
  const isNumberLine = /^\s*số\s*:/iu.test(line);
  if (/\S(?:\t| {3,})\s*\S/.test(line)) {
    const parts = line
      .split(isNumberLine ? /\t+| {8,}/ : /\t+| {3,}/)
      .map(squeeze)
      .filter(Boolean);
    if (parts.length > 1 && parts.some((part) => LAYOUT.test(fold(part)))) return parts;
  }
  return [squeeze(line)];
}
