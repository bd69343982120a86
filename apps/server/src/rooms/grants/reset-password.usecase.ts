import { Refusal } from '../../platform/kit/refusal.ts';
import type { GrantTools } from './add-account.usecase.ts';

interface ResetPassword {
  readonly grantId: string;
  readonly passwordHash: string;
  readonly schoolId: string;
}

/**
 * A new first password ends all sessions. Accounts that reach beyond this school are left alone: its administrator
 * would otherwise get into other schools, or into the whole system, by their name.
 */
export async function resetPassword(tools: GrantTools, input: ResetPassword): Promise<void> {
  const { accounts, grants, events, platformEvents } = tools;
  const grant = await grants.find(input.grantId);
  if (!grant) throw new Refusal('object.notFound');
  if (await accounts.reachesBeyond(grant.accountId, input.schoolId)) throw new Refusal('access.denied');

  await accounts.setPassword(grant.accountId, input.passwordHash, true);
  await accounts.endSessions(grant.accountId);

  await events.record({ kind: 'grant.passwordReset', subjectType: 'grant', subjectId: grant.grantId });
  await platformEvents.record({
    kind: 'account.passwordReset',
    subjectType: 'account',
    subjectId: grant.accountId,
  });
}
