import type { OutgoingPaper, OutgoingSeries } from '@minhchung/contract';
import { missingNumbers } from '@minhchung/domain';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { StoredSeries } from './outgoing.repository.ts';

const NEXT: Readonly<Record<OutgoingPaper['status'], readonly OutgoingPaper['status'][]>> = {
  numbered: ['signed', 'issued', 'voided'],
  signed: ['issued', 'revoked'],
  issued: ['replaced', 'revoked'],
  replaced: [],
  revoked: [],
  voided: [],
};

/** A number moves on only: numbered, signed, issued, then replaced or revoked; void only while nothing was signed. */
export function refuseWrongStep(from: OutgoingPaper['status'], to: OutgoingPaper['status']): void {
  if (from === 'voided') throw new Refusal('register.voided');
  if (from !== to && !NEXT[from].includes(to)) throw new Refusal('register.wrongTransition');
}

/** Numbers without a line, cut where their explanation changes. The latest explanation of a number holds. */
export function seriesWithGaps({ numbers, explained, ...series }: StoredSeries): OutgoingSeries {
  const reasonOf = (number: number) =>
    explained.findLast(({ from, to }) => from <= number && number <= to)?.reason ?? null;
  const gaps: { from: number; to: number; reason: string | null }[] = [];
  for (const gap of missingNumbers(numbers, series.lastNumber)) {
    for (let number = gap.from; number <= gap.to; number += 1) {
      const reason = reasonOf(number);
      const open = gaps.at(-1);
      if (open && open.to === number - 1 && open.reason === reason) open.to = number;
      else gaps.push({ from: number, to: number, reason });
    }
  }
  return { ...series, count: numbers.length, gaps };
}
