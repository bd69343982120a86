import { ImportRefused } from './import-refused.ts';
import type { ParsedPlan, ParsePlanInput } from './parsed-plan.ts';

/**
 * Reads a self-evaluation plan from a file or from pasted text.
 *
 * Pure: bytes in, draft out. Throws `ImportRefused` for what cannot be read at all (too large, encrypted, truncated,
 * an image …); a paper that is no plan is not refused but classified.
 */
export async function parsePlan(input: ParsePlanInput): Promise<ParsedPlan> {
  const size = 'text' in input ? input.text.length : input.bytes.length;
  throw new ImportRefused(size === 0 ? 'import.empty' : 'import.unknownFormat');
}
