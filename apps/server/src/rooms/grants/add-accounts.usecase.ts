import type { Grant } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';
import { addAccount, type GrantTools } from './add-account.usecase.ts';
import type { GrantFields } from './grants.repository.ts';

interface NewAccount extends GrantFields {
  readonly name: string;
  readonly username: string;
  readonly passwordHash: string;
}

/** Accounts for many, through the door of one: the first refusal ends all of them and names its row. */
export async function addAccounts(tools: GrantTools, accounts: readonly NewAccount[]): Promise<Grant[]> {
  const made: Grant[] = [];
  for (const [index, account] of accounts.entries()) {
    made.push(
      await addAccount(tools, { ...account, email: null }).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        const problems = (error.content.problems ?? []).map((one) => ({
          ...one,
          place: `/accounts/${index}${one.place}`,
        }));
        throw new Refusal(error.code, { ...error.content, problems });
      }),
    );
  }
  return made;
}
