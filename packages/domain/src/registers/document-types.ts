/** A type of administrative paper and its short form in the notation (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
export interface DocumentType {
  /** `QĐ`; empty for the official letter (công văn), which has none. */
  readonly code: string;
  readonly name: string;
}

/** The types that schools issue, in the order of the decree; the letter comes last. */
export const documentTypes: readonly DocumentType[] = [
  { code: 'NQ', name: 'Nghị quyết' },
  { code: 'QĐ', name: 'Quyết định' },
  { code: 'CT', name: 'Chỉ thị' },
  { code: 'QC', name: 'Quy chế' },
  { code: 'QyĐ', name: 'Quy định' },
  { code: 'TC', name: 'Thông cáo' },
  { code: 'TB', name: 'Thông báo' },
  { code: 'HD', name: 'Hướng dẫn' },
  { code: 'CTr', name: 'Chương trình' },
  { code: 'KH', name: 'Kế hoạch' },
  { code: 'PA', name: 'Phương án' },
  { code: 'ĐA', name: 'Đề án' },
  { code: 'DA', name: 'Dự án' },
  { code: 'BC', name: 'Báo cáo' },
  { code: 'BB', name: 'Biên bản' },
  { code: 'TTr', name: 'Tờ trình' },
  { code: 'HĐ', name: 'Hợp đồng' },
  { code: 'CĐ', name: 'Công điện' },
  { code: 'BGN', name: 'Bản ghi nhớ' },
  { code: 'BTT', name: 'Bản thỏa thuận' },
  { code: 'GUQ', name: 'Giấy ủy quyền' },
  { code: 'GM', name: 'Giấy mời' },
  { code: 'GGT', name: 'Giấy giới thiệu' },
  { code: 'GNP', name: 'Giấy nghỉ phép' },
  { code: 'PG', name: 'Phiếu gửi' },
  { code: 'PC', name: 'Phiếu chuyển' },
  { code: 'PB', name: 'Phiếu báo' },
  { code: '', name: 'Công văn' },
];

/**
 * Number and notation of an own paper: `05/KH-THABC`, `12/THABC` for a letter (administrative format §3). `issuerCode`
 * is the school's notation code on that day, or `HĐTĐG` for a council with a series of its own.
 */
export function numberAndNotation(number: number, typeCode: string, issuerCode: string): string {
  const serial = String(number).padStart(2, '0');
  return typeCode === '' ? `${serial}/${issuerCode}` : `${serial}/${typeCode}-${issuerCode}`;
}

/** The running number of `38`, `Số: 05` or `38/QĐ-THSN`; null for what does not begin with one. */
export function runningNumber(text: string): number | null {
  const found = /^(?:số\s*:?\s*)?0*(\d{1,5})(?:\/|\s|$)/iu.exec(text.trim());
  const value = found ? Number(found[1]) : 0;
  return value > 0 ? value : null;
}

/** Runs of numbers from 1 to `last` that are not in `given` (any order). */
export function missingNumbers(given: readonly number[], last: number): { from: number; to: number }[] {
  const taken = new Set(given);
  const gaps: { from: number; to: number }[] = [];
  for (let number = 1; number <= last; number += 1) {
    if (taken.has(number)) continue;
    const open = gaps.at(-1);
    if (open?.to === number - 1) open.to = number;
    else gaps.push({ from: number, to: number });
  }
  return gaps;
}
