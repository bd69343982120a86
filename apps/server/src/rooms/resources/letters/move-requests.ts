import type { InvestmentLetter } from '@minhchung/contract';
import { changedFields } from '../../../platform/kit/changed-fields.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { requestStateAfter } from './investment-letter.rules.ts';
import type { LetterTools } from './letter-tools.ts';

/** What sending a letter, or taking that back, makes of its requests. */
export async function moveRequests(
  { letters, requests, events }: LetterTools,
  cycleId: string,
  letter: InvestmentLetter,
): Promise<void> {
  const stillSent = letter.status === 'draft' ? await letters.requestsOfSent(cycleId, letter.requestIds) : new Set();
  for (const requestId of letter.requestIds) {
    // Called back here, but another letter still asks for it.
    if (stillSent.has(requestId)) continue;
    const before = await requests.find(cycleId, requestId);
    const status = before && requestStateAfter(letter.status, before.status);
    if (!before || !status) continue;
    const after = await requests.change(cycleId, requestId, before.version, { status });
    if (!after) throw new Refusal('object.changed', { current: before });
    await events.record({
      kind: 'row.changed',
      subjectType: 'investments',
      subjectId: requestId,
      cycleId,
      detail: changedFields(before, after),
    });
  }
}
