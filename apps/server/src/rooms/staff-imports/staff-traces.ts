import { person, post } from '@minhchung/contract';
import { z } from 'zod';

/** What an import did, row by row: enough to take it back, and to see whether something was built upon it. */
export const staffTraces = z.object({
  added: z.array(z.object({ personId: z.string(), version: z.number(), posts: z.number() })),
  /** The person as it was; `version` is the one that the import left behind. */
  changed: z.array(z.object({ before: person, version: z.number() })),
  postsAdded: z.array(z.object({ postId: z.string(), version: z.number() })),
  postsChanged: z.array(z.object({ before: post, version: z.number() })),
});
export type StaffTraces = z.output<typeof staffTraces>;
