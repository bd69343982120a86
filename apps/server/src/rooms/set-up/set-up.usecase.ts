import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Account, AccountWriter } from '../accounts/index.ts';
import type { NewSchool } from '../schools/index.ts';
import { type OpenSchoolTools, openSchool } from './open-school.usecase.ts';

export interface SetUpTools extends OpenSchoolTools {
  readonly accounts: AccountWriter;
  readonly platformEventsOf: (account: Account) => EventRecorder;
  /** Two browsers may send the first-run page at the same moment: one after the other, please. */
  readonly takeTurn: () => Promise<void>;
}

interface SetUp {
  readonly administrator: { readonly name: string; readonly username: string; readonly passwordHash: string };
  readonly school: NewSchool;
}

/** The first account, which also administers the system, and the first school. Only while there is no account at all. */
export async function setUp(tools: SetUpTools, { administrator, school }: SetUp): Promise<Account> {
  await tools.takeTurn();
  if (await tools.accounts.anyExists()) throw new Refusal('setUp.done');

  const account = await tools.accounts.add({
    ...administrator,
    email: null,
    isSystemAdministrator: true,
    mustChangePassword: false,
  });
  if (!account) throw new Error('The first account could not be entered.');
  await openSchool(tools, { school, accountId: account.accountId, personName: account.name });

  await tools.platformEventsOf(account).record({
    kind: 'system.setUp',
    subjectType: 'account',
    subjectId: account.accountId,
  });
  return account;
}
