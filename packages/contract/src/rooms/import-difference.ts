import { z } from 'zod';
import { id, moment, version } from '../common.ts';
import { importRemark } from './import-review.ts';

/** A row of a cycle, field by field. */
const rowContent = z.record(z.string(), z.unknown());

const differenceItem = z.object({
  id: z.string(),
  /** A table of the cycle, or `cycle` (its settings), `plan` (head and prose), `council` (its decision). */
  section: z.string(),
  /** `kept`: changed in the workspace since the last paper; it stays unless chosen. */
  kind: z.enum(['added', 'changed', 'removed', 'kept']),
  would: z.enum(['add', 'change', 'remove']),
  /** JSON pointer into the draft of the new paper. */
  place: z.string().nullable(),
  /** Row of the workspace; null for one that is not there. */
  rowId: z.string().nullable(),
  mine: rowContent.nullable(),
  paper: rowContent.nullable(),
  fields: z.array(z.object({ field: z.string(), mine: z.unknown(), paper: z.unknown() })),
  isMoved: z.boolean(),
  /** Rows under it that come or go with it. */
  children: z.number().int(),
  /** The row that it hangs on, in the workspace or in the new paper. */
  under: z.object({ section: z.string(), values: rowContent }).nullable(),
});
export type DifferenceItem = z.output<typeof differenceItem>;

/** What a corrected paper would change in a cycle that an earlier paper was taken into. */
export const importDifference = z.object({
  cycleId: id('cycle'),
  cycleName: z.string(),
  /**
   * The paper that it is compared with. Null for a cycle that was imported before papers were kept: it is compared as it
   * stands, and what was changed by hand since then cannot be told.
   */
  earlier: z.object({ importSessionId: id('importSession'), sourceName: z.string(), takenAt: moment }).nullable(),
  /** Set when the paper follows another framework than the one that the cycle is pinned to. */
  framework: z.object({ mine: z.string(), paper: z.string() }).nullable(),
  version,
  /** Of exactly these states; an application names it, so that nobody applies what he did not see. */
  seen: z.string(),
  /** What must be answered first: people, and rows that no table takes. */
  blocking: z.array(importRemark),
  /** Sections that a signed decision of the school keeps as they are. */
  locked: z.array(z.string()),
  items: z.array(differenceItem),
  /** Rows of the workspace that no paper had, by section; they are never touched. */
  ownRows: z.record(z.string(), z.number().int()),
  /** Id → name: people (new ones too), groups. */
  names: z.record(z.string(), z.string()),
});
export type ImportDifference = z.output<typeof importDifference>;
