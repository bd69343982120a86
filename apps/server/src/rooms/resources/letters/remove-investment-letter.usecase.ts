import { Refusal } from '../../../platform/kit/refusal.ts';
import { requireSeen } from '../../../platform/kit/require-seen.ts';
import type { LetterTools } from './letter-tools.ts';

interface RemoveLetter {
  readonly cycleId: string;
  readonly letterId: string;
  readonly version: number;
}

/** Takes a draft out of sight; what was sent stays. */
export async function removeInvestmentLetter(
  { letters, events, clock }: LetterTools,
  { cycleId, letterId, version }: RemoveLetter,
): Promise<void> {
  const before = requireSeen(await letters.find(cycleId, letterId), version);
  if (before.status === 'sent') throw new Refusal('letter.alreadySent');
  // A number that was given keeps its paper.
  if (before.registered !== null) throw new Refusal('object.inUse');

  const isRemoved = await letters.remove(cycleId, letterId, version, clock.now());
  if (!isRemoved) throw new Refusal('object.changed', { current: before });

  await events.record({
    kind: 'letter.removed',
    subjectType: 'letter',
    subjectId: letterId,
    cycleId,
    detail: { before },
  });
}
