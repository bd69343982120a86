import { amendmentContent, sections } from '@minhchung/contract';
import { z } from 'zod';

const { members, groups } = amendmentContent.shape;
const at = z.number().int().min(0);

/**
 * What a handover found and left, so that taking back gives everybody what was theirs: values of the row, whether the
 * receiver had a part in it already, and the chairs that the receiver left for the seat. Empty where it was not kept.
 */
export const handoverTrace = z.object({
  row: z.object({ before: z.record(z.string(), z.unknown()), after: z.record(z.string(), z.unknown()) }).optional(),
  parties: sections.assignments.fields.parties.optional(),
  receiverWasThere: z.boolean().default(false),
  /** Of a task: whether the one who leaves was its owner, stood beside the owner, or both. */
  wasOwner: z.boolean().default(true),
  wasBeside: z.boolean().default(true),
  leftChairs: z
    .object({
      members: z.array(z.object({ at, seat: members.element })),
      groups: z.array(z.object({ key: z.string(), at, seat: groups.element.shape.members.element })),
    })
    .default({ members: [], groups: [] }),
});
export type HandoverTrace = z.output<typeof handoverTrace>;
export type NewTrace = z.input<typeof handoverTrace>;
