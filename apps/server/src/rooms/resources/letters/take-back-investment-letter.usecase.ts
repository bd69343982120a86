import type { InvestmentLetter } from '@minhchung/contract';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { requireSeen } from '../../../platform/kit/require-seen.ts';
import type { LetterTools } from './letter-tools.ts';
import { moveRequests } from './move-requests.ts';

interface Dependencies extends LetterTools {
  /** Lets the line of the register follow the letter. */
  readonly follow: (letter: InvestmentLetter) => Promise<void>;
}

interface TakeBack {
  readonly cycleId: string;
  readonly letterId: string;
  readonly version: number;
}

/** The letter was recorded as sent by mistake: it is a draft again and keeps the number that it was given. */
export async function takeBackInvestmentLetter(deps: Dependencies, input: TakeBack): Promise<InvestmentLetter> {
  const { letters, events, follow } = deps;
  const { cycleId, letterId, version } = input;
  const before = requireSeen(await letters.hold(cycleId, letterId), version);
  if (before.status !== 'sent') throw new Refusal('letter.notSent');

  await letters.markDraft(cycleId, letterId);
  const after = await letters.find(cycleId, letterId);
  if (!after) throw new Error('A letter that was just taken back is not there.');
  await moveRequests(deps, cycleId, after);
  await follow(after);

  await events.record({
    kind: 'letter.reopened',
    subjectType: 'letter',
    subjectId: letterId,
    cycleId,
    detail: {
      before: { status: before.status, digest: before.sent?.digest ?? null },
      after: { status: after.status },
    },
  });
  return after;
}
