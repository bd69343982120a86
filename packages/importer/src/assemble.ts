import { type Block, cellText, type Line, linesOf, type ReadSource } from './model/blocks.ts';
import type { Ledger } from './model/ledger.ts';
import type {
  Classification,
  LineState,
  NoiseLine,
  NotUnderstoodLine,
  ParsedPlan,
  Provenance,
  SourceBlock,
  SourceLine,
} from './parsed-plan.ts';
import { peopleOf } from './people.ts';
import type { PlanReading } from './read-plan.ts';
import { headingOf } from './sections/headings.ts';
import { columnKind } from './tables/columns.ts';

/** Puts the draft together with where each value came from, and sorts every source line into exactly one pile. */
export function assemble(source: ReadSource, reading: PlanReading, classification: Classification): ParsedPlan {
  const { plan, ledger } = reading.context;
  const isReadable = classification.kind !== 'unreadable';
  const provenance = isReadable ? provenanceOf(ledger, source.lines, plan) : {};
  const supported = new Set(Object.values(provenance).flatMap((found) => found.spans.map((span) => span.line)));
  const lines = source.lines.map(
    (line, id): SourceLine => ({ id, text: line.text, place: line.place, state: stateOf(line, id, supported, ledger) }),
  );
  const noise: NoiseLine[] = lines.flatMap((line) => {
    const of = line.state === 'noise' ? ledger.noise.get(line.id) : undefined;
    return of ? [{ line: line.id, text: line.text, class: of }] : [];
  });
  const notUnderstood: NotUnderstoodLine[] = lines.flatMap((line) =>
    line.state === 'notUnderstood' ? [{ line: line.id, text: line.text, place: line.place }] : [],
  );
  return {
    format: source.format,
    classification,
    plan: isReadable ? plan : null,
    provenance,
    notUnderstood,
    noise,
    lines,
    source: reading.blocks.map(toSourceBlock),
    people: isReadable ? peopleOf(plan) : [],
    warnings: source.warnings,
  };
}

function stateOf(line: Line, id: number, supported: ReadonlySet<number>, ledger: Ledger): LineState {
  if (line.text === '') return 'empty';
  if (supported.has(id)) return 'value';
  return ledger.noise.has(id) ? 'noise' : 'notUnderstood';
}

/** Value at a JSON pointer. */
function valueAt(root: unknown, pointer: string): unknown {
  let at: unknown = root;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

function provenanceOf(ledger: Ledger, lines: readonly Line[], plan: unknown): Record<string, Provenance> {
  const out: Record<string, Provenance> = {};
  for (const [pointer, claim] of ledger.claims) {
    const value = valueAt(plan, pointer);
    const text = typeof value === 'string' ? value : null;
    const filled = [...new Set(claim.lines)].filter((line) => lines[line]?.text !== '');
    if (filled.length === 0) continue;
    const spans = filled.map((line) => {
      const whole = lines[line]?.text ?? '';
      const from = text ? whole.indexOf(text) : -1;
      return from >= 0 && text ? { line, from, to: from + text.length } : { line, from: 0, to: whole.length };
    });
    out[pointer] = { spans, confidence: Math.round(claim.confidence * 100) / 100 };
  }
  return out;
}

function toSourceBlock(block: Block): SourceBlock {
  if (block.kind === 'table') {
    const rows = block.rows.map((row) =>
      row.map((part) => ({ lines: linesOf(part), isHeader: columnKind(cellText(part)) !== null })),
    );
    const [first, ...others] = rows;
    const head = first ?? [];
    return {
      kind: 'table',
      layout: block.layout,
      rows: [head, ...others.map((row) => row.map((part) => ({ ...part, isHeader: false })))],
    };
  }
  const heading = block.text ? headingOf(block) : null;
  if (!heading) return { kind: 'paragraph', lines: block.lines };
  return {
    kind: 'heading',
    level: block.headingLevel || (heading.mark === 'roman' || heading.mark === 'article' ? 1 : 2),
    lines: block.lines,
  };
}
