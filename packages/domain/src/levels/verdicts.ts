/** Decision on one part: Đạt / Không đạt / Chưa xét / Không áp dụng. "Chưa xét" is never "Không đạt". */
export type Verdict = 'met' | 'notMet' | 'notAssessed' | 'notApplicable';

/**
 * Verdicts by address. A part that is absent is not assessed. From the finest to the coarsest:
 * `1.3/2/b1` one requirement · `1.3/2/b` the whole indicator b · `1.3/2` the whole Level 2 of criterion 1.3 ·
 * `school/4/2` the second extra condition of school Level 4. A verdict on a coarser part other than `notAssessed`
 * prevails over verdicts on what lies inside it: a person's decision stands above the sum of its parts.
 */
export type Verdicts = ReadonlyMap<string, Verdict> | Readonly<Record<string, Verdict>>;

export function requirementAddress(criterion: string, level: number, key: string): string {
  return `${criterion}/${level}/${key}`;
}

export function levelAddress(criterion: string, level: number): string {
  return `${criterion}/${level}`;
}

export function extraConditionAddress(level: number, key: string): string {
  return `school/${level}/${key}`;
}

/** Reads verdicts by address; absent reads as not assessed. */
export function verdictReader(verdicts: Verdicts): (address: string) => Verdict {
  if (isMap(verdicts)) return (address) => verdicts.get(address) ?? 'notAssessed';
  return (address) => verdicts[address] ?? 'notAssessed';
}

/**
 * Verdicts of criteria whose result is known only as a level: `{ '1.3': 2 }` means Levels 1 and 2 met and every higher
 * level of `levels` not met; 0 means none.
 */
export function verdictsFromResults(
  results: Readonly<Record<string, number>>,
  levels: readonly number[],
): Record<string, Verdict> {
  const verdicts: Record<string, Verdict> = {};
  for (const [criterion, reached] of Object.entries(results)) {
    for (const level of levels) verdicts[levelAddress(criterion, level)] = level <= reached ? 'met' : 'notMet';
  }
  return verdicts;
}

function isMap(verdicts: Verdicts): verdicts is ReadonlyMap<string, Verdict> {
  return verdicts instanceof Map;
}
