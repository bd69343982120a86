import type { Grant } from '@minhchung/contract';

export type GrantState = 'inForce' | 'ended' | 'revoked';

/** Whether the account may still enter the school on that day (`yyyy-mm-dd`); the last day counts. */
export function grantState({ revokedAt, validTo }: Pick<Grant, 'revokedAt' | 'validTo'>, today: string): GrantState {
  if (revokedAt !== null) return 'revoked';
  return validTo !== null && validTo < today ? 'ended' : 'inForce';
}
