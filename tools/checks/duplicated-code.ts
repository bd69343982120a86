import type { SourceFile } from '../run/source-files.ts';
import type { CheckReport } from '../run/step.ts';

/** As many lines in a row, blank and import lines aside, as make a copy worth pulling together. */
const WARNING = 15;
const LIMIT = 30;

interface Place {
  readonly path: string;
  readonly index: number;
}

/** Stretches of code that stand in two places: from 15 lines on they are named, from 30 on refused. */
export function checkDuplicatedCode(files: readonly SourceFile[]): CheckReport {
  const lines = new Map(files.map((file) => [file.path, significantLines(file.text)]));
  const copies = findCopies(lines).map((copy) => ({
    length: copy.length,
    text: `${copy.length} lines stand in both ${say(copy.first, lines)} and ${say(copy.second, lines)}`,
  }));
  return {
    looked: files.length,
    unit: 'files',
    problems: copies.filter(({ length }) => length >= LIMIT).map(({ text }) => text),
    warnings: copies.filter(({ length }) => length < LIMIT).map(({ text }) => text),
  };
}

type Lines = ReadonlyMap<string, readonly { number: number; text: string }[]>;

function findCopies(lines: Lines): { first: Place; second: Place; length: number }[] {
  const seen = new Map<string, Place>();
  const copies: { first: Place; second: Place; length: number }[] = [];
  for (const [path, own] of lines) {
    for (let index = 0; index + WARNING <= own.length; index += 1) {
      const key = own
        .slice(index, index + WARNING)
        .map((line) => line.text)
        .join('\n');
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, { path, index });
        continue;
      }
      const length = commonLength(lines, first, { path, index });
      // A list whose every entry looks alike overlaps with itself; that is no copy.
      if (first.path === path && first.index + length > index) continue;
      copies.push({ first, second: { path, index }, length });
      index += length - 1;
    }
  }
  return copies;
}

function commonLength(lines: Lines, first: Place, second: Place): number {
  const one = lines.get(first.path) ?? [];
  const other = lines.get(second.path) ?? [];
  let length = 0;
  while (
    one[first.index + length] !== undefined &&
    one[first.index + length]?.text === other[second.index + length]?.text
  )
    length += 1;
  return length;
}

function significantLines(text: string): { number: number; text: string }[] {
  return text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '' && !/^(import|export \*|export \{|\/\/|\/?\*|[)}\]]+[;,]?$)/.test(line.text));
}

function say(place: Place, lines: Lines): string {
  return `${place.path}:${lines.get(place.path)?.[place.index]?.number ?? 1}`;
}
