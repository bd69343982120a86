import type { ParsePlanInput } from '../parsed-plan.ts';
import { readSource } from '../read-source.ts';
import type { Circular } from './circular.ts';
import { readPassages } from './read-passages.ts';

/**
 * Reads the passages of a circular with the places that its numbering gives them. Pure; throws `ImportRefused` for what
 * cannot be read, as `parsePlan` does. What a passage says is never interpreted.
 */
export async function readCircular(input: ParsePlanInput): Promise<Circular> {
  const { format, blocks, warnings } = await readSource(input);
  return { format, passages: readPassages(blocks), warnings };
}
