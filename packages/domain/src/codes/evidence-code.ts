/** Code of one piece of evidence: `H1-1.10-01` (box, the 2018 circulars) or `MC.1.3.01` (TT 57/2026, Phụ lục IV). */
export type EvidenceCode = BoxCode | McCode;

/** `[Hn-a.b-cd]` of Công văn 5932/BGDĐT-QLCL: n box number, a.b criterion, cd serial. */
export type BoxCode = { style: 'box'; box: number; standard: number; criterion: number; serial: number };

export type McCode = { style: 'mc'; standard: number; criterion: number; serial: number };

const boxPattern = /^H([1-9]\d?)-([1-9])\.([1-9]\d?)-(\d{2,3})$/u;
const mcPattern = /^MC\.([1-9])\.([1-9]\d?)\.(\d{2,3})$/u;

/** The stored form, without brackets. `serialDigits` is the framework's; a longer serial keeps all its digits. */
export function formatEvidenceCode(code: EvidenceCode, serialDigits = 2): string {
  const serial = String(code.serial).padStart(serialDigits, '0');
  return code.style === 'box'
    ? `H${code.box}-${code.standard}.${code.criterion}-${serial}`
    : `MC.${code.standard}.${code.criterion}.${serial}`;
}

/** Reads the stored form exactly; anything else, serial 0 included, gives null. For text of people see `readEvidenceCode`. */
export function parseEvidenceCode(text: string): EvidenceCode | null {
  const box = boxPattern.exec(text);
  if (box) return accepted({ style: 'box', box: Number(box[1]), ...place(box[2], box[3], box[4]) });
  const mc = mcPattern.exec(text);
  return mc ? accepted({ style: 'mc', ...place(mc[1], mc[2], mc[3]) }) : null;
}

/** Criterion number of a code, for instance `1.10`. */
export function criterionOfCode({ standard, criterion }: EvidenceCode): string {
  return `${standard}.${criterion}`;
}

/** Order of registers: standard, criterion, box, serial as whole numbers, so 1.10 follows 1.9. */
export function compareEvidenceCodes(a: EvidenceCode, b: EvidenceCode): number {
  return (
    a.standard - b.standard ||
    a.criterion - b.criterion ||
    (a.style === 'box' ? a.box : 0) - (b.style === 'box' ? b.box : 0) ||
    a.serial - b.serial ||
    a.style.localeCompare(b.style)
  );
}

/** Order of criterion numbers `x.y` as pairs of whole numbers, never as decimals. */
export function compareCriterionCodes(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function place(standard = '', criterion = '', serial = ''): { standard: number; criterion: number; serial: number } {
  return { standard: Number(standard), criterion: Number(criterion), serial: Number(serial) };
}

function accepted(code: EvidenceCode): EvidenceCode | null {
  return code.serial > 0 ? code : null;
}
