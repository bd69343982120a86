import type { InvestmentLetter } from '@minhchung/contract';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { Sent } from '../../../platform/kit/sent.ts';
import type { LetterContent } from './investment-letter.repository.ts';
import { unknownRequests } from './investment-letter.rules.ts';
import type { LetterTools } from './letter-tools.ts';

interface AddLetter {
  readonly cycleId: string;
  readonly content: Sent<LetterContent> & { readonly requestIds: string[] };
}

/** A draft from chosen requests of the cycle. */
export async function addInvestmentLetter(
  { letters, requests, events }: LetterTools,
  { cycleId, content }: AddLetter,
): Promise<InvestmentLetter> {
  refuseUnknown(content.requestIds, await requests.list(cycleId));

  const letterId = await letters.add(cycleId, content);
  const letter = await letters.find(cycleId, letterId);
  if (!letter) throw new Error('A letter that was just written is not there.');

  await events.record({
    kind: 'letter.added',
    subjectType: 'letter',
    subjectId: letterId,
    cycleId,
    detail: { after: letter },
  });
  return letter;
}

export function refuseUnknown(requestIds: readonly string[], rows: Parameters<typeof unknownRequests>[1]): void {
  if (unknownRequests(requestIds, rows).length === 0) return;
  throw new Refusal('request.invalid', { problems: [{ place: '/requestIds', code: 'unknown' }] });
}
