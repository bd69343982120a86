import type { NoiseClass } from '../parsed-plan.ts';
import { type Cell, linesOf, type Para } from './blocks.ts';

interface Claim {
  lines: number[];
  confidence: number;
}

export type Support = Para | Cell | undefined | readonly (Para | Cell | undefined)[];

const flatten = (support: Support): number[] =>
  (Array.isArray(support) ? support : [support]).flatMap((part: Para | Cell | undefined) => linesOf(part));

/** Records which source lines support which value (JSON pointer), and which are known noise. */
export class Ledger {
  readonly claims = new Map<string, Claim>();
  readonly noise: Map<number, NoiseClass>;
  readonly #used = new Set<number>();

  constructor(noise: ReadonlyMap<number, NoiseClass>) {
    this.noise = new Map(noise);
  }

  claim(pointer: string, support: Support, confidence = 0.97): void {
    const lines = flatten(support);
    if (lines.length === 0) return;
    const known = this.claims.get(pointer);
    this.claims.set(pointer, {
      lines: known ? [...new Set([...known.lines, ...lines])] : lines,
      confidence: known ? Math.min(known.confidence, confidence) : confidence,
    });
    for (const line of lines) this.#used.add(line);
  }

  markNoise(support: Support, of: NoiseClass): void {
    for (const line of flatten(support)) if (!this.#used.has(line)) this.noise.set(line, of);
  }

  isUsed(line: number): boolean {
    return this.#used.has(line);
  }
}
