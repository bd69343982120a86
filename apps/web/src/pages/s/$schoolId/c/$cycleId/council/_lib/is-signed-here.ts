import type { Council } from '@minhchung/contract';

/** A decision that this school signed here changes by another decision only; a paper from outside may be corrected. */
export function isSignedHere({ status, isFromOutside }: Pick<Council, 'status' | 'isFromOutside'>): boolean {
  return status === 'signed' && !isFromOutside;
}
