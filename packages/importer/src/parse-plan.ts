import { assemble } from './assemble.ts';
import { classify } from './classify/classify.ts';
import type { ParsedPlan, ParsePlanInput } from './parsed-plan.ts';
import { readPlan } from './read-plan.ts';
import { readSource } from './read-source.ts';

/**
 * Reads a self-evaluation plan from a file or from pasted text.
 *
 * Pure: bytes in, draft out. Throws `ImportRefused` for what cannot be read at all (too large, encrypted, truncated,
 * an image …); a paper that is no plan is not refused but classified. Every line of the source with text stands in
 * exactly one of: a span of `provenance`, `noise`, `notUnderstood`.
 */
export async function parsePlan(input: ParsePlanInput): Promise<ParsedPlan> {
  const source = await readSource(input);
  const reading = readPlan(source);
  return assemble(source, reading, classify(source, reading.context.plan));
}
