import type { InvestmentLetter } from '@minhchung/contract';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { Sent } from '../../platform/kit/sent.ts';
import { refuseUnknown } from './add-investment-letter.usecase.ts';
import type { LetterContent } from './investment-letter.repository.ts';
import { requestStateAfter, requestsOfSent } from './investment-letter.rules.ts';
import type { LetterTools } from './letter-tools.ts';

interface ChangeLetter {
  readonly cycleId: string;
  readonly letterId: string;
  readonly version: number;
  readonly content: Sent<LetterContent>;
}

/** Words, requests and state of a letter. What was sent stays as it was sent until it is called back to a draft. */
export async function changeInvestmentLetter(tools: LetterTools, input: ChangeLetter): Promise<InvestmentLetter> {
  const { letters, requests, events } = tools;
  const { cycleId, letterId, version, content } = input;
  const before = requireSeen(await letters.find(cycleId, letterId), version);
  const status = content.status ?? before.status;
  const rewrites = Object.entries(content).some(([field, value]) => field !== 'status' && value !== undefined);
  if (before.status === 'sent' && status === 'sent' && rewrites) throw new Refusal('letter.alreadySent');
  const issuedOn = content.issuedOn === undefined ? before.issuedOn : content.issuedOn;
  if (status === 'sent' && issuedOn === null) throw new Refusal('letter.dateMissing');
  if (content.requestIds) refuseUnknown(content.requestIds, await requests.list(cycleId));

  const isChanged = await letters.change(cycleId, letterId, version, content);
  const after = await letters.find(cycleId, letterId);
  if (!isChanged || !after) throw new Refusal('object.changed', { current: before });
  if (after.status !== before.status) await moveRequests(tools, cycleId, after);

  await events.record({
    kind: after.status === before.status ? 'letter.changed' : `letter.${after.status === 'sent' ? 'sent' : 'reopened'}`,
    subjectType: 'letter',
    subjectId: letterId,
    cycleId,
    detail: changedFields(before, after),
  });
  return after;
}

async function moveRequests({ letters, requests, events }: LetterTools, cycleId: string, letter: InvestmentLetter) {
  const stillSent = requestsOfSent(await letters.list(cycleId));
  for (const requestId of letter.requestIds) {
    // Called back here, but another letter still asks for it.
    if (letter.status === 'draft' && stillSent.has(requestId)) continue;
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
