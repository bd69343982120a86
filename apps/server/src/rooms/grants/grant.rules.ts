import type { Grant, GrantRole } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';

/** A guest's right ends on a day that is named when it is given. */
export function refuseEndlessGuest(grant: { readonly role: GrantRole; readonly validTo: string | null }): void {
  if (grant.role !== 'guestReader' || grant.validTo !== null) return;
  throw new Refusal('grant.endMissing', { problems: [{ place: '/validTo', code: 'required_for_guest' }] });
}

/** Whether the grant makes an administrator on that day (`yyyy-mm-dd`). */
function isAdministrator(grant: Pick<Grant, 'role' | 'revokedAt' | 'validTo'>, onDay: string): boolean {
  return (
    grant.role === 'schoolAdministrator' &&
    grant.revokedAt === null &&
    (grant.validTo === null || grant.validTo >= onDay)
  );
}

/** A school without an administrator could not appoint one any more. */
export function refuseLosingLastAdministrator(after: Grant, administrators: readonly string[], onDay: string): void {
  if (isAdministrator(after, onDay) || !administrators.includes(after.grantId)) return;
  if (administrators.length === 1) throw new Refusal('grant.lastAdministrator');
}
