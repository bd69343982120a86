import type { InvestmentLetter } from '@minhchung/contract';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { LetterTools } from './letter-tools.ts';

export async function restoreInvestmentLetter(
  { letters, events }: LetterTools,
  { cycleId, letterId }: { readonly cycleId: string; readonly letterId: string },
): Promise<InvestmentLetter> {
  if (!(await letters.findRemoved(cycleId, letterId))) throw new Refusal('object.notFound');

  await letters.restore(cycleId, letterId);
  const letter = await letters.find(cycleId, letterId);
  if (!letter) throw new Refusal('object.notFound');

  await events.record({ kind: 'letter.restored', subjectType: 'letter', subjectId: letterId, cycleId });
  return letter;
}
