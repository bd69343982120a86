import type { Grant } from '@minhchung/contract';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { schoolDate } from '../../platform/kit/clock.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { Sent } from '../../platform/kit/sent.ts';
import { type GrantTools, refuseUnknownPerson } from './add-account.usecase.ts';
import { refuseEndlessGuest, refuseLosingLastAdministrator } from './grant.rules.ts';
import type { GrantFields } from './grants.repository.ts';

interface ChangeGrant extends Sent<GrantFields> {
  readonly grantId: string;
  readonly version: number;
  readonly isRevoked?: boolean | undefined;
}

/** Who has no right left anywhere is signed out at once. */
export async function changeGrant(tools: GrantTools, input: ChangeGrant, now: Date): Promise<Grant> {
  const { grantId, version, isRevoked, ...sent } = input;
  const { accounts, grants } = tools;
  const administrators = await grants.lockAdministrators(schoolDate(now));
  const before = requireSeen(await grants.find(grantId), version);
  refuseEndlessGuest({
    role: sent.role ?? before.role,
    validTo: sent.validTo === undefined ? before.validTo : sent.validTo,
  });
  await refuseUnknownPerson(tools.people, sent.personId);

  const revokedAt = isRevoked === undefined ? undefined : isRevoked ? (before.revokedAt ?? now.toISOString()) : null;
  const after = await grants.change(grantId, version, { ...sent, revokedAt });
  if (!after) throw new Refusal('object.changed', { current: await grants.find(grantId) });
  refuseLosingLastAdministrator(after, administrators, schoolDate(now));
  if (!(await accounts.mayEnter(after.accountId, now))) await accounts.endSessions(after.accountId);

  const detail = changedFields(before, after);
  await tools.events.record({ kind: 'grant.changed', subjectType: 'grant', subjectId: grantId, detail });
  await tools.platformEvents.record({
    kind: 'account.grantChanged',
    subjectType: 'account',
    subjectId: after.accountId,
  });
  return after;
}
