import { createHash } from 'node:crypto';
import type { ChangedRequest, Row } from '@minhchung/contract';
import type { InvestmentLetter as LetterPaper } from '@minhchung/docgen';
import { z } from 'zod';
import { canonicalJson } from '../../../platform/events/hash-chain.ts';

const lines = z.array(z.string());
const text = z.string().nullable();

/** What the paper of a letter is made from: letterhead, words, requests and signer as they were on the day of sending. */
const letterPaper = z.object({
  head: z.object({
    governingBody: text,
    schoolName: z.string(),
    place: text,
    number: text,
    notation: text,
    date: text,
    lines: z.object({ governingBody: lines, school: lines }).nullable(),
  }),
  subject: text,
  receivers: lines,
  legalBases: z.array(z.object({ text: z.string() })),
  lines: z.array(
    z.object({
      action: text,
      item: z.string(),
      quantity: text,
      place: text,
      criterion: text,
      cost: z.number().nullable(),
      source: text,
      periodText: text,
    }),
  ),
  wording: z.object({ opening: lines, closing: text, legalBases: lines, recipients: lines }),
  signer: z.object({ authority: text, post: text, secondPost: text, fullName: text }).nullable(),
}) satisfies z.ZodType<LetterPaper>;

const sentRequest = z.object({
  rowId: z.string(),
  action: z.string(),
  item: z.string(),
  quantity: z.number().nullable(),
  receiver: z.string(),
  schoolYear: z.string().nullable(),
  dueMonth: z.string().nullable(),
  costVnd: z.number().nullable(),
  criterionCodes: z.array(z.string()),
});
type SentRequest = z.output<typeof sentRequest>;

export const sentContent = z.object({ paper: letterPaper, requests: z.array(sentRequest) });
export type SentContent = z.output<typeof sentContent>;

/** SHA-256 of the content in canonical JSON: what was stored can be held against it. */
export function digestOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** What the letter says of a request. Its state is not part of it: sending changes that. */
export function requestAsSent(row: Row<'investments'>): SentRequest {
  return sentRequest.parse(row);
}

/** Requests that are no longer as the letter said them. */
export function changedSince(sent: readonly SentRequest[], rows: readonly Row<'investments'>[]): ChangedRequest[] {
  const now = new Map(rows.map((row) => [row.rowId, requestAsSent(row)]));
  return sent.flatMap((request) => {
    const row = now.get(request.rowId);
    const change = row === undefined ? 'removed' : canonicalJson(row) === canonicalJson(request) ? null : 'changed';
    return change === null ? [] : [{ requestId: request.rowId, item: request.item, change }];
  });
}
