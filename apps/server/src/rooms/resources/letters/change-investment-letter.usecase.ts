import type { InvestmentLetter } from '@minhchung/contract';
import { changedFields } from '../../../platform/kit/changed-fields.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { requireSeen } from '../../../platform/kit/require-seen.ts';
import type { Sent } from '../../../platform/kit/sent.ts';
import { refuseUnknown } from './add-investment-letter.usecase.ts';
import type { LetterContent } from './investment-letter.repository.ts';
import type { LetterTools } from './letter-tools.ts';

interface ChangeLetter {
  readonly cycleId: string;
  readonly letterId: string;
  readonly version: number;
  readonly content: Sent<LetterContent>;
}

/** What the outgoing register says of a letter once its number was taken there. */
const IN_REGISTER = ['number', 'notation', 'issuedOn'] as const;

/** Words and requests of a draft. What was sent stays as it was sent. */
export async function changeInvestmentLetter(
  { letters, requests, events }: LetterTools,
  { cycleId, letterId, version, content }: ChangeLetter,
): Promise<InvestmentLetter> {
  const before = requireSeen(await letters.find(cycleId, letterId), version);
  if (before.status === 'sent') throw new Refusal('letter.alreadySent');
  const isRenumbered = IN_REGISTER.some((field) => content[field] !== undefined && content[field] !== before[field]);
  if (isRenumbered && before.registered !== null) {
    throw new Refusal('register.numberGiven', { params: { notation: before.registered } });
  }
  if (content.requestIds) refuseUnknown(content.requestIds, await requests.list(cycleId));

  const isChanged = await letters.change(cycleId, letterId, version, content);
  const after = await letters.find(cycleId, letterId);
  if (!isChanged || !after) throw new Refusal('object.changed', { current: before });

  await events.record({
    kind: 'letter.changed',
    subjectType: 'letter',
    subjectId: letterId,
    cycleId,
    detail: changedFields(before, after),
  });
  return after;
}
