import type { InvestmentLetter, Numbering } from '@minhchung/contract';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { requireSeen } from '../../../platform/kit/require-seen.ts';
import type { LetterTools } from './letter-tools.ts';
import { moveRequests } from './move-requests.ts';
import type { SentContent } from './sent-letter.ts';

interface Dependencies extends LetterTools {
  /** Enters the letter in the outgoing register; a letter that stands there already keeps its number. */
  readonly number: (issuedOn: string) => Promise<void>;
  /** What the paper of the letter is made from, as this moment sees it. */
  readonly content: () => Promise<SentContent>;
  /** Lets the line of the register follow the letter. */
  readonly follow: (letter: InvestmentLetter) => Promise<void>;
}

interface SendLetter {
  readonly cycleId: string;
  readonly letterId: string;
  readonly version: number;
  readonly numbering?: Numbering | undefined;
}

/** Records a letter as signed and sent. It is numbered now, and what it says is kept: later changes print nothing else. */
export async function sendInvestmentLetter(deps: Dependencies, input: SendLetter): Promise<InvestmentLetter> {
  const { letters, events, clock, number, content, follow } = deps;
  const { cycleId, letterId, version, numbering } = input;
  const before = requireSeen(await letters.hold(cycleId, letterId), version);
  if (before.status === 'sent') throw new Refusal('letter.alreadySent');
  if (before.issuedOn === null) throw new Refusal('letter.dateMissing');
  if (before.number === null && before.registered === null && numbering !== 'next') {
    throw new Refusal('letter.numberMissing');
  }

  if (before.registered === null) await number(before.issuedOn);
  await letters.markSent(cycleId, letterId, await content(), clock.now());
  const after = await letters.find(cycleId, letterId);
  if (!after) throw new Error('A letter that was just sent is not there.');
  await moveRequests(deps, cycleId, after);
  await follow(after);

  await events.record({
    kind: 'letter.sent',
    subjectType: 'letter',
    subjectId: letterId,
    cycleId,
    detail: {
      before: { status: before.status },
      after: { status: after.status, registered: after.registered, digest: after.sent?.digest ?? null },
    },
  });
  return after;
}
