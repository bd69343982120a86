import type { ImportSource } from '@minhchung/contract';

export interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly pointer: string;
  readonly isDoubtful: boolean;
}

/** Below this a reading is shown among the doubtful values. */
export const DOUBT = 0.8;

/** Marks of each line, from left to right, without overlaps: the narrower reading wins. */
export function marksByLine(provenance: ImportSource['provenance']): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const [pointer, { spans, confidence }] of Object.entries(provenance)) {
    for (const { line, from, to } of spans) {
      const mark = { from, to, pointer, isDoubtful: confidence < DOUBT };
      const marks = found.get(line);
      if (marks) marks.push(mark);
      else found.set(line, [mark]);
    }
  }
  return new Map([...found].map(([line, marks]) => [line, withoutOverlaps(marks)]));
}

function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    if (mark.to > mark.from && kept.every((other) => mark.to <= other.from || mark.from >= other.to)) kept.push(mark);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Where a value, or everything below it, was taken from. */
export function spansOf(provenance: ImportSource['provenance'], pointer: string): readonly Span[] {
  const own = provenance[pointer];
  if (own) return own.spans;
  return Object.entries(provenance).flatMap(([key, { spans }]) => (key.startsWith(`${pointer}/`) ? spans : []));
}
